/// How many letters a name has, and which.
struct LetterSummary: Sendable {
  private let count: Int
  /// A bit for each letter that occurs; rare letters share bits.
  private let letters: UInt64

  init(_ name: String) {
    var (count, letters) = (0, UInt64(0))
    for scalar in name.unicodeScalars {
      let value = Self.folded(scalar)
      count += 1
      letters |= 1 << UInt64(value < 0x40 ? value & 0x0F : value & 0x3F)
    }
    (self.count, self.letters) = (count, letters)
  }

  /// False only for names whose distance exceeds the limit: each edit removes at most one letter that only one of them
  /// has, and adds at most one that only the other has.
  func mayBeNear(_ other: LetterSummary, limit: Int) -> Bool {
    abs(count - other.count) <= limit && (letters & ~other.letters).nonzeroBitCount <= limit
      && (other.letters & ~letters).nonzeroBitCount <= limit
  }

  /// Lower case, scalar by scalar.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
