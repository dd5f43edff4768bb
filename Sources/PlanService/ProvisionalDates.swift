import PlanAnalysis

/// The dates of a plan with errors, for looking something up in it: no output is made from them.
package struct ProvisionalDates: Sendable {
  /// Nil if all work is in doubt: then no date holds.
  package let facts: ScheduleFacts?
  /// The work whose dates may change once the errors are fixed; all other dates hold.
  package let doubtful: DoubtfulWork
}
