import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Holidays of calendars, on which people do not work in windows either.
extension ResourceTable {
  /// When a calendar is closed: on its days and hours off, but for days on which extra hours take precedence.
  ///
  /// Calendars share what is closed in the one they are based on, unless they are in different zones.
  mutating func closures(ofCalendar calendar: CalendarID) -> WeeklyRanges {
    if let known = calendarClosures[calendar] { return known }
    let zone = calendarTable.zones[calendar]
    let local = LocalTime(plan, zone, horizon)
    var chain: [CalendarID] = []
    var result = WeeklyRanges.none
    var next = calendar
    while next.exists {
      let isAlike = calendarTable.zones[next].name == zone.name
      if isAlike, let known = calendarClosures[next] {
        result = known
        break
      }
      chain.append(next)
      next = calendarTable.statements[next].base
    }
    for current in chain.reversed() {
      result = closures(of: calendarTable.statements[current], over: result, local)
      if calendarTable.zones[current].name == zone.name { calendarClosures[current] = result }
    }
    return result
  }

  /// The same, except for days with agreed extra hours.
  mutating func closures(ofCalendar calendar: CalendarID, openOn extra: [ExtraTime], _ local: LocalTime) -> WeeklyRanges {
    closures(ofCalendar: calendar).subtracting(InstantRanges(extra.flatMap { local.ranges($0.first, $0.last, nil) }))
  }

  private func closures(of own: CalendarTable.Statement, over base: WeeklyRanges, _ local: LocalTime) -> WeeklyRanges {
    var result = base.subtracting(InstantRanges(own.extra.map { local.whole($0.days) }))
    // Lines for several days before those for a single one.
    for weight in 0...1 {
      let off = InstantRanges(own.off.filter { $0.weight == weight }.flatMap { local.ranges($0.days, $0.minutes) })
      let open = InstantRanges(own.extra.filter { $0.weight >= weight }.map { local.whole($0.days) })
      result = result.union(off.subtracting(open))
    }
    return result
  }
}
