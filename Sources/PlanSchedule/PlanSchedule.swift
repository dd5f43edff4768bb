// PlanSchedule: plan → schedule. PlanSolver has the calendars, the network and the decoder.
//
// Time/      Clock: instants as people read them; Recurrence/: the days on which meetings, routines and windows recur
// Building/  CalendarBook, WorkLength and NetworkBuilder: from the plan to the network
// Progress/  what has happened up to the status date
// Levelling/ the dates a plan is worked by. Demand: who, what and when
// Floats/    how much of the finished schedule can move
// Reasons/   why each activity starts when it does
// Schedule   the dates of every activity, read by everything after it
