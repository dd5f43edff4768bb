import PlanSyntax

/// Which columns a table has and how wide they are.
struct TableLayout {
  enum Column: CaseIterable {
    case number, title, who, days, start, finish, float
  }

  enum DateForm {
    /// `2026-03-02`
    case full
    /// `03-02`
    case short
  }

  private(set) var columns: [(column: Column, width: Int)] = []
  private(set) var dates = DateForm.full
  private(set) var chart = 0

  static let markWidth = 2
  private static let gap = 2
  private static let leastTitle = 20

  /// From the richest to the poorest.
  private static let choices: [(columns: [Column], dates: DateForm)] = [
    ([.number, .title, .who, .days, .start, .finish, .float], .full),
    ([.number, .title, .who, .days, .start, .finish, .float], .short),
    ([.number, .title, .days, .start, .finish, .float], .short),
    ([.title, .days, .start, .finish, .float], .short),
    ([.title, .start, .finish, .float], .short),
    ([.title, .finish, .float], .short),
    ([.title, .finish], .short),
  ]

  /// The richest set of columns that leaves enough for the chart.
  init(_ rows: [ScheduleRow], _ section: Section, width: Int) {
    let least = max(14, width * 30 / 100)
    let choices = section == .gantt ? [([.title], .full)] : Self.choices
    let natural = Self.natural(rows)
    for (index, choice) in choices.enumerated() {
      let others = choice.columns.filter { $0 != .title }
      let widths = others.map { Self.width($0, natural, choice.dates) }
      let room = width - Self.markWidth - widths.reduce(0) { $0 + ($1 == 0 ? 0 : $1 + Self.gap) } - Self.gap
      let title = min(natural[.title] ?? 0, max(Self.leastTitle, room * 45 / 100))
      guard room - title >= least || index == choices.count - 1 else { continue }
      dates = choice.dates
      chart = max(8, room - title)
      for column in choice.columns {
        let width = column == .title ? title : Self.width(column, natural, dates)
        if width > 0 { columns.append((column, width)) }
      }
      return
    }
  }

  /// Gives the chart the columns it uses and what is left to the title.
  mutating func settle(chart used: Int, _ rows: [ScheduleRow]) {
    let natural = Self.natural(rows)
    guard let index = columns.firstIndex(where: { $0.column == .title }) else { return }
    let more = min(chart - used, max(0, (natural[.title] ?? 0) - columns[index].width))
    columns[index].width += max(0, more)
    chart = used
  }

  private static func natural(_ rows: [ScheduleRow]) -> [Column: Int] {
    var result: [Column: Int] = [:]
    for column in Column.allCases {
      var width = column == .title ? column.heading.count : 0
      for row in rows { width = max(width, displayWidth(of: row.text(column, .full))) }
      result[column] = width
    }
    return result
  }

  private static func width(_ column: Column, _ natural: [Column: Int], _ dates: DateForm) -> Int {
    let content = natural[column] ?? 0
    switch column {
    case .number: return content
    case .title: return content
    case .who: return content == 0 ? 0 : min(16, max(3, content))
    case .days: return content == 0 ? 0 : max(4, content)
    case .start: return content == 0 ? 0 : dates == .full ? 10 : 5
    case .finish: return dates == .full ? 10 : 6
    case .float: return max(5, content)
    }
  }
}

extension TableLayout.Column {
  var heading: String {
    switch self {
    case .number: ""
    case .title: "Activity"
    case .who: "Who"
    case .days: "Days"
    case .start: "Start"
    case .finish: "Finish"
    case .float: "Float"
    }
  }

  var alignment: String.Alignment {
    switch self {
    case .days, .float: .right
    case .number, .title, .who, .start, .finish: .left
    }
  }
}

extension ScheduleRow {
  func text(_ column: TableLayout.Column, _ dates: TableLayout.DateForm) -> String {
    switch column {
    case .number: number
    case .title: title
    case .who: who
    case .days: days
    case .start: start.map { Self.date($0, dates) } ?? ""
    case .finish: Self.date(finish, dates)
    case .float: float
    }
  }

  private static func date(_ day: Day, _ form: TableLayout.DateForm) -> String {
    switch form {
    case .full: day.iso
    case .short: String(day.iso.suffix(5))
    }
  }
}
