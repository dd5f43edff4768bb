/// The word before the last of a list.
package enum Conjunction: String, Sendable {
  case and, or
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`; empty for an empty list.
  package func listed(_ conjunction: Conjunction) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction.rawValue) \(last)"
  }

  /// `a, b, c`, and in a long list the number of the others.
  package func shortened(to most: Int) -> String {
    let shown = count > most + 1 ? Array(prefix(most)) + ["and \(count - most) more"] : self
    return shown.joined(separator: ", ")
  }

  /// The same for names, quoted as in messages: `'a', 'b' and 'c'`.
  package func quoted(_ conjunction: Conjunction) -> String { map { "'\($0)'" }.listed(conjunction) }
}

extension String {
  /// A number with a noun: `1 finding`, `3 findings`.
  package func counted(_ count: Int) -> String { "\(count) \(self)\(count == 1 ? "" : "s")" }
}
