import PlanText

/// Gives every distinct name a number. ASCII names are compared byte by byte, others by Unicode canonical equivalence,
/// so that composed and decomposed letters form the same name.
package struct NameTable: Sendable {
  /// The place of each name's first occurrence.
  private var spans: [Span] = []
  /// Numbers of ASCII names by hash.
  private var numbers = HashTable<UInt32>()
  private var beyondASCII: [String: Int32] = [:]

  package init() {}

  package var count: Int { spans.count }

  /// Reserves space for a number of names.
  mutating func reserveCapacity(_ count: Int) {
    spans.reserveCapacity(count)
    numbers.reserveCapacity(count)
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
    let number = numbers.find(hash, orAdd: new) { [spans] in sources.says(spans[Int($0)], bytes) }
    if number == new { spans.append(span) }
    return number
  }

  func find(_ bytes: ArraySlice<UInt8>, in sources: SourceMap) -> Int32? {
    guard let hash = Self.hash(bytes) else { return beyondASCII[String(decoding: bytes, as: UTF8.self)] }
    return numbers.find(hash) { sources.says(spans[Int($0)], bytes) }
  }

  func text(_ number: Int32, in sources: SourceMap) -> String { sources.text(spans[Int(number)]) }

  /// Nil for non-ASCII names.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    var hash = ByteHash()
    var all: UInt8 = 0
    for byte in bytes {
      hash.add(byte)
      all |= byte
    }
    return all < 0x80 ? hash.value : nil
  }
}
