import PlanText

/// Numbers by category or by week, one record each.
enum CSVSeries {
  static func write(_ chart: Chart, to output: inout Output) {
    let series = chart.series + (chart.limits.map { [$0] } ?? [])
    CSVRecord.write(["Category"] + series.map { CSVField.text($0.name) + unit(chart.unit) }, to: &output)
    for (index, category) in chart.categories.enumerated() {
      CSVRecord.write([CSVField.text(category)] + series.map { $0.values[index].map { text($0, chart.unit) } ?? "" }, to: &output)
    }
  }

  private static func unit(_ unit: Chart.Unit) -> String {
    switch unit {
    case .hours: " (hours)"
    case .percent, .count: ""
    }
  }

  private static func text(_ number: Int, _ unit: Chart.Unit) -> String {
    switch unit {
    case .hours: CSVField.hours(number)
    case .percent: CSVField.share(number)
    case .count: String(number)
    }
  }

  /// Sums are left to the reader.
  static func write(_ calendar: LoadCalendar, to output: inout Output) {
    CSVRecord.write(["Kind", "Title", "Id", "Week", "Booked (hours)", "Available (hours)", "Overbooked"], to: &output)
    for member in calendar.members {
      let (id, title) = (CSVField.text(member.id), CSVField.text(member.title))
      for (week, load) in zip(calendar.weeks, member.weeks) {
        CSVRecord.write(
          [
            member.kind.keyword, title, id, week.iso, CSVField.hours(load.booked), load.capacity.map(CSVField.hours) ?? "",
            CSVField.flag(load.meanings.contains(.overbooked)),
          ], to: &output)
      }
    }
  }
}
