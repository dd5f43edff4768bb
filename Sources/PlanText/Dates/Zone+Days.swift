/// Conversion of dates and times of day to instants.
extension Zone {
  /// The instant of a minute of a day, 0...1440, on the zone's clocks.
  package func instant(of day: Day, minute: Int) -> Int {
    utcMinutes(ofLocal: Int(day.number) * 1440 + minute)
  }

  /// The first instant of a day.
  package func start(of day: Day) -> Int { instant(of: day, minute: 0) }

  /// The instant at which a day ends.
  package func end(of day: Day) -> Int { instant(of: day, minute: 1440) }

  /// The day that the zone's clocks show at an instant.
  package func day(at instant: Int) -> Day {
    let local = localMinute(atUTC: instant)
    return Day(local >= 0 ? local / 1440 : -((1439 - local) / 1440))
  }
}
