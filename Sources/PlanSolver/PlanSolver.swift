// PlanSolver: a scheduling problem in plain numbers, and how a sequence of its activities becomes dates. It knows
// nothing about plans.
//
// Time/      WorkCalendar: working minutes and instants; WorkPattern: the hours of one piece of work, and WeeklyRanges:
//            somebody's, both as weeks that repeat; InstantRanges: a list of stretches
// Network/   activities and links as plain arrays; forward and backward pass, floats, longest path, cycles
// Demand/    what work needs (Mode, Demand), and what is available (ResourcePool)
// Problem/   LevellingProblem: a network with everything its work needs, and the decoder made from it
//            Solution: what a decode of it found, without the problem
// Decoding/  placing activities one by one: calendars, absences, windows, limits
