extension UnsafeBufferPointer {
  /// The last element of a sorted list that satisfies a condition which holds for a prefix of it, or -1.
  @inline(__always)
  func lastIndex(ofPrefixWhere holds: (borrowing Element) -> Bool) -> Int {
    // No data-dependent branches: they would be mispredicted half of the time.
    var low = 0
    var rest = count
    while rest > 1 {
      let half = rest / 2
      low = holds(self[low + half]) ? low + half : low
      rest -= half
    }
    return rest > 0 && holds(self[low]) ? low : -1
  }
}
