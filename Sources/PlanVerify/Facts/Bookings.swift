import PlanSyntax
import PlanText

/// Bookings, grouped by what is booked.
struct Bookings {
  struct Booking: Lasting {
    let activity: ActivityID
    let range: Range<Int>
    /// Millionths of people, positions, units of things, or places in a window.
    let units: Int
    let level: Int
  }

  var people: [Int: [Booking]] = [:]
  var others: [EntityID: [Booking]] = [:]
}
