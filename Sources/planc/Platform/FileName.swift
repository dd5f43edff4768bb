/// File names are bytes, on Linux of any kind; strings are Unicode. Here a name becomes a string and the same name again:
/// bytes that are not UTF-8 are characters of private use, U+F780 to U+F7FF. Those characters themselves, where a name
/// has them, count as such bytes. Findings show `�` for them.
enum FileName {
  private static let escapes: ClosedRange<UInt32> = 0xF780...0xF7FF

  static func string(_ name: UnsafePointer<CChar>) -> String { string(UnsafeRawBufferPointer(start: name, count: strlen(name))) }

  static func string(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: { escapes.contains($0.value) }) {
      return text
    }
    let bytes = Array(bytes)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let length = bytes[index].scalarLength
      let piece = bytes[index..<min(index + length, bytes.count)]
      if let scalar = String(validating: piece, as: UTF8.self)?.unicodeScalars.first, !escapes.contains(scalar.value) {
        result.append(scalar)
        index += length
      } else {
        result.append(Unicode.Scalar(0xF700 + UInt32(bytes[index])) ?? "\u{FFFD}")
        index += 1
      }
    }
    return String(result)
  }

  /// The bytes of a name, without a zero at the end.
  static func bytes(_ text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { escapes.contains($0.value) }) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      escapes.contains(scalar.value) ? [UInt8(scalar.value & 0xFF)] : Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Calls `body` with the name as the system wants it.
  static func withCString<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let bytes = bytes(text).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}

extension UInt8 {
  /// The bytes of a UTF-8 character that begins with this one.
  fileprivate var scalarLength: Int {
    switch self {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
