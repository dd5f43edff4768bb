/// The nearest of the names that it is shown; see ``Suggestion``.
struct NearestName {
  private let name: String
  private let exact: [Unicode.Scalar]
  let summary: LetterSummary
  private var alignment: BandedAlignment
  /// The maximum distance of a better name.
  private(set) var limit: Int
  private(set) var best: (name: String, rank: Rank)?
  private var letters: [UInt32] = []

  /// Names up to this long are compared: the time grows with the square of the length.
  private static let longest = 200

  /// Nil for an empty name, which nothing is near to, and for a very long one.
  init?(to name: String) {
    exact = Array(name.unicodeScalars.prefix(Self.longest + 1))
    guard !exact.isEmpty, exact.count <= Self.longest else { return nil }
    self.name = name
    summary = LetterSummary(name)
    alignment = BandedAlignment(exact.map(LetterSummary.folded))
    limit = exact.count < 2 ? 0 : max(1, exact.count / 3)
  }

  /// True if the name becomes the nearest so far.
  @discardableResult
  mutating func consider(_ candidate: String) -> Bool {
    // A scalar takes one to four bytes, so most candidates can be ruled out by length alone.
    let bytes = candidate.utf8.count
    if bytes + limit < exact.count || bytes > 4 * (exact.count + limit) { return false }
    letters.removeAll(keepingCapacity: true)
    for scalar in candidate.unicodeScalars { letters.append(LetterSummary.folded(scalar)) }
    guard let distance = alignment.distance(to: letters, limit: limit), candidate != name else { return false }
    let rank = Rank(distance: distance, of: candidate, from: exact)
    if let current = best, !rank.isBetter(than: current.rank, candidate, current.name) { return false }
    best = (candidate, rank)
    limit = distance
    return true
  }

  /// Decides between names of equal distance.
  struct Rank {
    let distance: Int
    /// The number of positions with different letters, case-sensitive.
    let differences: Int
    let commonPrefix: Int

    init(distance: Int, of candidate: String, from name: [Unicode.Scalar]) {
      let other = Array(candidate.unicodeScalars)
      self.distance = distance
      differences = zip(name, other).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
      commonPrefix = zip(name, other).prefix { $0.0 == $0.1 }.count
    }

    func isBetter(than other: Rank, _ name: String, _ otherName: String) -> Bool {
      if distance != other.distance { return distance < other.distance }
      if differences != other.differences { return differences < other.differences }
      if commonPrefix != other.commonPrefix { return commonPrefix > other.commonPrefix }
      return name.unicodeScalars.lexicographicallyPrecedes(otherName.unicodeScalars)
    }
  }
}
