import PlanSchedule
import PlanSyntax

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

    /// Columns that its labels need, with the gap behind them.
    var width: Int {
      switch self {
      case .hours, .days, .weeks, .quarters: 3
      case .months: 4
      case .years: 5
      }
    }

    /// Minutes between ticks, at least.
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

    /// What stands above these ticks.
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

  /// The two lines above the chart; the upper one is empty when years stand below.
  var labels: (upper: String, lower: String) {
    let unit = unit
    return (unit.around.map { line($0, isUpper: true) } ?? "", line(unit, isUpper: false))
  }

  /// Labels at their ticks; one that has no room before the next is left out.
  private func line(_ unit: Unit, isUpper: Bool) -> String {
    var result = ""
    var used = 0
    var tick = unit.start(origin)
    while tick < end {
      let next = unit.next(tick)
      let column = max(0, self.column(ofLocal: tick))
      let room = min(columns, self.column(ofLocal: next)) - column
      let text = label(unit, tick, room: room, isUpper: isUpper)
      let needed = displayWidth(of: text) + (next < end ? 1 : 0)
      // A day's or week's label belongs over its first column; a month's may stand over what is seen of it.
      if column >= used, needed <= room, tick >= origin || isUpper || unit.length > 7 * 1440 * 2 {
        result += String(repeating: " ", count: column - used) + text
        used = column + displayWidth(of: text)
      }
      tick = next
    }
    return result
  }

  private func label(_ unit: Unit, _ tick: Int, room: Int, isUpper: Bool) -> String {
    let clock = Clock(local: tick)
    let (year, month, day) = clock.day.civil
    switch unit {
    case .hours: return Self.twoDigits(Int(clock.time.minutes) / 60)
    case .days:
      guard isUpper else { return Self.twoDigits(day) }
      let options = ["\(Self.weekdays[clock.day.weekday]) \(clock.day.iso)", clock.day.iso, String(clock.day.iso.dropFirst(5))]
      return options.first { $0.count < room } ?? Self.twoDigits(day)
    case .weeks: return Self.twoDigits(day)
    case .months:
      let name = Self.months[month - 1]
      return isUpper && room > 8 ? "\(name) \(year)" : name
    case .quarters: return "Q\((month + 2) / 3)"
    case .years: return String(year)
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
