// PlanSolver: a scheduling problem in plain numbers → dates. It knows no plan.
//
// Time/      WorkCalendar: working minutes and instants; WorkPattern and InstantRanges: the hours of one piece of work
// Network/   activities and links as plain arrays; forward and backward pass, floats, longest path, cycles
// Demand/    who and what work needs (Mode, Demand), and what there is of it (ResourcePool)
// Problem/   LevellingProblem: a network with all that its work needs, and the decoder made of it
// Decoding/  placing one activity after another: calendars, absences, windows, limits
// Search/    sequences of activities, improved through a decoder
// Grid/      a fast decoder for work that all runs in the same hours, and lower bounds
// Levelling/ OrderSearch: a good order within a budget; appointments, and work that is as late as possible
// Floats/    how much of a finished schedule can move, and what the length of each piece of work costs
