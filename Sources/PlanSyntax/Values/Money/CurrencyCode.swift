import PlanText

/// The three letters of a currency: `currency USD`
package enum CurrencyCode: Shape {
  package static let label = ShapeLabel("currency", spoken: "a currency", example: "USD", traits: [.isCurrency])

  package static func form(in row: RowForm) -> String { "*currency*" }
  package static var schema: ValueSchema { .text }
  /// ```ebnf
  /// currency = ID ;
  /// ```
  package static func parse(_ parser: inout Parser) -> Word? { parser.parseWord("a currency such as USD") }
}

extension ValueShape {
  package static let currency = ValueShape(CurrencyCode.self)
}

extension ValueChecking {
  package mutating func checkCurrency(_ word: Word) {
    let code = text(word.span)
    guard Currency.minorDigits(code) == nil else { return }
    let nearest =
      Currency.minorDigits(code.uppercased()) != nil
      ? code.uppercased() : Suggestion.nearest(to: code, in: Currency.all.filter { isLike(code, $0) })
    report(
      Diagnostic(
        .unknownCurrency,
        "no currency has the code '\(code)'" + Suggestion.question(nearest), at: word.span,
        help: ["use the three letters of ISO 4217, such as EUR, USD or GBP"]))
  }

  /// Three letters may be mistyped, and a longer word may begin with a code: `euro`. `open` does not mean `PEN`.
  private func isLike(_ word: String, _ code: String) -> Bool {
    word.utf8.count <= code.utf8.count || word.uppercased().hasPrefix(code)
  }
}
