extension Output {
  /// The content of a JSON string: quotes, backslashes, control characters and invisible ones are escaped, the rest is
  /// unchanged.
  package mutating func writeEscapedForJSON(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x20, byte != 0x22, byte != 0x5C, byte < 0x7F { continue }
        if byte < 0x7F {
          write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          start = index + 1
          writeJSONEscape(of: byte)
        } else if let scalar = Self.invisible(bytes, index) {
          write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          start = index + UTF8.width(scalar)
          for unit in UTF16.encode(scalar)! { writeJSONEscape(of: unit) }
        }
      }
      write(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private mutating func writeJSONEscape(of byte: UInt8) {
    switch byte {
    case 0x22: write("\\\"" as StaticString)
    case 0x5C: write("\\\\" as StaticString)
    case 0x08: write("\\b" as StaticString)
    case 0x09: write("\\t" as StaticString)
    case 0x0A: write("\\n" as StaticString)
    case 0x0C: write("\\f" as StaticString)
    case 0x0D: write("\\r" as StaticString)
    default: writeJSONEscape(of: UInt16(byte))
    }
  }

  /// `\u200b`
  private mutating func writeJSONEscape(of unit: UInt16) {
    let digits: StaticString = "0123456789abcdef"
    write("\\u" as StaticString)
    for shift in [12, 8, 4, 0] as [UInt16] { write(byte: digits.utf8Start[Int(unit >> shift & 15)]) }
  }

  /// The invisible scalar that begins at a byte, if one does. Only a few first bytes begin one.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unicode.Scalar? {
    switch bytes[index] {
    case 0x7F, 0xC2, 0xCD, 0xD8, 0xDC, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3:
      var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      guard case .valid(let encoded) = parser.parseScalar(from: &rest), case let scalar = Unicode.UTF8.decode(encoded),
        isInvisible(scalar) || (0xF780...0xF7FF).contains(scalar.value)
      else { return nil }
      return scalar
    default: return nil
    }
  }
}
