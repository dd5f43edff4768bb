// PlanSchedule: plan → schedule.
//
// Time/      WorkCalendar: working minutes and instants; Clock: instants as people read them
// Network/   activities and links as plain arrays; forward and backward pass, floats, longest path, cycles
// Building/  CalendarBook, WorkLength and NetworkBuilder: from the plan to the network
// Levelling/ Search: sequences of activities, improved through a decoder; Grid: a fast decoder and lower bounds
// Schedule   the dates of every activity, read by everything behind
