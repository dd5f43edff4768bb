/// Where the lines of a text begin. LF, CRLF and CR are all line ends.
package struct LineTable: Sendable {
  /// Byte offset of each line's first byte; never empty.
  package let starts: [UInt32]

  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    var index = 0
    let count = bytes.count
    bytes.withUnsafeBufferPointer { text in
      var lines = 1
      for byte in text { lines &+= byte == 0x0A ? 1 : 0 }
      starts.reserveCapacity(lines)
      while index < count {
        let byte = text[index]
        index += 1
        if byte == 0x0A || (byte == 0x0D && !(index < count && text[index] == 0x0A)) {
          starts.append(UInt32(index))
        }
      }
    }
    self.starts = starts
  }

  /// Zero-based line that contains a byte offset. O(log lines).
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a zero-based line without its end.
  package func range(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
