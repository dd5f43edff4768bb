import PlanModel
import PlanSyntax
import PlanText

/// Minutes in which a person is available, and how much of their time.
struct Piece {
  var range: Range<Int>
  /// Millionths of a full-time worker.
  var level: Int
  /// What other work leaves of it.
  var left: Int

  init(range: Range<Int>, level: Int, left: Int? = nil) {
    self.range = range
    self.level = level
    self.left = left ?? level
  }
}

/// Some of a person's time that a routine takes.
struct PartOfTime: Lasting {
  let range: Range<Int>
  /// Millionths.
  let share: Int
}

/// A person's pieces by local day, once computed: those in working hours, and those at any hour for work in windows; and
/// the hours by calendar and agreement.
struct KnownPieces {
  var contracted: [Int: [Range<Int>]] = [:]
  var inHours: [Int: [Piece]] = [:]
  var atAnyHour: [Int: [Piece]] = [:]
}

/// The time of one person.
struct PersonTime {
  let id: EntityID
  let calendar: Int
  let zone: Zone
  /// When the person joins and leaves the project.
  let bounds: Range<Int>
  /// When the ramp-up share applies, in millionths.
  var ramp = 0..<0
  var rampShare = 1_000_000
  /// Meetings and routines, in order.
  var busy: [Range<Int>] = []
  /// Routines that take part of their time.
  var partly = RangeIndex<PartOfTime>([])

  /// What meetings and routines take, in order: an hour in two at once is one hour.
  var met: [(range: Range<Int>, share: Int)] {
    let loads = busy.map { ($0, 1_000_000) } + partly.elements.map { ($0.range, $0.share) }
    var edges: [(instant: Int, share: Int)] = []
    for (range, share) in loads { edges += [(range.lowerBound, share), (range.upperBound, -share)] }
    edges.sort { $0.instant < $1.instant }
    var result: [(range: Range<Int>, share: Int)] = []
    var share = 0
    for (edge, next) in zip(edges, edges.dropFirst()) {
      share += edge.share
      if share > 0, edge.instant < next.instant { result.append((edge.instant..<next.instant, min(share, 1_000_000))) }
    }
    return result
  }

  init(_ row: Int, _ verification: borrowing Verification) {
    let person = verification.plan.people[row]
    id = person.id
    let found = Self.calendar(of: person, verification.plan, verification.parties)
    calendar = found ?? verification.calendars.project
    zone = verification.calendars[calendar].zone
    bounds = verification.bounds(person.from, person.until, zone)
  }

  /// The person's own calendar, otherwise that of their team, of a team that lists them, or of their role.
  private static func calendar(of person: Person, _ plan: Plan, _ parties: Parties) -> Int? {
    if let own = CalendarTable.row(person.calendar?.target, plan) { return own }
    if let team = plan.teams.declaration(person.team?.target, in: plan),
      let calendar = CalendarTable.row(team.calendar?.target, plan)
    {
      return calendar
    }
    for team in parties.teams(listing: person.id) {
      if let calendar = CalendarTable.row(plan.teams[team].calendar?.target, plan) { return calendar }
    }
    let role = plan.roles.declaration(person.role?.target, in: plan)
    return CalendarTable.row(role?.calendar?.target, plan)
  }
}

extension Verification {
  /// The instants from and until which something is available. Activities without dates bind nothing.
  func bounds(_ from: Bound?, _ until: Bound?, _ zone: Zone) -> Range<Int> {
    let start = from.flatMap { instant($0, zone, isEnd: false) } ?? .min / 2
    let end = until.flatMap { instant($0, zone, isEnd: true) } ?? .max / 2
    return start..<max(start, end)
  }

  private func instant(_ bound: Bound, _ zone: Zone, isEnd: Bool) -> Int? {
    switch bound {
    case .moment(let moment): return isEnd ? zone.finishInstant(moment) : zone.startInstant(moment)
    case .activity(let reference, let anchor):
      guard let activity = plan.activity(reference.target), let work = work[activity] else { return nil }
      return anchor == .starts ? work.start : work.finish
    }
  }

  /// When a person's ramp-up begins, but not before the project, and ends.
  mutating func addRampUp(_ row: Int) {
    guard let ramp = plan.people[row].rampUp else { return }
    people[row].rampShare = millionths(ramp.share)
    var rest = plan.timeScale.minutes(ramp.length)
    let start = max(people[row].bounds.lowerBound, projectStart)
    let first = Int(people[row].zone.day(at: start).number)
    var day = first
    while rest > 0, day < first + Verifier.years * 366 {
      for part in hours(row, day).within(start..<Int.max) {
        if part.count >= rest {
          people[row].ramp = start..<part.lowerBound + rest
          return
        }
        rest -= part.count
      }
      day += 1
    }
    people[row].ramp = start..<(rest > 0 ? .max : start)
  }

