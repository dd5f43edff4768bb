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
    let people = participants + plan[activity].assign.map { ([$0.first] + $0.others).map(name).listed(.or) }
    if !people.isEmpty { result.append(("Who", people.joined(separator: ", "))) }
    return result
  }

  /// Everyone in a meeting: `ana, ben (chair)`, or with the manager, who has the chair if nobody else does.
  private var participants: [String] {
    guard kind == .meeting else { return [] }
    let meeting = plan[activity].details.meeting
    guard let chair = meeting.chair ?? plan.project?.manager else { return meeting.attend.map(name) }
    let others = meeting.attend.filter { $0.target != chair.target }
    return others.map(name) + ["\(name(chair)) (\(meeting.chair == nil ? "manager" : "chair"))"]
  }

  /// Without a time of day, a routine starts with the first hour of whoever does it, so only its day is known. Its end
  /// depends on who shares it.
  private func text(_ occurrence: Range<Int>) -> String {
    let hasOwnHours = kind == .routine && plan[activity].details.every?.time == nil
    let start = schedule.clock(occurrence.lowerBound)
    if hasOwnHours { return start.day.iso }
    let end = schedule.clock(analysis.recurringEnd(activity, from: occurrence.lowerBound) ?? occurrence.upperBound)
    return "\(start.text) to \(start.day == end.day ? end.time.iso : end.text)"
  }
}
