import PlanText

/// Where a number of the current property stands. Values do not store it: only findings ask for it.
extension ValueChecking {
  func place(of number: Decimal) -> Span {
    place { text, token in token.kind == .number && Decimal(text, token)?.simplified == number.simplified }
  }

  func place(of percent: Percent) -> Span {
    place { text, token in token.kind == .percent && Decimal(text, token)?.simplified == percent.value.simplified }
  }

  func place(of amount: TimeAmount) -> Span {
    place { text, token in
      guard token.kind == .duration, Decimal(text, token)?.scaled(by: 3) == Int64(amount.thousandths) else { return false }
      return text[Int(token.start)..<Int(token.end)].reversed().starts(with: amount.unit.symbol.utf8.reversed())
    }
  }

  /// The first token that is meant; the whole property if there is none, as where a parameter stands for the number.
  private func place(_ isMeant: (UnsafeBufferPointer<UInt8>, Token) -> Bool) -> Span {
    let property = statementSpan
    return Array(text(property).utf8).withUnsafeBufferPointer { text in
      var lexer = Lexer(text)
      while case let token = lexer.next(), token.kind != .endOfFile {
        if isMeant(text, token) { return Span(start: property.start + token.start, end: property.start + token.end) }
      }
      return property
    }
  }
}

extension Decimal {
  /// The number that a token begins with.
  fileprivate init?(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) {
    self.init(text, Int(token.start), Int(token.end))
  }
}
