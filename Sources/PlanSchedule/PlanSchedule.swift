// PlanSchedule: plan → schedule. PlanSolver does the placing, the search for sequences and the floats.
//
// Time/      Clock: instants as people read them; Recurrence/: the days on which meetings, routines and windows recur
// Building/  CalendarTable, WorkLength and NetworkBuilder: from the plan to the network
// Progress/  actuals up to the status date
// Problem/   PlanProblem: the plan in the numbers of the solver. Demand/: who, what and when
// Levelling/ the dates for carrying out the plan, and what cannot be placed
// Floats/    ScheduleAnalysis: late dates, floats, drag and the network's own dates, made when first asked for
// Causes/    what decides when each activity can start, without words: PlanAnalysis says it
// Schedule   the dates of every activity, read by all later stages
