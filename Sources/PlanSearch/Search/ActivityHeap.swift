/// Activities by key, then by number; the smallest first.
struct ActivityHeap {
  private let keys: [Int64]
  private var entries: [Int32] = []

  init(keys: [Int64]) { self.keys = keys }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let leftKey = keys[Int(left)]
    let rightKey = keys[Int(right)]
    return leftKey != rightKey ? leftKey < rightKey : left < right
  }

  mutating func insert(_ activity: Int32) {
    entries.append(activity)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !isBefore(activity, entries[parent]) { break }
      entries[child] = entries[parent]
      child = parent
    }
    entries[child] = activity
  }

  mutating func removeFirst() -> Int32? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if entries.isEmpty { return first }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= entries.count { break }
      if child + 1 < entries.count && isBefore(entries[child + 1], entries[child]) { child += 1 }
      if !isBefore(entries[child], last) { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = last
    return first
  }
}
