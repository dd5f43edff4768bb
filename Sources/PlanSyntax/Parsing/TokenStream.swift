/// The tokens of a text by themselves, for tests and for tools that change a text token by token.
package enum TokenStream {
  /// All tokens in order, without the end-of-file token. O(bytes).
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
