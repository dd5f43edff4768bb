// PlanSolver: a scheduling problem in plain numbers → dates. It knows nothing about plans.
//
// Time/      WorkCalendar: working minutes and instants; WorkPattern and InstantRanges: the hours of one piece of work
// Network/   activities and links as plain arrays; forward and backward pass, floats, longest path, cycles
// Demand/    what work needs (Mode, Demand), and what is available (ResourcePool)
// Problem/   LevellingProblem: a network with everything its work needs, and the decoder made from it
//            Solution: what a decode of it found, without the problem
// Decoding/  placing activities one by one: calendars, absences, windows, limits
// Search/    sequences of activities, improved through a decoder
// Grid/      a fast decoder for work that all runs in the same hours, and lower bounds
// Levelling/ OrderSearch: a good sequence within a budget; appointments, and work that is as late as possible
// Floats/    how much of a finished schedule can move, and the drag of each activity
