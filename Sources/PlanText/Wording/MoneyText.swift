/// Amounts of money as text.
package enum MoneyText {
  /// `12,345.60`; with the currency's decimals, or without them.
  ///
  /// - Parameters:
  ///   - separator: between groups of three digits: a comma in tables, `_` in the notation of plans, none for programs.
  package static func text(minorUnits: Int128, digits: Int, isWhole: Bool, separator: Character? = ",") -> String {
    let (units, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale(digits).magnitude)
    var text = ""
    let all = String(units)
    for (index, digit) in all.enumerated() {
      if let separator, index > 0, (all.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    if digits > 0, !isWhole {
      let decimals = String(rest)
      text += "." + String(repeating: "0", count: digits - decimals.count) + decimals
    }
    return (minorUnits < 0 ? "-" : "") + text
  }

  /// True if an amount has no cents.
  package static func isWhole(_ minorUnits: Int128, digits: Int) -> Bool { minorUnits % scale(digits) == 0 }

  private static func scale(_ digits: Int) -> Int128 { (0..<digits).reduce(1) { scale, _ in scale * 10 } }
}
