/// Distances from one word to many; only those up to a limit matter.
struct BandedAlignment {
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
