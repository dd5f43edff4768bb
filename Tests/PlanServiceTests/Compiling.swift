import PlanSchedule
import PlanService
import PlanTesting
import PlanText

/// Compiles a plan, alone or with other files.
func compile(
  _ text: String, _ others: [String: String] = [:], path: String = "example.plan",
  scenario: String? = nil, scheduling: SchedulingOptions = SchedulingOptions(), for purpose: Purpose = .dates
) -> Compilation {
  Compilation(
    path: path, bytes: Array(text.utf8), loader: MemoryLoader(texts: others.merging([path: text]) { own, _ in own }),
    scenario: scenario, scheduling: scheduling, for: purpose)
}

extension Compilation {
  /// `line:name: message` of each finding, in order.
  var findings: [String] {
    var locator = Locator(plan.sources)
    return DiagnosticReport(diagnostics, &locator).shown.map { finding in
      "\(finding.span.map { "\($0.line):" } ?? "")\(finding.diagnostic.code.name): \(finding.diagnostic.message)"
    }
  }

  func activity(_ path: String) -> ActivityID {
    plan.activityIDs.first { plan.path(plan.activities[$0].id) == path } ?? .none
  }

  /// `2026-01-05 08:00..2026-01-06 17:00`
  func dates(_ path: String) -> String {
    guard let schedule else { return "no schedule" }
    let index = activity(path)
    return "\(schedule.clock(schedule.start(index)).text)..\(schedule.clock(schedule.finish(index)).text)"
  }
}
