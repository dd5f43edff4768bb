import PlanModel
import PlanText

/// Which columns a table has and how wide they are.
struct TableLayout {
  enum DateForm {
    /// `2026-03-02`
    case full
    /// `03-02`
    case short
  }

  private(set) var columns: [(column: TableColumn, width: Int)] = []
  private(set) var dates = DateForm.full
  /// Columns of the chart; 0 when there is no room for one.
  private(set) var chart = 0

  /// Columns in front for what is late or critical.
  let markWidth: Int
  /// A chart was wanted, and the other columns leave no room for it.
  private(set) var hasNoRoom = false

  private static let gap = 2

  /// A set of columns, and what it must leave to be taken.
  private struct Choice {
    var columns: [TableColumn]
    var dates = DateForm.short
    /// Widest list of people.
    var who = 16
    /// Least width of the title, unless titles are shorter.
    var title = 20
    /// Least width of the chart, at most a share of the whole in hundredths.
    var chart = 14
    var share = 0

    var withDrag: Choice {
      var result = self
      result.columns.append(.drag)
      return result
    }
  }

  /// From the richest to the poorest: who does it and its number stay as long as they can.
  private static let choices: [Choice] = [
    Choice(columns: [.wbs, .title, .who, .days, .start, .finish, .float], dates: .full, share: 30),
    Choice(columns: [.wbs, .title, .who, .days, .start, .finish, .float], share: 30),
    Choice(columns: [.wbs, .title, .who, .days, .start, .finish, .float], who: 10, title: 18),
    Choice(columns: [.wbs, .title, .who, .start, .finish, .float], who: 10, title: 18),
    Choice(columns: [.wbs, .title, .who, .start, .finish], who: 8, title: 16),
    Choice(columns: [.wbs, .title, .who, .finish], who: 8, title: 14, chart: 12),
    Choice(columns: [.title, .who, .finish], who: 6, title: 14, chart: 8),
    Choice(columns: [.title, .finish], title: 20, chart: 8),
    Choice(columns: [.title, .finish], title: 12),
  ]

  /// The richest set of columns that leaves enough for the chart; those that were chosen stay, whatever is left.
  /// Dates have their year where the plan `spansYears`.
  init(
    _ rows: [ScheduleRow], _ section: Section, chosen: [TableColumn]?, showsDrag: Bool, width: Int, spansYears: Bool
  ) {
    markWidth = max(2, 1 + (rows.map(\.mark.count).max() ?? 0))
    let all = chosen.map { $0 + (showsDrag && !$0.contains(.drag) ? [.drag] : []) }
    var choices =
      all.map { columns in
        [
          Choice(columns: columns, dates: .full, share: 30), Choice(columns: columns, share: 20),
          Choice(columns: columns, who: 10, title: 16, chart: 8),
        ]
      } ?? (section == .gantt ? [Choice(columns: [.title], dates: .full)] : Self.choices.map { showsDrag ? $0.withDrag : $0 })
    if spansYears { for index in choices.indices { choices[index].dates = .full } }
    let natural = Self.natural(rows, Set(choices.flatMap(\.columns)))
    for (index, choice) in choices.enumerated() {
      let others = choice.columns.filter { $0 != .title }
      let widths = others.map { Self.width($0, natural, choice) }
      let hasTitle = choice.columns.contains(.title)
      let room = width - markWidth - widths.reduce(0) { $0 + ($1 == 0 ? 0 : $1 + Self.gap) } - (hasTitle ? Self.gap : 0)
      let title = hasTitle ? min(natural[.title] ?? 0, max(choice.title, room * 45 / 100)) : 0
      let isLast = index == choices.count - 1
      guard room - title >= max(choice.chart, width * choice.share / 100) || isLast else { continue }
      dates = choice.dates
      for column in choice.columns {
        let width = column == .title ? title : Self.width(column, natural, choice)
        if width > 0 { columns.append((column, width)) }
      }
      chart = chosen == nil ? max(8, room - title) : room - title
      if chart < 8 {
        narrow(to: width)
        hasNoRoom = true
      }
      return
    }
  }

  /// Without a chart, prose is cut until the line fits, the widest column first.
  private mutating func narrow(to width: Int) {
    chart = 0
    func isTooWide() -> Bool { markWidth + columns.reduce(-Self.gap) { $0 + $1.width + Self.gap } > width }
    while isTooWide() {
      let prose = columns.indices.filter { columns[$0].column.isProse && columns[$0].width > 6 }
      guard let widest = prose.max(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[widest].width -= 1
    }
  }

  /// Gives the chart the columns it uses and what is left to the title.
  mutating func settle(chart used: Int, _ rows: [ScheduleRow]) {
    guard chart > 0 else { return }
    defer { chart = used }
    guard let index = columns.firstIndex(where: { $0.column == .title }) else { return }
    let natural = Self.natural(rows, [.title])
    let more = min(chart - used, max(0, (natural[.title] ?? 0) - columns[index].width))
    columns[index].width += max(0, more)
  }

  private static func natural(_ rows: [ScheduleRow], _ columns: Set<TableColumn>) -> [TableColumn: Int] {
    var result: [TableColumn: Int] = [:]
    for column in columns {
      var width = column == .title ? column.heading.count : 0
      for row in rows { width = max(width, displayWidth(of: row.text(column, .full))) }
      result[column] = width
    }
    return result
  }

  private static func width(_ column: TableColumn, _ natural: [TableColumn: Int], _ choice: Choice) -> Int {
    let content = natural[column] ?? 0
    if content == 0, column != .finish, column != .float { return 0 }
    let date = choice.dates == .full ? 10 : 5
    switch column {
    case .wbs, .title: return content
    case .id: return min(24, max(column.heading.count, content))
    case .who: return min(choice.who, max(3, content))
    case .days, .effort, .free, .drag, .done, .float: return max(column.heading.count, content)
    case .start, .deadline, .finish: return max(column.heading.count, date)
    }
  }
}
