/// What is to be noticed about a row, a bar, a node or a line. How it looks is up to the format.
package struct Meanings: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Without float: a delay moves the end of the project or a date that is kept.
  package static let critical = Meanings(rawValue: 1 << 0)
  /// Misses a date.
  package static let late = Meanings(rawValue: 1 << 1)
  /// Started, and something is left of it.
  package static let begun = Meanings(rawValue: 1 << 2)
  package static let finished = Meanings(rawValue: 1 << 3)
  /// Holds other work: its dates follow from its content.
  package static let summary = Meanings(rawValue: 1 << 4)
  /// Leads to the end of the project, though it may have float.
  package static let driving = Meanings(rawValue: 1 << 5)
  /// Belongs to another project.
  package static let imported = Meanings(rawValue: 1 << 6)
  /// Nothing leads on from it.
  package static let deadEnd = Meanings(rawValue: 1 << 7)
  /// More is booked than there is.
  package static let overbooked = Meanings(rawValue: 1 << 8)
}
