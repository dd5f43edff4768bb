/// A region in which clocks show the same time: how far they are ahead of UTC, and when that changes.
///
/// Instants are minutes since 1970-01-01T00:00 UTC; local minutes are minutes since 1970-01-01T00:00 as shown by the
/// zone's clocks. A rule without an end is written out for 400 years, after which the calendar and its weekdays repeat;
/// later times are looked up there, so that no year is out of reach.
package struct Zone: Sendable {
  /// From its start until the next one begins, clocks show UTC plus `offset` minutes.
  package struct Stretch: Equatable, Sendable {
    package let start: Int
    package let offset: Int

    package init(start: Int, offset: Int) {
      self.start = start
      self.offset = offset
    }
  }

  package let name: String
  /// Ascending, with different offsets for neighbours; the first starts at ``beginning``.
  package let stretches: [Stretch]
  /// The ``cycle`` minutes from this instant on repeat forever; nil if the last stretch has no end.
  package let cycleStart: Int?

  /// Before every instant that a plan can express.
  package static let beginning = -(1 << 53)
  /// After every instant that a plan can express.
  package static let ending = 1 << 53
  /// 400 years of the Gregorian calendar: 146,097 days or 20,871 weeks.
  package static let cycle = 146_097 * 1440
  /// No clock differs from UTC by this many minutes (RFC 9636 §3.2).
  package static let offsetLimit = 26 * 60

  package static let utc = Zone(name: "UTC", offset: 0)

  /// A zone whose clocks never change.
  package init(name: String, offset: Int) {
    self.init(name: name, offset: offset, changes: [], rule: nil)
  }

  /// `offset` applies before the first of the changes, which are ascending; `rule` applies after the last.
  init(name: String, offset: Int, changes: [Stretch], rule: POSIXTimeZoneRule?) {
    var list = StretchList(offset: offset)
    for change in changes { list.append(change) }
    self.name = name
    cycleStart = rule.flatMap { list.append($0, after: changes.last?.start) }
    stretches = list.stretches
  }

  /// True when the zone's clocks show UTC at all times.
  package var isUTC: Bool { stretches.count == 1 && stretches[0].offset == 0 }

  // MARK: Lookup

  /// The minutes by which clocks are ahead of UTC at an instant.
  package func offset(at instant: Int) -> Int {
    if stretches.count == 1 { return stretches[0].offset }
    return stretches[index(at: instant - shift(at: instant))].offset
  }

  package func localMinute(atUTC instant: Int) -> Int { instant + offset(at: instant) }

  /// The instant at which clocks show a local minute.
  ///
  /// A local time that clocks skip is moved forward by the length of the skip; of a local time that clocks show twice,
  /// the first is returned.
  package func utcMinutes(ofLocal local: Int) -> Int {
    if stretches.count == 1 { return local - stretches[0].offset }
    var span = span(at: local - Self.offsetLimit)
    while local - span.offset >= span.end {
      let next = self.span(at: span.end)
      if local - next.offset < next.start { break }
      span = next
    }
    return local - span.offset
  }

  /// The stretch around an instant, and its end; ``ending`` if it has none.
  package func span(at instant: Int) -> (start: Int, end: Int, offset: Int) {
    let shift = shift(at: instant)
    let index = index(at: instant - shift)
    let end = index + 1 < stretches.count ? stretches[index + 1].start + shift : Self.ending
    return (stretches[index].start + shift, end, stretches[index].offset)
  }

  /// The whole cycles between an instant and its equivalent within the table.
  private func shift(at instant: Int) -> Int {
    guard let cycleStart, instant >= cycleStart + Self.cycle else { return 0 }
    return (instant - cycleStart) / Self.cycle * Self.cycle
  }

  /// The last stretch that starts no later than an instant.
  private func index(at instant: Int) -> Int {
    var low = 0
    var count = stretches.count
    while count > 1 {
      let half = count / 2
      low = stretches[low + half].start <= instant ? low + half : low
      count -= half
    }
    return low
  }
}

/// Stretches under construction.
private struct StretchList {
  private(set) var stretches: [Zone.Stretch]

  /// Rules are written out at least until this year before they repeat: dates of plans are rarely later.
  private static let firstCycleYear = 2100
  /// If nothing is listed before a rule, it is assumed to apply since this year.
  private static let firstRuleYear = 1800

  init(offset: Int) { stretches = [Zone.Stretch(start: Zone.beginning, offset: offset)] }

  mutating func append(_ stretch: Zone.Stretch) {
    if stretch.start <= stretches[stretches.count - 1].start {
      let start = stretches.removeLast().start
      if stretches.last?.offset == stretch.offset { return }
      stretches.append(Zone.Stretch(start: start, offset: stretch.offset))
    } else if stretches[stretches.count - 1].offset != stretch.offset {
      stretches.append(stretch)
    }
  }

  /// Writes out a rule after the last listed change; returns when it starts to repeat, nil if it changes nothing.
  mutating func append(_ rule: POSIXTimeZoneRule, after last: Int?) -> Int? {
    guard rule.daylight != nil else {
      append(Zone.Stretch(start: last ?? Zone.beginning, offset: rule.offset))
      return nil
    }
    let firstYear = last.map { Self.year($0) - 1 } ?? Self.firstRuleYear
    let cycleYear = max(Self.firstCycleYear, firstYear + 3)
    var changes: [Zone.Stretch] = []
    for year in firstYear...cycleYear + 401 { changes += rule.changes(inYear: year) }
    let next = changes.firstIndex { $0.start > last ?? Zone.beginning } ?? changes.count
    if next > 0, let last { append(Zone.Stretch(start: last, offset: changes[next - 1].offset)) }
    for change in changes[next...] { append(change) }
    return (Day(year: cycleYear, month: 1, day: 1).map { Int($0.number) } ?? 0) * 1440
  }

  private static func year(_ instant: Int) -> Int { Day(instant / 1440).civil.year }
}
