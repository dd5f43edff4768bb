/// Something that lasts from one instant to another.
protocol Lasting {
  var range: Range<Int> { get }
}

/// Finds out of many what happens at some time.
struct RangeIndex<Element: Lasting> {
  /// By start.
  let elements: [Element]
  private let longest: Int

  init(_ elements: [Element]) {
    self.elements = elements.sorted { $0.range.lowerBound < $1.range.lowerBound }
    longest = elements.map(\.range.count).max() ?? 0
  }

  /// Those that have minutes of a range.
  func overlapping(_ range: Range<Int>) -> [Element] {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].range.lowerBound + longest > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return elements[low...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
  }
}
