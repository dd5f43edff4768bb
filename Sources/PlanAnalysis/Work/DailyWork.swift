import PlanSchedule
import PlanText

/// Divides work among the days on which it is done.
struct DailyWork {
  let zone: Zone

  static func total(_ bookings: [Booking]) -> Int { bookings.reduce(0) { $0 + $1.stretch.count * $1.rate } }

  /// Each booking's part of each day: its parts of a minute, as booked.
  func eachDay(of booking: Booking, _ body: (_ day: Int32, _ stretch: Range<Int>, _ parts: Int) -> Void) {
    var start = booking.stretch.lowerBound
    while start < booking.stretch.upperBound {
      let day = zone.day(at: start)
      let end = min(booking.stretch.upperBound, max(start + 1, zone.end(of: day)))
      body(day.number, start..<end, (end - start) * booking.rate)
      start = end
    }
  }

  /// Spreads a total over bookings in proportion to their work.
  func spread(_ total: Int, over bookings: [Booking], _ body: (_ day: Int32, _ stretch: Range<Int>, _ parts: Int) -> Void) {
    let weight = Self.total(bookings)
    guard weight > 0, total > 0 else { return }
    var (before, given) = (0, 0)
    for booking in bookings {
      eachDay(of: booking) { day, stretch, parts in
        before += parts
        let sum = AssignedWork.part(total, before, weight)
        body(day, stretch, sum - given)
        given = sum
      }
    }
  }
}
