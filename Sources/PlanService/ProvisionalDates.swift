import PlanAnalysis

/// The dates of a plan in which something is wrong, for those who look something up in it: nothing is made of them.
package struct ProvisionalDates: Sendable {
  package let facts: ScheduleFacts
  /// Whose dates may change when what is wrong is put right; all others hold.
  package let doubtful: DoubtfulWork
}
