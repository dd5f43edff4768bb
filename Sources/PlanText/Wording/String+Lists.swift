/// The word before the last of a list.
package enum Conjunction: String, Sendable {
  case and, or
}

extension Collection {
  /// Those of many that a message names, and how many it leaves out. A single one is never left out: its name is as short
  /// as saying so.
  package var mentioned: (first: SubSequence, others: Int) {
    let most = 10
    let first = prefix(count > most + 1 ? most : count)
    return (first, count - first.count)
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`; empty for an empty list.
  package func listed(_ conjunction: Conjunction) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction.rawValue) \(last)"
  }

  /// `a, b, c`, and in a long list the number of the others.
  package var shortened: String {
    let (named, others) = mentioned
    return (named + (others > 0 ? ["and \(others) more"] : [])).joined(separator: ", ")
  }

  /// `a → b → … 3 more … → a`: the names in a circle, the number of those left out, and the first one again.
  package func circle(omitting others: Int, backTo first: String) -> String {
    (self + (others > 0 ? ["… \(others) more …"] : []) + [first]).joined(separator: " → ")
  }

  /// The same for names, quoted as in messages: `'a', 'b' and 'c'`.
  package func quoted(_ conjunction: Conjunction) -> String { map { "'\($0)'" }.listed(conjunction) }
}

extension String {
  /// A number with a noun: `1 finding`, `3 findings`.
  package func counted(_ count: Int) -> String { "\(count) \(self)\(count == 1 ? "" : "s")" }
}
