// Proves that a finished schedule keeps what its plan states.
//
// It knows nothing of how schedules are made and shares no code with `PlanSchedule`: time is walked day by day on
// plain lists of ranges, slowly but plainly. `Verifier` is the way in. `FinishedSchedule` is what a maker claims,
// `Violation` what is wrong with it. `Time` says when resources are there, `Facts` what the plan states of each
// activity, `Rules` holds one file a family of rules.
//
// It proves that a schedule can be carried out, not that it is short: work that begins later than it must is no
// violation.
