/// The tokens of a text on their own, for tests and tools that change a text token by token.
package enum TokenStream {
  /// All tokens in order, without the end of the file. O(bytes).
  package static func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { text in
      var lexer = Lexer(text)
      var tokens: [Token] = []
      while true {
        let token = lexer.next()
        if token.kind == .endOfFile { return tokens }
        tokens.append(token)
      }
    }
  }
}
