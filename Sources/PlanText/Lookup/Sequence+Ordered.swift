extension Sequence {
  /// The elements sorted; equal ones keep their order.
  ///
  /// Sorts numbers instead of elements, by one function for all types: the standard library's sort is compiled anew for
  /// each closure, a quarter of a second each, which everyone who installs the hook pays for.
  @inlinable
  package func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
    let elements = Array(self)
    if elements.count < 2 { return elements }
    return stableOrder(of: elements.count) { precedes(elements[$0], elements[$1]) }.map { elements[$0] }
  }
}

extension Sequence where Element: Comparable {
  /// The elements, ascending.
  @inlinable
  package func ordered() -> [Element] { ordered { $0 < $1 } }
}

/// The numbers below `count` in the order of what they stand for, by merging; equal ones stay ascending.
@inline(never) @usableFromInline
package func stableOrder(of count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
  var order = Array(0..<count)
  let width = 8
  for start in stride(from: 0, to: count, by: width) {
    for place in start..<Swift.min(start + width, count) {
      let moved = order[place]
      var hole = place
      while hole > start, precedes(moved, order[hole - 1]) {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = moved
    }
  }
  var merged = order
  var length = width
  while length < count {
    for start in stride(from: 0, to: count, by: 2 * length) {
      let (middle, end) = (Swift.min(start + length, count), Swift.min(start + 2 * length, count))
      var (left, right) = (start, middle)
      for place in start..<end {
        if left < middle, right == end || !precedes(order[right], order[left]) {
          merged[place] = order[left]
          left += 1
        } else {
          merged[place] = order[right]
          right += 1
        }
      }
    }
    swap(&order, &merged)
    length *= 2
  }
  return order
}
