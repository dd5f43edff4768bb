import PlanModel
import PlanSchedule
import PlanSyntax

/// The table at the top of a meeting or routine.
extension Explanation {
  var recurringFacts: [(label: String, value: String)] {
    let details = plan.activities[activity].details
    var result: [(label: String, value: String)] = []
    if let every = details.every, let source = plan.sources.files.first {
      var printer = SyntaxPrinter(source)
      every.print(to: &printer)
      result.append(("Every", printer.output.text))
    }
    let occurrences = schedule.occurrences(activity)
    if let first = occurrences.first, let last = occurrences.last {
      result.append(("First", "\(date(first.lowerBound)) to \(schedule.clock(first.upperBound).time.iso)"))
      result.append(("Last", "\(date(last.lowerBound)) to \(schedule.clock(last.upperBound).time.iso)"))
    }
    result.append(("Times", occurrences.isEmpty ? "none before the project ends" : "\(occurrences.count)"))
    let people = details.meeting.attend.map(name) + plan.activities[activity].assign.map { name($0.first) }
    if !people.isEmpty { result.append(("Who", people.joined(separator: ", "))) }
    return result
  }
}
