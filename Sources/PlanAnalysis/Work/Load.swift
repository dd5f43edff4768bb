import PlanText

/// How much is booked out of how much, on one day or on several.
package struct Load: Sendable, Equatable {
  package let days: ClosedRange<Day>
  /// In parts of a minute, ``unit`` of them.
  private let bookedParts: Int
  private let capacityParts: Int?
  private let overloadParts: Int

  /// One minute.
  static let unit = 10_000

  /// - Parameters:
  ///   - booked: parts of a minute, as all others.
  ///   - capacity: nil without limit.
  ///   - overload: what is booked beyond the capacity of single days.
  init(_ days: ClosedRange<Day>, booked: Int, capacity: Int?, overload: Int) {
    self.days = days
    (bookedParts, capacityParts, overloadParts) = (booked, capacity, overload)
  }

  /// Minutes of work.
  package var booked: Int { Self.minutes(bookedParts) }
  /// Minutes of working time; nil without limit.
  package var capacity: Int? { capacityParts.map(Self.minutes) }
  /// Minutes booked beyond the capacity of single days, or of a limited week, after the status date; less than a minute
  /// counts as none.
  package var overload: Int { overloadParts / Self.unit }
  /// Minutes for which nothing is booked; nil without limit.
  package var spare: Int? { capacityParts.map { Self.minutes(max(0, $0 - bookedParts)) } }
  package var isEmpty: Bool { bookedParts == 0 && capacityParts ?? 0 == 0 }

  /// Both together.
  package static func + (first: Load, second: Load) -> Load {
    let capacity = first.capacityParts.flatMap { one in second.capacityParts.map { one + $0 } }
    return Load(
      min(first.days.lowerBound, second.days.lowerBound)...max(first.days.upperBound, second.days.upperBound),
      booked: first.bookedParts + second.bookedParts, capacity: capacity,
      overload: first.overloadParts + second.overloadParts)
  }

  /// The same with at most so many minutes.
  func limited(to minutes: Int, isForecast: Bool) -> Load {
    let capacity = min(capacityParts ?? .max, minutes * Self.unit)
    let overload = isForecast ? max(overloadParts, bookedParts - capacity) : overloadParts
    return Load(days, booked: bookedParts, capacity: capacity, overload: overload)
  }

  private static func minutes(_ parts: Int) -> Int { (parts + unit / 2) / unit }
}
