import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

/// Runs the rules over a plan and removes the findings that the plan allows.
package enum Linter {
  /// The findings of the rules and of scheduling, except those that the plan allows.
  package static func findings(_ facts: Facts, besides scheduling: [Diagnostic] = []) -> [Diagnostic] {
    var allowances = Allowances(facts.plan)
    let found = withoutEchoes(scheduling + Rule.all.flatMap { $0.run(facts, $0.code) }).filter {
      !allowances.silence($0, in: facts.plan)
    }
    return found + ScenarioContradictions.findings(facts, besides: found) + allowances.idle(facts)
  }
}

extension Linter {
  /// Drops consequences of other findings: if limits contradict each other, no forecast is meaningful, and if meetings
  /// take more than all the time, nobody has any left.
  static func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    let codes = Set(findings.map(\.code.name))
    var echoes: Set<String> = []
    if codes.contains("contradictory-limits") { echoes.formUnion(["date-conflict", "deadline-missed", "project-late"]) }
    if codes.contains("overfull-recurrence") { echoes.formUnion(["no-capacity", "no-room"]) }
    return echoes.isEmpty ? findings : findings.filter { !echoes.contains($0.code.name) }
  }
}

/// `allow NAME "reason"` silences one check in the declaration that contains it. Errors cannot be allowed.
private struct Allowances {
  private struct Entry {
    let check: Word
    let name: String
    let owner: EntityID
    var isUsed = false
  }

  private var entries: [Entry] = []

  /// Checks of forecasts.
  private static let forecasts: [Code] = [
    Code.dateConflict, Rule.deadlineMissed.code, Rule.projectLate.code, Rule.sprintSlip.code, Rule.outlineNear.code,
    Rule.externalUnconfirmed.code, Rule.assignedWhileAbsent.code, Rule.brokenOutage.code,
  ]

  init(_ plan: Plan) {
    for common in plan.common {
      for allowance in common.allow {
        entries.append(Entry(check: allowance.check, name: plan.text(allowance.check), owner: common.id))
      }
    }
  }

  mutating func silence(_ diagnostic: Diagnostic, in plan: Plan) -> Bool {
    guard !entries.isEmpty, diagnostic.severity != .error, let span = diagnostic.span else { return false }
    var isSilenced = false
    for index in entries.indices where entries[index].name == diagnostic.code.name || entries[index].name == diagnostic.code.number {
      guard plan[entries[index].owner].name == span else { continue }
      entries[index].isUsed = true
      isSilenced = true
    }
    return isSilenced
  }

  /// Allowances for checks that do not exist or that found nothing. Among the copies of a template, it is enough if one
  /// of them found something.
  func idle(_ facts: Facts) -> [Diagnostic] {
    let plan = facts.plan
    let used = Set(entries.filter(\.isUsed).map { plan.sources.written($0.check.span) })
    var seen: Set<Span> = []
    return entries.compactMap { entry -> Diagnostic? in
      let written = plan.sources.written(entry.check.span)
      guard !entry.isUsed, !used.contains(written), seen.insert(written).inserted else { return nil }
      let checks = Catalogue.all.filter { $0.severity != .error }
      guard checks.contains(where: { $0.name == entry.name || $0.number == entry.name }) else {
        let isError = Catalogue.find(entry.name) != nil
        let nearest = isError ? nil : Suggestion.nearest(to: entry.name, in: checks.map(\.name))
        return Diagnostic(
          .idleAllowance,
          isError
            ? "'\(entry.name)' is an error, which cannot be allowed"
            : "no check is called '\(entry.name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          at: entry.check.span, help: [isError ? "correct it" : "planc explain lists the checks"])
      }
      // Without dates, most checks have not run, and findings about forecasts come and go with the dates.
      guard facts.schedule != nil, !Self.forecasts.contains(where: { $0.name == entry.name || $0.number == entry.name })
      else { return nil }
      return Diagnostic(
        .idleAllowance, "'\(entry.name)' finds nothing here that would have to be allowed", at: entry.check.span,
        help: ["remove the line; 'allow' belongs in the block of what is reported, not in one around it"])
    }
  }
}
