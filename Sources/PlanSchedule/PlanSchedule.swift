// PlanSchedule: plan → schedule. PlanSolver does the placing, the search for sequences and the floats.
//
// Time/      Clock: instants as people read them; Recurrence/: the days on which meetings, routines and windows recur
// Building/  CalendarTable, WorkLength and NetworkBuilder: from the plan to the network
// Progress/  actuals up to the status date
// Problem/   PlanProblem: the plan in the numbers of the solver. Demand/: who, what and when
// Levelling/ the dates for carrying out the plan, and what cannot be placed
// Ways/      WayChoice: in which of several ways tasks are done
// Analysis/  ScheduleAnalysis: the dates with the problem they solve; late dates, floats, drag, who works when
// Causes/    what decides when each activity can start, without words: PlanAnalysis says it
// Schedule   the dates of every activity, read by all later stages
