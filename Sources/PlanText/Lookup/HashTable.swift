/// Maps keys to numbers by open addressing with linear probing; at most two thirds full.
///
/// A key may be a hash that different things share by chance; the caller then compares the things themselves.
///
/// It is public because other modules specialise and inline only public code.
public struct HashTable<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  @usableFromInline typealias Slot = HashSlot<Key>

  @usableFromInline var slots: [Slot]
  @usableFromInline var count = 0

  /// Creates a table with space for a number of keys.
  @inlinable
  public init(capacity: Int = 512) {
    slots = Self.makeSlots(for: capacity)
  }

  /// Reserves space for a number of keys.
  @inlinable
  public mutating func reserveCapacity(_ capacity: Int) {
    guard Self.size(for: capacity) > slots.count else { return }
    let old = slots
    slots = Self.makeSlots(for: capacity)
    for slot in old where slot.number >= 0 {
      var index = home(of: slot.key)
      while slots[index].number >= 0 { index = following(index) }
      slots[index] = slot
    }
  }

  /// The number of a key that satisfies a condition.
  @inlinable
  public func find(_ key: Key, where isMeant: (Int32) -> Bool = { _ in true }) -> Int32? {
    let number = slots[place(of: key, where: isMeant)].number
    return number < 0 ? nil : number
  }

  /// The number of a key that satisfies a condition; if there is none, the key gets a new one.
  @inlinable
  public mutating func find(
    _ key: Key, orAdd new: @autoclosure () -> Int32, where isMeant: (Int32) -> Bool = { _ in true }
  ) -> Int32 {
    if Self.size(for: count + 1) > slots.count { reserveCapacity(count * 2) }
    let place = place(of: key, where: isMeant)
    if slots[place].number >= 0 { return slots[place].number }
    let new = new()
    slots[place] = Slot(key: key, number: new)
    count += 1
    return new
  }

  /// The slot of a key, or the free slot where it belongs.
  @inlinable
  func place(of key: Key, where isMeant: (Int32) -> Bool) -> Int {
    var index = home(of: key)
    while slots[index].number >= 0 {
      if slots[index].key == key, isMeant(slots[index].number) { break }
      index = following(index)
    }
    return index
  }

  /// Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4), scaled to the number of slots
  /// by another multiplication (Lemire, Fast Random Integer Generation in an Interval, 2019).
  @inlinable
  func home(of key: Key) -> Int {
    let mixed = (UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15) &>> 32
    return Int(truncatingIfNeeded: (mixed &* UInt64(truncatingIfNeeded: slots.count)) &>> 32)
  }

  @inlinable
  func following(_ index: Int) -> Int { index &+ 1 == slots.count ? 0 : index &+ 1 }

  @inlinable
  static func size(for capacity: Int) -> Int { max(16, capacity + capacity / 2 + 1) }

  @inlinable
  static func makeSlots(for capacity: Int) -> [Slot] {
    Array(repeating: Slot(key: 0, number: -1), count: size(for: capacity))
  }
}

/// A place in a ``HashTable``. Outside of it, because the run-time system would look up what a key conforms to, which
/// takes longer than filling a small table.
@usableFromInline
struct HashSlot<Key: Sendable>: Sendable {
  @usableFromInline var key: Key
  /// −1 if free.
  @usableFromInline var number: Int32

  @inlinable
  init(key: Key, number: Int32) {
    self.key = key
    self.number = number
  }
}
