import PlanSyntax

/// What is booked, by what is booked.
struct Bookings {
  struct Booking {
    let activity: Int
    let range: Range<Int>
    /// Millionths of people, seats, units of things or places in a window.
    let units: Int
    let level: Int
  }

  var people: [Int: [Booking]] = [:]
  var others: [EntityID: [Booking]] = [:]
}
