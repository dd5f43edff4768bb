import PlanSyntax

/// Gives every distinct name a number. Names of ASCII letters are compared byte by byte, others by Unicode
/// canonical equivalence, so that composed and decomposed letters are the same name.
package struct NameTable: Sendable {
  /// Where each name's first occurrence stands.
  private var spans: [Span] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]
  private var beyondASCII: [String: Int32] = [:]

  package init() { slots = Array(repeating: -1, count: 1024) }

  package var count: Int { spans.count }

  /// The number of a name, given its bytes; a new one if it is new and `span` says where it stands.
  mutating func number(of bytes: ArraySlice<UInt8>, at span: Span, in sources: SourceMap) -> Int32 {
    if let known = find(bytes, in: sources) { return known }
    let number = Int32(spans.count)
    if bytes.contains(where: { $0 >= 0x80 }) {
      beyondASCII[String(decoding: bytes, as: UTF8.self)] = number
    } else {
      if (spans.count + 1) * 2 > slots.count { grow() }
      let hash = Self.hash(bytes)
      place(number, hash)
      hashes.append(hash)
      spans.append(span)
      return number
    }
    hashes.append(0)
    spans.append(span)
    return number
  }

  func find(_ bytes: ArraySlice<UInt8>, in sources: SourceMap) -> Int32? {
    if bytes.contains(where: { $0 >= 0x80 }) { return beyondASCII[String(decoding: bytes, as: UTF8.self)] }
    let hash = Self.hash(bytes)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, sources.bytes(spans[number]) == bytes { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func text(_ number: Int32, in sources: SourceMap) -> String { sources.text(spans[Int(number)]) }

  private mutating func place(_ number: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in spans.indices where hashes[number] != 0 { place(Int32(number), hashes[number]) }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash ^= hash >> 15
    return hash == 0 ? 1 : hash
  }
}
