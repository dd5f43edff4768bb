/// The kind of token that a byte can begin.
enum ByteClass: UInt8 {
  case other, blank, letter, digit, lineEnd, comment, quote, mark

  /// Class of each byte.
  nonisolated(unsafe) static let table: UnsafePointer<ByteClass> = {
    let table = UnsafeMutablePointer<ByteClass>.allocate(capacity: 256)
    for byte in 0..<256 {
      table[byte] =
        switch UInt8(byte) {
        case 0x20, 0x09: .blank
        case 0x0A, 0x0D, 0x3B: .lineEnd
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x23: .comment
        case 0x22: .quote
        case 0x7B, 0x7D, 0x2C, 0x2E, 0x3A, 0x2F, 0x2B, 0x2D, 0x24: .mark
        default: .other
        }
    }
    return UnsafePointer(table)
  }()

  /// True for the bytes that may continue a name: ASCII letters, digits, `_` and `-`.
  nonisolated(unsafe) static let continues: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    for byte in 0..<256 {
      switch UInt8(byte) {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D: table[byte] = true
      default: table[byte] = false
      }
    }
    return UnsafePointer(table)
  }()
}
