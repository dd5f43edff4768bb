// PlanAnalysis: plan and schedule → facts, each computed once.
//
// Facts/      what a compilation knows: PlanFacts of the plan alone, ScheduleFacts where it has dates.
//             A group of facts is made when it is first asked for
// Breakdown/  the work breakdown structure: what lies in what, in which order, under which number
// Work/       the share of each assignee in an activity, the workload over time, and overall progress
// Causes/     why each activity starts when it does, as values; X+Words words each X. Findings/: what scheduling could not
//             do as stated
// Driving/    what leads to the date of an activity
// Money/      what the plan costs: the ledger, its sums, exchange rates and the budget
// Deadlines/  the dates that hold for work, and which of them are missed
// Trace/      what serves what, from business goals to work
// Systems/    the systems that work touches, and what depends on them
// Communication/  who is informed of what
// Registers/  risks, issues, assumptions, decisions and actions, with their ages at the status date
// Trust/      the work whose dates may change because of something broken
