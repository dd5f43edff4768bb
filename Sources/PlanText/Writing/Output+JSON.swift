extension Output {
  /// The content of a JSON string: quotes, backslashes and control characters are escaped, the rest is unchanged.
  package mutating func writeEscapedForJSON(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x20, byte != 0x22, byte != 0x5C { continue }
        write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index + 1
        writeJSONEscape(of: byte)
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
    default:
      write("\\u00" as StaticString)
      let digits: StaticString = "0123456789abcdef"
      write(byte: digits.utf8Start[Int(byte >> 4)])
      write(byte: digits.utf8Start[Int(byte & 15)])
    }
  }
}
