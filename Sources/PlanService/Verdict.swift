import PlanText
import PlanVerify

extension Compilation {
  /// The verifier's objections to the schedule; nil if there are none, or there is no schedule.
  package var verdict: Diagnostic? {
    schedule.flatMap { Self.verdict($0.violations(), on: plan.sources.files.first?.path ?? "") }
  }

  /// One finding for all violations of a plan by its schedule. Neither the plan nor its reader is to blame.
  package static func verdict(_ violations: [Violation], on path: String) -> Diagnostic? {
    guard let first = violations.first else { return nil }
    let shown = violations.dropFirst().prefix(20).map { Diagnostic.Note($0.sentence) }
    return Diagnostic(
      .wrongSchedule, "the schedule breaks the plan: \(first.sentence)", at: .file(path), notes: Array(shown),
      help: ["this is a bug in planc; please report it together with the plan"])
  }
}
