import PlanText

/// A chart with horizontal bars, one line per number, at most as wide as the terminal.
struct ChartText {
  let chart: Chart
  let style: TerminalStyle
  private let signs: ChartSigns

  init(_ chart: Chart, _ style: TerminalStyle) {
    self.chart = chart
    self.style = style
    signs = ChartSigns(style)
  }

  func write(to output: inout Output) {
    let numbers = chart.series.flatMap(\.values).compactMap { $0 }
    let largest = max(numbers.max() ?? 0, chart.limits?.values.compactMap { $0 }.max() ?? 0)
    guard largest > 0 else { return }
    output.newline()
    let isOne = chart.series.count == 1
    let labels = chart.categories.map(visible)
    let names = isOne ? [""] : chart.series.map { visible($0.name) }
    let (labelWidth, nameWidth) = (width(labels, atMost: style.width / 3), width(names, atMost: style.width / 4))
    let numberWidth = width(numbers.map(text), atMost: .max)
    let room = max(4, style.width - labelWidth - (isOne ? 0 : nameWidth + 2) - numberWidth - 4)
    for (category, label) in labels.enumerated() {
      for (number, series) in chart.series.enumerated() {
        guard let value = series.values[category] else { continue }
        var line = TextLine()
        line.add(fitted(number == 0 ? label : "", labelWidth) + "  ")
        if !isOne { line.add(fitted(names[number], nameWidth) + "  ", .faint) }
        line.add(text(value).padded(toDisplayWidth: numberWidth, .right) + "  ")
        add(bar: value, limit: chart.limits?.values[category], largest, room, to: &line)
        line.write(to: &output, style)
      }
    }
    if let limits = chart.limits, limits.values.contains(where: { $0 != nil }) {
      output.newline()
      TextLine.flow([("\(signs.deadline) \(limits.name)", .faint)], gap: 3, to: &output, style)
    }
  }

  /// The bar, in another colour beyond its limit, and a sign at the limit.
  private func add(bar value: Int, limit: Int?, _ largest: Int, _ room: Int, to line: inout TextLine) {
    func columns(_ number: Int) -> Int { max(number > 0 ? 1 : 0, Int((Double(number) * Double(room - 1) / Double(largest)).rounded())) }
    let end = columns(value)
    let mark = limit.map(columns)
    for column in 0..<max(end, mark.map { $0 + 1 } ?? 0) {
      let isBeyond = limit.map { value > $0 } ?? false && column >= mark ?? 0
      if column == mark {
        line.add(signs.deadline, isBeyond ? .error : .faint)
      } else {
        line.add(column < end ? signs.task : " ", isBeyond ? .error : .plain)
      }
    }
  }

  private func text(_ number: Int) -> String {
    switch chart.unit {
    case .hours: "\(Length.count(number, 60)) h"
    case .percent: "\(number / 10_000)%"
    case .count: String(number)
    }
  }

  private func width(_ texts: [String], atMost limit: Int) -> Int { min(limit, texts.map(displayWidth).max() ?? 0) }

  private func fitted(_ text: String, _ width: Int) -> String {
    text.truncated(toDisplayWidth: width, ellipsis: style.ellipsis).padded(toDisplayWidth: width)
  }
}
