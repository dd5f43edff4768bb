import PlanModel
import PlanSyntax
import PlanText

/// What is withheld, in words.
extension Compilation {
  /// What was not checked because of errors, and why, in one clause; nil if everything was, or nothing: the main file
  /// could not be read, and its finding says enough.
  package var unchecked: String? {
    if trees.isEmpty { return nil }
    if let obscurity, !hindrances.isEmpty {
      let causes = obscurity.causes(among: hindrances)
      return "only text and names were checked, not rules or dates, because of \(errors(causes)): \(obscurity.rawValue)"
    }
    var subjects: [String] = []
    var because: [Diagnostic] = []
    var known: Set<OtherScenarios.Place> = []
    for withheld in withheld {
      switch withheld.part {
      case .output, .ruleFindings: continue
      case .dates(let activities): subjects += self.subjects(activities)
      case .scenario(let scenario): subjects.append("scenario '\(plan.name(scenario))'")
      }
      because += withheld.because.filter { known.insert(OtherScenarios.Place($0)).inserted }
    }
    if subjects.isEmpty { return nil }
    return "the dates of \(subjects.listed(.and)) were not checked because of \(errors(because))"
  }

  /// The work whose dates are withheld; with it, those of the project are.
  private func subjects(_ activities: [ActivityID]) -> [String] {
    if activities.count == plan.activities.count { return ["the plan"] }
    let most = 3
    let shown = activities.count <= most ? activities.count : most - 1
    let rest = activities.count - shown
    return ["the project"] + activities.prefix(shown).map { "'\(plan.path(plan[$0].id))'" }
      + (rest == 0 ? [] : ["\(rest) other activities"])
  }

  /// `an error (example.plan:3)`, `an error in task 'b' (example.plan:3)` or `2 errors`
  func errors(_ found: [Diagnostic], in place: String = "") -> String {
    let place = place.isEmpty ? "" : " " + place
    guard found.count == 1 else { return "\(found.count) errors\(place)" }
    var locator = Locator(plan.sources)
    let line = found[0].span.flatMap { locator.locate($0) }.map { " (\($0.path):\($0.line))" } ?? ""
    return "an error\(place)\(line)"
  }
}
