import PlanText

/// A table with bars on a time axis. Instants are minutes since 1970-01-01T00:00 UTC.
package struct Timeline: Sendable {
  /// An instant that is relevant to all rows.
  package struct Marker: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// Actuals are known up to this instant.
      case statusDate
    }

    package let kind: Kind
    /// The end of its day.
    package let instant: Int
    package let day: Day

    package init(kind: Kind, instant: Int, day: Day) {
      self.kind = kind
      self.instant = instant
      self.day = day
    }
  }

  package let table: Table
  /// One per row of the table; nil for a row without dates.
  package let bars: [Bar?]
  /// The time range to draw, at least a few hours long.
  package let span: Range<Int>
  /// The axis shows local times in this zone.
  package let zone: Zone
  package let markers: [Marker]
  /// Days of the span on which nobody works, in order.
  package let closedDays: [Day]
  /// Work that is cancelled, and has no dates.
  package let cancelled: [Cancelled]

  /// Cancelled work, with the number it keeps.
  package struct Cancelled: Equatable, Sendable {
    package let number: String
    package let title: String

    package init(number: String, title: String) {
      self.number = number
      self.title = title
    }
  }

  package init(
    table: Table, bars: [Bar?], span: Range<Int>, zone: Zone, markers: [Marker], closedDays: [Day], cancelled: [Cancelled]
  ) {
    self.table = table
    self.bars = bars
    self.span = span
    self.zone = zone
    self.markers = markers
    self.closedDays = closedDays
    self.cancelled = cancelled
  }
}
