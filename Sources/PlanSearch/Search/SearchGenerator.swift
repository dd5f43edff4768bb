/// Random numbers for searches, the same on every machine: xoroshiro128+ (Blackman and Vigna 2018), seeded through
/// SplitMix64.
package struct SearchGenerator: Sendable {
  private var first: UInt64
  private var second: UInt64

  package init(seed: UInt64) {
    var state = seed
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
    first = next()
    second = next() | 1
  }

  package mutating func next() -> UInt64 {
    let result = first &+ second
    second ^= first
    first = (first << 24 | first >> 40) ^ second ^ (second << 16)
    second = second << 37 | second >> 27
    return result
  }

  /// One of 0..<bound; bound is at least 1.
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// In [0, 1).
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
