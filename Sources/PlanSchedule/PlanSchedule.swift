// PlanSchedule: plan → schedule. PlanSolver knows how to place work, search for orders and count floats.
//
// Time/      Clock: instants as people read them; Recurrence/: the days on which meetings, routines and windows recur
// Building/  CalendarBook, WorkLength and NetworkBuilder: from the plan to the network
// Progress/  what has happened up to the status date
// Problem/   PlanProblem: the plan in the numbers of the solver. Demand/: who, what and when
// Levelling/ the dates a plan is worked by, and what has no room
// Floats/    the dates and floats of the network alone, and drag
// Causes/    what decides when each activity can start, without words: PlanAnalysis says it
// Schedule   the dates of every activity, read by everything after it
