/// The lexer alone, into memory that is already there: what the lexing benchmark measures.
package enum TokenSink {
  /// Writes the tokens of a text to the sink, which must have room for them, and returns their number.
  package static func fill(_ sink: UnsafeMutablePointer<Token>, from text: UnsafeBufferPointer<UInt8>) -> Int {
    var lexer = Lexer(text)
    var count = 0
    while true {
      let token = lexer.next()
      sink[count] = token
      count += 1
      if token.kind == .endOfFile { return count }
    }
  }
}
