import PlanSolver
import PlanText

/// A table with bars on a time axis. Instants are minutes since 1970-01-01T00:00 UTC.
package struct Timeline: Sendable {
  /// An instant that concerns all rows.
  package struct Marker: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// Up to it, the plan holds what has happened.
      case statusDate
    }

    package let kind: Kind
    /// The end of its day.
    package let instant: Int
    package let day: Day
  }

  package let table: Table
  /// One a row of the table.
  package let bars: [Bar]
  /// The stretch of time to draw, at least some hours long.
  package let span: Range<Int>
  /// What clocks show in it stands on the axis.
  package let zone: Zone
  package let markers: [Marker]
  /// Days of the span on which nobody works, in order.
  package let closedDays: [Day]
  /// Work that is cancelled, and has no dates.
  package let cancelled: [Cancelled]

  /// Cancelled work, with the number that it keeps.
  package struct Cancelled: Equatable, Sendable {
    package let number: String
    package let title: String
  }
}
