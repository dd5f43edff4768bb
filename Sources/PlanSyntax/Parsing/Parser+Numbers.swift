import PlanText

/// Ambiguous numbers.
extension Parser {
  /// What is wrong with a number made of several groups, as the rest of a sentence, and how to write it
  /// unambiguously.
  static func reading(_ whole: String) -> (reason: String, cure: String) {
    let unit = whole.drop { $0.isNumber || "._,".contains($0) }
    let written = whole.dropLast(unit.count)
    let groups = written.split { $0 == "." || $0 == "," || $0 == "_" }.map(String.init)
    guard groups.count > 1, let first = groups.first, let rest = groups.last else {
      return ("can be read in two ways", "write 450_000 for thousands and 1.5 for fractions")
    }
    let points = written.filter { $0 == "." }.count
    let commas = written.filter { $0 == "," }.count
    let lines = written.filter { $0 == "_" }.count
    let all = grouped(groups.joined()) + unit
    let decimal = "\(grouped(groups.dropLast().joined())).\(rest)\(unit)"
    let endsInDecimals = points == 1 && written.hasSuffix("." + rest)
    if points > 1, commas == 0, lines == 0 {
      let middle = groups.dropFirst().dropLast()
      if middle.allSatisfy({ $0.count == 3 }) {
        return rest.count == 3 ? ("groups thousands with decimal points", "write \(all)") : ("has \(points) decimal points", "write \(decimal)")
      }
      return ("has \(points) decimal points", "write a single one, such as \(grouped(first)).\(groups[1])\(unit)")
    }
    if points + commas == 1, lines == 0 {
      if rest.count != 3 { return ("can be read in two ways", "write \(decimal)") }
      let fraction = "\(grouped(first)).\(rest.prefix(2))\(unit)"
      if Int(first) == 0 { return ("can be read in two ways", "write \(fraction) for a fraction") }
      if first.hasPrefix("0") {
        return (
          "begins with a zero, unlike grouped thousands", "write \(all) for thousands, or \(fraction) for a fraction"
        )
      }
      return ("can be read in two ways", "write \(all) for thousands, or \(fraction) for a fraction")
    }
    if lines > 0, commas > 0 {
      return ("groups its digits with both '_' and ','", "write \(endsInDecimals ? decimal : all)")
    }
    if points == 1, !endsInDecimals { return ("can be read in two ways", "write \(decimal)") }
    return ("does not group its digits in threes", "write \(endsInDecimals ? decimal : all)")
  }

  /// `1_234_567`, without leading zeros.
  private static func grouped(_ digits: String) -> String {
    let digits = digits.dropFirst(min(digits.prefix { $0 == "0" }.count, digits.count - 1))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append("_") }
      result.append(digit)
    }
    return result
  }

  /// A number that counts something: three digits after a point could be thousands.
  ///
  /// ```ebnf
  /// number = NUMBER ;
  /// ```
  mutating func parsePlainNumber() -> Decimal? {
    guard let number = parseNumber() else { return nil }
    guard last.kind == .number, mayBeThousands(number, last) else { return number }
    return fail(.ambiguousNumber, at: last)
  }

  /// `1.000`: one to three digits, a point and three digits.
  func mayBeThousands(_ number: Decimal, _ token: Token) -> Bool {
    number.scale == 3 && token.end - token.start <= 7 && lexer.text[Int(token.start)] != 0x30
  }

  /// `1 000`: a space as the thousands separator.
  mutating func reportedBlankInside(_ number: Token) -> Bool {
    guard token.kind == .number, token.end - token.start == 3, token.start == number.end + 1, !diagnosed else { return false }
    diagnosed = true
    let whole = Token(.number, Int(number.start), Int(token.end))
    let digits = text(number) + text(token)
    report(
      Diagnostic(
        .ambiguousNumber, "'\(text(whole))' contains a space", at: span(whole),
        help: ["write \(Self.grouped(digits.filter(\.isNumber)))"]))
    return true
  }
}