  /// Calendar hours and agreed overtime of a local day, minus leave.
  private mutating func hours(_ row: Int, _ day: Int) -> [Range<Int>] {
    let off = plan.people[row].leave.filter { $0.holds(day) }.map(\.minutes).joined()
    return contractedHours(row, day).minus(people[row].zone.instants(off, of: day))
  }

  /// Calendar hours and agreed overtime of a local day.
  mutating func contractedHours(_ row: Int, _ day: Int) -> [Range<Int>] {
    if let list = knownPieces[row].contracted[day] { return list }
    let person = people[row]
    let own = calendars[person.calendar]
    let extra = plan.people[row].extra.filter { $0.holds(day) }.flatMap { $0.minutes(own.usual) }
    let list = person.zone.instants((own.minutes(of: day) + extra).joined(), of: day)
    knownPieces[row].contracted[day] = list
    return list
  }

  /// When a person is available, in order.
  mutating func pieces(ofPerson row: Int, in range: Range<Int>, anyHour: Bool) -> [Piece] {
    if range.isEmpty { return [] }
    var found: [Piece] = []
    for day in people[row].zone.days(touching: range) { found += pieces(row, day, anyHour) }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [Piece] = []
    for piece in found {
      let part = piece.range.clamped(to: range)
      // Hours of a day that the clocks skip fall on the next day.
      let start = max(part.lowerBound, result.last?.range.upperBound ?? .min)
      if start < part.upperBound { result.append(Piece(range: start..<part.upperBound, level: piece.level)) }
    }
    return result
  }

  private mutating func pieces(_ row: Int, _ day: Int, _ anyHour: Bool) -> [Piece] {
    if let list = anyHour ? knownPieces[row].atAnyHour[day] : knownPieces[row].inHours[day] { return list }
    let declared = plan.people[row]
    let person = people[row]
    var ranges: [Range<Int>]
    if anyHour {
      let holidays = declared.extra.contains { $0.holds(day) } ? [] : calendars[person.calendar].closed(on: day)
      let off = (declared.leave.filter { $0.holds(day) }.map(\.minutes) + holidays).joined()
      ranges = person.zone.instants([0..<1440].minus(off), of: day)
    } else {
      ranges = hours(row, day)
    }
    let whole = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
    ranges = ranges.within(person.bounds).minus(Array(person.busy.touching(whole)))
    let level = availability(declared, day)
    var list: [Piece] = []
    if level > 0 {
      for range in ranges {
        let reduced = level * person.rampShare / 1_000_000
        let early = range.clamped(to: Int.min..<person.ramp.lowerBound)
        let late = range.clamped(to: person.ramp.upperBound..<Int.max)
        for (part, level) in [(early, level), (range.clamped(to: person.ramp), reduced), (late, level)] where !part.isEmpty && level > 0 {
          list.append(Piece(range: part, level: level))
        }
      }
    }
    for part in person.partly.overlapping(whole) { list = Self.less(part.share, in: part.range, list) }
    if anyHour { knownPieces[row].atAnyHour[day] = list } else { knownPieces[row].inHours[day] = list }
    return list
  }

  /// What is left of a person of whom a routine takes a share.
  private static func less(_ share: Int, in range: Range<Int>, _ list: [Piece]) -> [Piece] {
    list.flatMap { piece -> [Piece] in
      let common = piece.range.clamped(to: range)
      if common.isEmpty { return [piece] }
      let parts = [
        Piece(range: piece.range.lowerBound..<common.lowerBound, level: piece.level),
        Piece(range: common, level: piece.level - share),
        Piece(range: common.upperBound..<piece.range.upperBound, level: piece.level),
      ]
      return parts.filter { !$0.range.isEmpty && $0.level > 0 }
    }
  }

  /// The smallest dated share that covers the day, otherwise the smallest undated one, otherwise everything.
  private func availability(_ person: Person, _ day: Int) -> Int {
    var undated: Int?
    var dated: Int?
    for statement in person.available {
      if let first = statement.first, let last = statement.last {
        if Int(first.number) <= day, day <= Int(last.number) { dated = min(dated ?? .max, millionths(statement.share)) }
      } else {
        undated = min(undated ?? .max, millionths(statement.share))
      }
    }
    return dated ?? undated ?? 1_000_000
  }
}

/// 300,000 for 30 %.
func millionths(_ percent: Percent) -> Int { Int(percent.value.scaled(by: 4) ?? 0) }
