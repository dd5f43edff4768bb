/// The noteworthy properties of a row, a bar, a node or a line. How they look is up to the format.
package struct Meanings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No float: a delay moves the end of the project or a date that is now met.
  package static let critical = Meanings(rawValue: 1 << 0)
  /// Misses a date.
  package static let late = Meanings(rawValue: 1 << 1)
  /// Started, but not finished.
  package static let begun = Meanings(rawValue: 1 << 2)
  package static let finished = Meanings(rawValue: 1 << 3)
  /// Contains other work: its dates follow from its content.
  package static let summary = Meanings(rawValue: 1 << 4)
  /// Leads to the end of the project, though it may have float.
  package static let driving = Meanings(rawValue: 1 << 5)
  /// Belongs to another project.
  package static let imported = Meanings(rawValue: 1 << 6)
  /// Nothing comes after it.
  package static let deadEnd = Meanings(rawValue: 1 << 7)
  /// More is booked than is available.
  package static let overbooked = Meanings(rawValue: 1 << 8)
  /// Costs more than it may.
  package static let overBudget = Meanings(rawValue: 1 << 9)
}
