import PlanSyntax
import PlanText

/// How much is booked and available, by person or thing, week and month.
package struct LoadCalendar: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    package let kind: DeclarationKind
    /// The name by which a plan refers to it.
    package let id: String
    package let title: String
    package let whole: Table.Load
    /// One per month.
    package let months: [Table.Load]
    /// One per week.
    package let weeks: [Table.Load]

    package init(kind: DeclarationKind, id: String, title: String, whole: Table.Load, months: [Table.Load], weeks: [Table.Load]) {
      self.kind = kind
      self.id = id
      self.title = title
      self.whole = whole
      self.months = months
      self.weeks = weeks
    }
  }

  /// The Mondays on which weeks begin.
  package let weeks: [Day]
  /// Indices of the weeks that begin in one month, by month.
  package let months: [Range<Int>]
  package let members: [Member]

  package init(weeks: [Day], months: [Range<Int>], members: [Member]) {
    self.weeks = weeks
    self.months = months
    self.members = members
  }

  /// `Jan 2026`
  package func name(ofMonth month: Range<Int>) -> String { "\(weeks[month.lowerBound].month) \(weeks[month.lowerBound].civil.year)" }
}
