import PlanText

/// Gives every distinct name a number. ASCII names are compared byte by byte, others by Unicode canonical equivalence,
/// so that composed and decomposed letters form the same name.
package struct NameTable: Sendable {
  /// The place of each name's first occurrence.
  private var spans: [Span] = []
  /// Open addressing: each name's number and hash, so that most lookups read one slot and one name.
  private var slots: [Slot]
  private var beyondASCII: [String: Int32] = [:]

  private struct Slot {
    var hash: UInt32
    /// −1 if free.
    var number: Int32
  }

  package init() { slots = Array(repeating: Slot(hash: 0, number: -1), count: 1024) }

  package var count: Int { spans.count }

  /// Reserves space for a number of names.
  mutating func reserveCapacity(_ count: Int) {
    spans.reserveCapacity(count)
    while slots.count < count * 2 { grow() }
  }

  /// The number of a name, given its bytes; a new one if the name is new and `span` locates it.
  mutating func number(of bytes: ArraySlice<UInt8>, at span: Span, in sources: SourceMap) -> Int32 {
    let new = Int32(spans.count)
    guard let hash = Self.hash(bytes) else {
      let name = String(decoding: bytes, as: UTF8.self)
      if let known = beyondASCII[name] { return known }
      beyondASCII[name] = new
      spans.append(span)
      return new
    }
    if (spans.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: bytes, hash, in: sources)
    if slots[slot].number >= 0 { return slots[slot].number }
    slots[slot] = Slot(hash: hash, number: new)
    spans.append(span)
    return new
  }

  func find(_ bytes: ArraySlice<UInt8>, in sources: SourceMap) -> Int32? {
    guard let hash = Self.hash(bytes) else { return beyondASCII[String(decoding: bytes, as: UTF8.self)] }
    let number = slots[slot(of: bytes, hash, in: sources)].number
    return number < 0 ? nil : number
  }

  func text(_ number: Int32, in sources: SourceMap) -> String { sources.text(spans[Int(number)]) }

  /// The slot of a name, or the free slot where it belongs.
  private func slot(of bytes: ArraySlice<UInt8>, _ hash: UInt32, in sources: SourceMap) -> Int {
    var index = Int(hash) & (slots.count - 1)
    while slots[index].number >= 0 {
      if slots[index].hash == hash, sources.says(spans[Int(slots[index].number)], bytes) { break }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, number: -1), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var index = Int(slot.hash) & (slots.count - 1)
      while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  /// Nil for non-ASCII names.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    var hash: UInt32 = 2_166_136_261
    var all: UInt8 = 0
    for byte in bytes {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
      all |= byte
    }
    return all < 0x80 ? hash ^ (hash >> 15) : nil
  }
}
