/// Amounts whose currency is missing, a sign, or in front.
extension Parser {
  /// The codes of the signs that people write for currencies.
  private static let signs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR"]

  /// `3000` where money should be. Which currency is meant, the checker adds: it knows the project's.
  mutating func reportedNoCurrency(_ number: Token) -> Bool {
    guard !diagnosed, number.kind == .number else { return false }
    let sign = Self.signs[text(token)]
    guard sign != nil || token.problem == .none, sign != nil || token.kind != .unknown else { return false }
    switch token.kind {
    case .newline, .endOfFile, .rightBrace, .slash, .text, .comma, .percent, .unknown: break
    default: return false
    }
    diagnosed = true
    let end = sign == nil ? number.end : token.end
    let whole = Token(.number, Int(number.start), Int(end))
    report(
      Diagnostic(
        .missingCurrency, "'\(text(whole))' has no currency", at: span(whole),
        help: sign.map { ["write \(text(number)) \($0)"] } ?? []))
    return true
  }

  /// `EUR 3000` and `€3000`.
  mutating func reportedCurrencyInFront() -> Bool {
    guard !diagnosed else { return false }
    let front = text(token)
    let sign = Self.signs[front]
    guard sign != nil || (token.kind == .word && front.utf8.count == 3 && front.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    else { return false }
    let number = lexer.peek()
    guard number.kind == .number, number.problem == .none else { return false }
    diagnosed = true
    let whole = Token(.number, Int(token.start), Int(number.end))
    report(
      Diagnostic(
        .syntaxError, "'\(text(whole))' has its currency in front", at: span(whole),
        help: ["write \(text(number)) \(sign ?? front)"]))
    return true
  }
}
