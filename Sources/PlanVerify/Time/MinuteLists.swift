/// Ranges of minutes as plain lists: ascending, disjoint, non-empty.
extension [Range<Int>] {
  /// The same minutes in order, with adjacent ranges merged.
  func joined() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Those that have minutes of a range; the list is disjoint and in order.
  func touching(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return self[low...].prefix { $0.lowerBound < range.upperBound }
  }

  /// True if one of them, disjoint and in order, contains a number.
  func holds(_ number: Int) -> Bool { !touching(number..<number + 1).isEmpty }

  func within(_ limits: Range<Int>) -> [Range<Int>] {
    compactMap { range in
      let part = range.clamped(to: limits)
      return part.isEmpty ? nil : part
    }
  }

  /// The intersection of both lists.
  func common(with other: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var mine = 0
    var theirs = 0
    while mine < count, theirs < other.count {
      let part = self[mine].clamped(to: other[theirs])
      if !part.isEmpty { result.append(part) }
      if self[mine].upperBound < other[theirs].upperBound { mine += 1 } else { theirs += 1 }
    }
    return result
  }

  func minus(_ other: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var first = 0
    for range in self {
      var start = range.lowerBound
      while first < other.count, other[first].upperBound <= start { first += 1 }
      var next = first
      while next < other.count, other[next].lowerBound < range.upperBound {
        if other[next].lowerBound > start { result.append(start..<other[next].lowerBound) }
        start = Swift.max(start, other[next].upperBound)
        next += 1
      }
      if start < range.upperBound { result.append(start..<range.upperBound) }
    }
    return result
  }
}
