import PlanText

/// Amounts whose currency is missing, is a sign, or comes first.
extension Parser {
  /// The codes for common currency signs.
  private static let signs = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR"]

  /// `3000` where money should be. The checker, which knows the project's currency, adds the missing one.
  mutating func reportedNoCurrency(_ number: Token) -> Bool {
    guard !diagnosed, number.kind == .number else { return false }
    if reportedOtherProperty() { return true }
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
    if reportedOtherProperty() { return true }
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
        .syntaxError, "the currency must come after the amount: '\(text(whole))'", at: span(whole),
        help: ["write \(text(number)) \(sign ?? front)"]))
    return true
  }

  /// First reports that this is the wrong property, so that its value is not corrected in vain.
  private mutating func reportedOtherProperty() -> Bool {
    guard property != nil, !isOwnProperty, reportedSynonym() else { return false }
    diagnosed = true
    return true
  }

  /// `5000EUR`, `5k EUR` and `5k`: letters immediately after the number.
  mutating func reportedLettersBehindAmount() -> Bool {
    guard !diagnosed, token.kind == .duration, token.problem == .unknownUnit else { return false }
    let letters = String(text(token).drop { $0.isNumber || "._,".contains($0) })
    let number = token.start..<token.end - UInt32(letters.utf8.count)
    guard let value = decimal(number.lowerBound, number.upperBound) else { return false }
    let (factor, rest): (Int64, String) =
      switch letters.first {
      case "k", "K": (1000, String(letters.dropFirst()))
      case "M", "m": letters.count == 1 || letters.count == 4 ? (1_000_000, String(letters.dropFirst())) : (1, letters)
      default: (1, letters)
      }
    let next = lexer.peek()
    let isApart = rest.isEmpty && next.kind == .word && text(next).utf8.count == 3
    let currency = isApart ? text(next) : rest
    guard currency.utf8.count == 3 || (currency.isEmpty && factor > 1), value.unscaled.magnitude < 1_000_000_000_000 else { return false }
    if reportedOtherProperty() { return true }
    diagnosed = true
    let place = Span(start: base + token.start, end: base + (isApart ? next.end : token.end))
    let amount = "\(value.times(factor).text) \(currency.isEmpty ? Synonym.currency : currency.uppercased())"
    report(
      Diagnostic(
        currency.isEmpty ? .missingCurrency : .syntaxError,
        currency.isEmpty
          ? "'\(text(place))' has no currency"
          : factor > 1
            ? "'\(text(place))' is not a valid amount" : "a space is missing before the currency: '\(text(place))'",
        at: place, help: ["write \(amount)"],
        fixes: [Diagnostic.Fix("write \(amount)", factor == 1 ? .safe : .unsafe, [Diagnostic.Edit(place, amount)])]))
    return true
  }
}
