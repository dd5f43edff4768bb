import PlanText

/// What a search reports about itself.
package struct SearchSummary: Sendable {
  /// Minutes from the origin to the lower bound of the finish.
  package var lowerBound = 0
  /// Minutes from the origin to the finish found.
  package var length = 0
  package var schedules = 0
  /// A first schedule was enough, and no search followed.
  package var isFirst = false

  /// The sequence of the first schedule, if the search found another.
  package var first: [NodeID]?

  package init() {}

  /// The summary for dates found without a search.
  package init(length: Int) {
    lowerBound = length
    self.length = length
  }
}
