/// "Did you mean": the known name that was probably meant by a wrong one.
package enum Suggestion {
  /// The nearest of `candidates`, or nil if none is close enough.
  ///
  /// Nearness is the optimal string alignment distance (Damerau–Levenshtein in which no substring is edited twice;
  /// Boytsov 2011, "Indexing methods for approximate dictionary searching", §2.1): insertions, deletions, replacements
  /// and swaps of adjacent letters. Case is ignored, and up to a third of the letters may differ. Ties go to the same
  /// case, then to the longer common prefix, then to alphabetical order, so the result does not depend on the order of
  /// the candidates. O(letters × distance) for each candidate.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let exact = Array(name.unicodeScalars)
    guard !exact.isEmpty else { return nil }
    var alignment = BandedAlignment(exact.map(folded))
    var limit = exact.count < 2 ? 0 : max(1, exact.count / 3)
    var best: (name: String, rank: Rank)?
    var letters: [UInt32] = []
    for candidate in candidates {
      // A scalar takes one to four bytes, so most candidates can be ruled out by length alone.
      let bytes = candidate.utf8.count
      if bytes + limit < exact.count || bytes > 4 * (exact.count + limit) { continue }
      letters.removeAll(keepingCapacity: true)
      for scalar in candidate.unicodeScalars { letters.append(folded(scalar)) }
      guard let distance = alignment.distance(to: letters, limit: limit), candidate != name else { continue }
      let rank = Rank(distance: distance, of: candidate, from: exact)
      if let current = best, !rank.isBetter(than: current.rank, candidate, current.name) { continue }
      best = (candidate, rank)
      limit = distance
    }
    return best?.name
  }

  /// The end of a message that suggests a likely word; empty without one.
  package static func question(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }

  /// The only candidate with this prefix of at least three letters, as `prio` for `priority`; nil if there are several.
  package static func completed(_ start: String, among candidates: some Sequence<String>) -> String? {
    let start = start.lowercased()
    guard start.count >= 3 else { return nil }
    let found = Set(candidates.filter { $0.hasPrefix(start) && $0 != start })
    return found.count == 1 ? found.first : nil
  }

  /// Decides between names of equal distance.
  private struct Rank {
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

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}

/// Distances from one word to many; only those up to a limit matter.
private struct BandedAlignment {
  private let word: [UInt32]
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  init(_ word: [UInt32]) { self.word = word }

  /// The distance, or nil if it exceeds `limit`. Considers only the band of `limit` cells around the diagonal, and
  /// stops at the first row with nothing within the limit.
  mutating func distance(to other: [UInt32], limit: Int) -> Int? {
    let far = limit + 1
    guard abs(word.count - other.count) <= limit else { return nil }
    if limit == 0 { return word == other ? 0 : nil }
    let columns = other.count + 1
    if previous.count < columns {
      beforePrevious = Array(repeating: far, count: columns)
      previous = beforePrevious
      current = beforePrevious
    }
    for column in 0..<columns {
      previous[column] = min(column, far)
      beforePrevious[column] = far
    }
    for row in 1...max(1, word.count) {
      let low = max(1, row - limit)
      let high = min(other.count, row + limit)
      if low > high { return nil }
      current[low - 1] = low == 1 ? min(row, far) : far
      var smallest = current[low - 1]
      for column in low...high {
        let same = word[row - 1] == other[column - 1]
        var cost = previous[column - 1] + (same ? 0 : 1)
        cost = min(cost, current[column - 1] + 1)
        if column < row + limit { cost = min(cost, previous[column] + 1) }
        if row > 1, column > 1, word[row - 1] == other[column - 2], word[row - 2] == other[column - 1] {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = min(cost, far)
        smallest = min(smallest, current[column])
      }
      if high < other.count { current[high + 1] = far }
      if smallest > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    let result = previous[other.count]
    return result <= limit ? result : nil
  }
}
