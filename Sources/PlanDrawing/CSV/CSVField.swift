import PlanText

/// Values as fields that programs read: no unit, no rounding that loses anything, nothing for the eye.
enum CSVField {
  /// A text as the plan has it, lines included. As in all outputs, other characters that cannot be seen are replaced by
  /// signs. One that begins like a formula stays as it is: a changed text would be wrong for every other reader.
  static func text(_ text: String) -> String {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { visible(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
  }

  static func flag(_ isTrue: Bool) -> String { isTrue ? "true" : "false" }

  /// Exact to the minute: `7.5`, `0.0167`.
  static func hours(_ minutes: Int) -> String {
    let parts = (minutes.magnitude * 1000 + 3) / 6
    return decimal(parts, digits: 4, isNegative: minutes < 0)
  }

  /// Of a whole: `0.25`.
  static func share(_ millionths: Int) -> String { decimal(millionths.magnitude, digits: 6, isNegative: millionths < 0) }

  /// `12345.60`, with all decimals of the currency.
  static func money(_ money: Table.Money) -> String {
    MoneyText.text(minorUnits: money.minorUnits, digits: money.digits, isWhole: false, separator: nil)
  }

  /// Without needless zeros.
  private static func decimal(_ parts: UInt, digits: Int, isNegative: Bool) -> String {
    var text = String(parts)
    text = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    var (whole, rest) = (text.dropLast(digits), text.suffix(digits))
    while rest.last == "0" { rest.removeLast() }
    if isNegative { whole = "-" + whole }
    return rest.isEmpty ? String(whole) : "\(whole).\(rest)"
  }
}
