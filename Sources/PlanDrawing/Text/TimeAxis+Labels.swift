import PlanText

extension TimeAxis {
  /// What the ticks of an axis count.
  enum Unit {
    case hours(Int), days, weeks(Int), months, quarters, years

    /// The first tick at or before a local minute.
    func start(_ minute: Int) -> Int {
      let day = Clock(local: minute).day
      let (year, month, _) = day.civil
      switch self {
      case .hours, .days: return Int(day.number) * 1440
      case .weeks: return Int(day.advanced(by: -day.weekday).number) * 1440
      case .months: return Self.minute(year, month)
      case .quarters: return Self.minute(year, (month - 1) / 3 * 3 + 1)
      case .years: return Self.minute(year, 1)
      }
    }

    func next(_ tick: Int) -> Int {
      let (year, month, _) = Clock(local: tick).day.civil
      switch self {
      case .hours(let count): return tick + count * 60
      case .days: return tick + 1440
      case .weeks(let count): return tick + count * 10_080
      case .months: return Self.minute(year, month + 1)
      case .quarters: return Self.minute(year, month + 3)
      case .years: return Self.minute(year + 1, 1)
      }
    }

    private static func minute(_ year: Int, _ month: Int) -> Int {
      let day = Day(year: year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: 1)
      return Int(day?.number ?? 0) * 1440
    }

    /// The width of the shortest label of a day above hours, including the gap after it.
    static let dayAboveHours = 6

    /// The width of its labels in columns, including the gap after them.
    var width: Int {
      switch self {
      case .hours, .days, .weeks, .quarters: 3
      case .months: 4
      case .years: 5
      }
    }

    /// The minimum number of minutes between ticks.
    var length: Int {
      switch self {
      case .hours(let count): count * 60
      case .days: 1440
      case .weeks(let count): count * 10_080
      case .months: 28 * 1440
      case .quarters: 90 * 1440
      case .years: 365 * 1440
      }
    }

    var isHours: Bool { if case .hours = self { true } else { false } }
    var isDays: Bool { if case .days = self { true } else { false } }
    var isYears: Bool { if case .years = self { true } else { false } }
    var isMonths: Bool { if case .months = self { true } else { false } }

    /// The unit shown above these ticks.
    var around: Unit? {
      switch self {
      case .hours: .days
      case .days, .weeks: .months
      case .months, .quarters: .years
      case .years: nil
      }
    }
  }

  private static let units: [Unit] = [
    .hours(2), .hours(3), .hours(6), .days, .weeks(1), .weeks(2), .months, .quarters, .years,
  ]

  private var unit: Unit {
    Self.units.first { $0.length / minutesPerColumn >= $0.width } ?? .years
  }

  /// The two lines above the chart; the upper one is empty if years are on the lower one.
  var labels: (upper: String, lower: String) {
    let unit = unit
    return (unit.around.map { line($0, isUpper: true) } ?? "", line(unit, isUpper: false))
  }

  private struct Tick {
    let minute: Int
    let column: Int
    /// Columns up to the next tick.
    let room: Int
    /// Nothing follows it.
    let isLast: Bool

    func fits(_ text: String) -> Bool { displayWidth(of: text) + (isLast ? 0 : 1) <= room }
  }

  private func ticks(_ unit: Unit) -> [Tick] {
    var result: [Tick] = []
    var tick = unit.start(origin)
    while tick < end {
      let next = unit.next(tick)
      let column = max(0, self.column(ofLocal: tick))
      result.append(
        Tick(minute: tick, column: column, room: min(columns, self.column(ofLocal: next)) - column, isLast: next >= end))
      tick = next
    }
    return result
  }

  /// Labels at their ticks; one that does not fit before the next is omitted. Days use one form; the first
  /// month, and each January, shows its year, even if that leaves no room for the next month.
  private func line(_ unit: Unit, isUpper: Bool) -> String {
    let ticks = ticks(unit)
    let form = unit.isDays && isUpper ? form(of: ticks, unit) : nil
    var result = ""
    var used = 0
    for (number, tick) in ticks.enumerated() where tick.column >= used {
      // The label of an hour belongs over its first column; others may be over the visible part: a week that has begun
      // has the first day that is shown.
      guard tick.minute >= origin || !unit.isHours else { continue }
      let all = Self.labels(unit, max(tick.minute, origin), isUpper: isUpper)
      let options = form.map { [all[$0]] } ?? all
      var text = options.first { tick.fits($0) }
      if isUpper, unit.isMonths, text == nil || text == options.last, options[1].count <= columns - tick.column,
        beginsYear(ticks, number)
      {
        text = options[1]
      }
      // Years narrower than that are shown if they fit.
      if unit.isYears, text == nil, unit.length / minutesPerColumn < 3, all[0].count <= columns - tick.column { text = all[0] }
      guard let text else { continue }
      result += String(repeating: " ", count: tick.column - used) + text
      used = tick.column + displayWidth(of: text) + (tick.isLast ? 0 : 1)
      if !tick.isLast { result += " " }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// True for January, and for the first month unless January follows.
  private func beginsYear(_ ticks: [Tick], _ number: Int) -> Bool {
    func isJanuary(_ number: Int) -> Bool { Clock(local: ticks[number].minute).day.civil.month == 1 }
    return isJanuary(number) || number == 0 && !(ticks.count > 1 && isJanuary(1))
  }

  /// The longest form that fits at all ticks, otherwise at all but the last, which the chart may cut short.
  private func form(of ticks: [Tick], _ unit: Unit) -> Int {
    let count = Self.labels(unit, origin, isUpper: true).count
    func longest(_ ticks: [Tick]) -> Int? {
      (0..<count).first { form in
        ticks.allSatisfy { $0.fits(Self.labels(unit, $0.minute, isUpper: true)[form]) }
      }
    }
    return longest(ticks) ?? longest(ticks.dropLast()) ?? count - 1
  }

  /// From the longest to the shortest.
  private static func labels(_ unit: Unit, _ tick: Int, isUpper: Bool) -> [String] {
    let clock = Clock(local: tick)
    let (year, month, day) = clock.day.civil
    let shortYear = "'" + twoDigits(year % 100)
    switch unit {
    case .hours: return [twoDigits(Int(clock.time.minutes) / 60)]
    case .days:
      guard isUpper else { return [twoDigits(day)] }
      let (weekday, short) = (weekdays[clock.day.weekday], String(clock.day.iso.dropFirst(5)))
      return ["\(weekday) \(clock.day.iso)", clock.day.iso, "\(weekday) \(short)", short]
    case .weeks: return [twoDigits(day)]
    case .months:
      let name = Day.months[month - 1]
      return isUpper ? ["\(name) \(year)", "\(name) \(shortYear)", name] : [name]
    case .quarters: return ["Q\((month + 2) / 3)"]
    case .years: return [String(year), shortYear, twoDigits(year % 100)]
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
