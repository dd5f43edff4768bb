// Proves that a finished schedule meets what its plan states.
//
// It knows nothing about how schedules are made and shares no code with `PlanSchedule`: time is walked day by day on
// plain lists of ranges, slowly but simply. `Verifier` is the entry point. `FinishedSchedule` is what a producer
// claims, `Violation` what is wrong with it. `Time` says when resources are available, `Facts` what the plan states
// about each activity, and `Rules` contains one file per family of rules.
//
// It proves that a schedule can be carried out, not that it is short: work that starts later than necessary is not a
// violation.
