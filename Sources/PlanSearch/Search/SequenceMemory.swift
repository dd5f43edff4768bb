import PlanSolver

/// The sequences already decoded, as 64-bit hashes with fixed constants: the same on every machine.
struct SequenceMemory: ~Copyable {
  private let slots: UnsafeMutableBufferPointer<UInt64>
  private let mask: Int
  private var filled = 0

  /// - Parameter budget: the number of sequences to expect; if it is very large, only the first ones are remembered.
  init(budget: Int) {
    var size = 64
    while size < 2 * budget && size < 1 << 17 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0)
    mask = size - 1
  }

  deinit { slots.deallocate() }

  /// True when the sequence is new; it is then remembered.
  mutating func insert(_ sequence: UnsafePointer<Int32>, _ count: Int, _ direction: SearchDirection) -> Bool {
    var hash: UInt64 = direction == .forward ? 0x9E37_79B9_7F4A_7C15 : 0xD1B5_4A32_D192_ED03
    for place in 0..<count {
      hash = (hash ^ UInt64(truncatingIfNeeded: sequence[place])) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    hash |= 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot &+ 1) & mask
    }
    if 4 * filled < 3 * mask {
      slots[slot] = hash
      filled += 1
    }
    return true
  }
}
