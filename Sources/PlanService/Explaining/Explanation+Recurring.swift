import PlanSyntax

/// The table at the top of a meeting or routine.
extension Explanation {
  var recurringFacts: [(label: String, value: String)] {
    let details = plan[activity].details
    var result: [(label: String, value: String)] = []
    if let every = details.every, let source = plan.sources.files.first {
      var printer = SyntaxPrinter(source)
      every.print(to: &printer)
      result.append(("Every", printer.output.text))
    }
    let occurrences = schedule.occurrences(activity)
    if let first = occurrences.first, let last = occurrences.last {
      result += [("First", text(first)), ("Last", text(last))]
    }
    result.append(("Times", occurrences.isEmpty ? "none before the project ends" : "\(occurrences.count)"))
    let people = details.meeting.attend.map(name) + plan[activity].assign.map { name($0.first) }
    if !people.isEmpty { result.append(("Who", people.joined(separator: ", "))) }
    return result
  }

  /// Without a time of day, a routine starts with the first hour of whoever does it, so only its day is known.
  private func text(_ occurrence: Range<Int>) -> String {
    let hasOwnHours = kind == .routine && plan[activity].details.every?.time == nil
    let start = schedule.clock(occurrence.lowerBound)
    return hasOwnHours ? start.day.iso : "\(start.text) to \(schedule.clock(occurrence.upperBound).time.iso)"
  }
}
