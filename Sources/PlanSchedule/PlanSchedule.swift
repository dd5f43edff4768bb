// PlanSchedule: plan → schedule.
//
// Time/      WorkCalendar: working minutes and instants; Clock: instants as people read them;
//            Recurrence/: the days on which meetings, routines and windows recur
// Network/   activities and links as plain arrays; forward and backward pass, floats, longest path, cycles
// Building/  CalendarBook, WorkLength and NetworkBuilder: from the plan to the network
// Progress/  what has happened up to the status date
// Levelling/ the dates a plan is worked by. Demand: who, what and when; Decoding: placing one activity after another;
//            Search: sequences of activities, improved through a decoder; Grid: a fast decoder and lower bounds
// Reasons/   why each activity starts when it does
// Schedule   the dates of every activity, read by everything behind
