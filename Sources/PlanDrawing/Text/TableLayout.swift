import PlanText

/// Which columns of a table are shown, and how wide they are.
struct TableLayout {
  /// What is drawn to the right of the columns.
  enum Companion {
    case chart, nothing
  }

  /// Indices of the table's columns, with their widths.
  private(set) var columns: [(index: Int, width: Int)] = []
  private(set) var dates = TableText.DateForm.full
  /// Columns of the chart; 0 if there is no room for one.
  private(set) var chart = 0
  /// Width of the column in front that marks late or critical activities.
  let markWidth: Int
  /// A chart was requested, but the other columns leave no room for it.
  private(set) var hasNoRoom = false

  private let text: TableText
  private static let gap = 2
  /// Charts are never narrower.
  private static let leastChart = 8

  /// A way to save space, and the space it must leave for the chart in order to be chosen.
  private struct Squeeze {
    /// How many of the optional columns are dropped.
    var dropped = 0
    var dates = TableText.DateForm.short
    /// Maximum width of the list of names.
    var names = 16
    /// Minimum width of the title, unless titles are shorter.
    var title = 20
    /// Minimum width of the chart, capped at a share of the total width in hundredths.
    var chart = 14
    var share = 0
  }

  private static let squeezes: [Squeeze] = [
    Squeeze(dates: .full, share: 30),
    Squeeze(share: 30),
    Squeeze(names: 10, title: 18),
    Squeeze(dropped: 1, names: 10, title: 18),
    Squeeze(dropped: 2, names: 8, title: 16),
    Squeeze(dropped: 3, names: 8, title: 14, chart: 12),
    Squeeze(dropped: 4, names: 6, title: 14, chart: 8),
    Squeeze(dropped: 5, chart: 8),
    Squeeze(dropped: 5, title: 12),
  ]

  /// Explicitly chosen columns are never dropped.
  private static let chosenSqueezes: [Squeeze] = [
    Squeeze(dates: .full, share: 30), Squeeze(share: 20), Squeeze(names: 10, title: 16, chart: 8),
  ]

  /// The richest set of columns that leaves enough space for the companion. Dates include the year if the table
  /// `spansYears`.
  init(_ text: TableText, beside companion: Companion, width: Int, spansYears: Bool) {
    self.text = text
    markWidth = max(2, 1 + (text.marks.map(\.count).max() ?? 0))
    let natural = text.table.columns.indices.map { index in
      max(text.width(index), text.table.columns[index].kind == .title ? text.table.columns[index].heading.count : 0)
    }
    let squeezes = text.table.isChosen ? Self.chosenSqueezes : Self.squeezes
    for (number, squeeze) in squeezes.enumerated() {
      let dates = spansYears ? .full : squeeze.dates
      let shown = shown(squeeze.dropped, companion)
      var widths = shown.map { column($0, natural[$0], squeeze.names, dates) }
      let titles = shown.indices.filter { text.table.columns[shown[$0]].kind == .title }
      let room = width - markWidth - Self.gap * widths.count { $0 > 0 } - shown.indices.reduce(0) { sum, place in
        titles.contains(place) ? sum : sum + widths[place]
      }
      var title = 0
      for place in titles {
        let most = companion == .chart ? max(squeeze.title, room * 45 / 100) : max(squeeze.title, room)
        title = min(natural[shown[place]], most)
        widths[place] = title
      }
      let least = companion == .chart ? max(squeeze.chart, width * squeeze.share / 100) : 0
      guard room - title >= least || number == squeezes.count - 1 else { continue }
      self.dates = dates
      columns = zip(shown, widths).filter { $0.1 > 0 }.map { (index: $0.0, width: $0.1) }
      settle(companion, room - title, width)
      return
    }
  }

  /// The columns that remain when some are dropped, least needed first.
  private func shown(_ dropped: Int, _ companion: Companion) -> [Int] {
    let possible = text.table.columns.indices.filter { companion == .nothing || text.table.columns[$0].need != .withoutBars }
    let optional = possible.filter { text.table.columns[$0].need.rank != nil }
    let gone = optional.ordered { (text.table.columns[$0].need.rank ?? 0) > (text.table.columns[$1].need.rank ?? 0) }
      .prefix(text.table.isChosen ? 0 : dropped)
    return possible.filter { !gone.contains($0) }
  }

  private func column(_ index: Int, _ content: Int, _ names: Int, _ dates: TableText.DateForm) -> Int {
    let column = text.table.columns[index]
    if content == 0, !column.need.staysEmpty { return 0 }
    let heading = displayWidth(of: column.heading)
    switch column.kind {
    case .outlineNumber, .title: return content
    case .identifier: return min(24, max(heading, content))
    case .names: return min(names, max(heading, content))
    case .text, .count, .length, .totalFloat, .freeFloat, .share, .load, .money: return max(heading, content)
    case .date: return max(heading, dates == .full ? 10 : 5)
    }
  }

  private mutating func settle(_ companion: Companion, _ room: Int, _ width: Int) {
    switch companion {
    case .nothing: narrow(to: width)
    case .chart:
      chart = text.table.isChosen ? room : max(Self.leastChart, room)
      if chart < Self.leastChart {
        chart = 0
        hasNoRoom = true
        narrow(to: width)
      }
    }
  }

  /// Without a chart, prose is truncated until the line fits, the widest column first.
  private mutating func narrow(to width: Int) {
    func isTooWide() -> Bool { markWidth + columns.reduce(-Self.gap) { $0 + $1.width + Self.gap } > width }
    while isTooWide() {
      let prose = columns.indices.filter { text.table.columns[columns[$0].index].kind.isProse && columns[$0].width > 6 }
      let loads = columns.indices.filter { text.table.columns[columns[$0].index].kind == .load && columns[$0].width > 3 }
      let narrowed = prose.isEmpty ? loads : prose
      guard let widest = narrowed.max(by: { columns[$0].width < columns[$1].width }) else { return }
      columns[widest].width -= 1
    }
  }

  /// True if no title is cut to less than can be told apart.
  var leavesRoom: Bool {
    columns.allSatisfy { column in
      text.table.columns[column.index].kind != .title || column.width >= min(12, text.width(column.index))
    }
  }

  /// Gives the chart the columns it uses, and the rest to the title.
  mutating func settle(chart used: Int) {
    guard chart > 0 else { return }
    defer { chart = used }
    guard let place = columns.firstIndex(where: { text.table.columns[$0.index].kind == .title }) else { return }
    let natural = max(text.width(columns[place].index), text.table.columns[columns[place].index].heading.count)
    columns[place].width += max(0, min(chart - used, max(0, natural - columns[place].width)))
  }
}

extension Table.Need {
  /// The highest is dropped first; nil for columns that stay.
  fileprivate var rank: Int? {
    switch self {
    case .always, .whereFilled, .withoutBars: nil
    case .withRoom(let rank), .withRoomThoughEmpty(let rank): rank
    }
  }
}
