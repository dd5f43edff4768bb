/// Names among which several wrong ones are looked up. What is kept of each rules out most of them in a few instructions,
/// so that only names of similar letters are spelled and compared.
package struct KnownNames: Sendable {
  private var summaries: [LetterSummary] = []

  package init() {}

  package var count: Int { summaries.count }

  package mutating func append(_ name: String) { summaries.append(LetterSummary(name)) }

  /// The number of the name that ``Suggestion/nearest(to:in:)`` finds among those that are meant; nil if none is near.
  ///
  /// - Parameter spelling: the name of a number, as it was appended; nil if it is not meant.
  package func nearest(to name: String, _ spelling: (Int) -> String?) -> Int? {
    guard var search = NearestName(to: name) else { return nil }
    var best: Int?
    for number in summaries.indices where summaries[number].mayBeNear(search.summary, limit: search.limit) {
      if let candidate = spelling(number), search.consider(candidate) { best = number }
    }
    return best
  }
}
