import PlanSyntax

/// A stretch of time in which a resource is booked, or available, at a constant rate.
package struct Booking: Sendable, Equatable {
  /// A person, a role (its unnamed positions) or equipment.
  package let resource: EntityID
  /// Minutes since 1970-01-01T00:00 UTC.
  package let stretch: Range<Int>
  /// Parts of ``unit``; more than one for several positions or units.
  package let rate: Int

  /// One full-time person, or one unit of equipment.
  package static let unit = 10_000

  package init(resource: EntityID, stretch: Range<Int>, rate: Int) {
    self.resource = resource
    self.stretch = stretch
    self.rate = rate
  }
}
