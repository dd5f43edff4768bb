import PlanText

/// Loads as a table a month, with a row a person and a column a week; the whole project comes first.
struct MarkdownLoads {
  let calendar: LoadCalendar

  func write(to output: inout Output) {
    if calendar.months.count > 1 {
      write("Whole project", [], calendar.members.map { ($0, [], $0.whole) }, to: &output)
    }
    for (number, weeks) in calendar.months.enumerated() {
      let rows = calendar.members.map { ($0, Array($0.weeks[weeks]), $0.months[number]) }
      write(calendar.name(ofMonth: weeks), Array(calendar.weeks[weeks]), rows, to: &output)
    }
    guard !calendar.members.isEmpty else { return }
    let isOverbooked = calendar.members.contains { $0.weeks.contains { $0.meanings.contains(.overbooked) } }
    output.newline()
    output.write("Hours booked/available, by the week that begins on the day above.")
    output.write(isOverbooked ? " Bold: more booked than available on some day.\n" : "\n")
  }

  private func write(
    _ title: String, _ weeks: [Day], _ rows: [(member: LoadCalendar.Member, weeks: [Table.Load], sum: Table.Load)],
    to output: inout Output
  ) {
    MarkdownHeading.write(title, level: 3, to: &output)
    MarkdownTable.write(
      ["Who"] + weeks.map { "\($0.civil.day) \($0.month)" } + ["Sum"], [.left] + Array(repeating: .right, count: weeks.count + 1),
      rows.map { row in [MarkdownText.inline(row.member.title)] + (row.weeks + [row.sum]).map(MarkdownTable.text) }, to: &output)
  }
}
