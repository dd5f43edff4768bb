// PlanSearch: a problem of PlanSolver → the best schedule that a budget allows, and how much of it can move.
//
// Search/    sequences of activities, improved through a decoder
// Grid/      a fast decoder for work that all runs in the same hours, and lower bounds
// Levelling/ OrderSearch: a good sequence within a budget; bounds; appointments, and work that is as late as possible
// Ways/      WaySearch: in which of several ways work is done, together with a sequence
// Floats/    how much of a finished schedule can move, and the drag of each activity
