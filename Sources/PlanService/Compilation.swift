import PlanAnalysis
import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The immutable record of all stages of one run: the command line and the editor both read it, and nothing is derived
/// twice. Whatever can be trusted of a stage is there, even if a later stage is not possible.
package struct Compilation: Sendable {
  package let trees: [SyntaxTree]
  /// What is known about the plan, with its dates unless something is wrong that leaves none, or none that anybody
  /// means.
  package let facts: Facts
  /// Dates if ``facts`` has none; nil if there are none at all.
  package let provisional: ProvisionalDates?
  /// Findings of all stages, unordered.
  package let diagnostics: [Diagnostic]
  /// The requested scenario, if the plan does not have it.
  package let missingScenario: MissingScenario?
  /// What is left out, and why; empty for a plan without errors.
  package let withheld: [Withheld]
  /// Why the tree of activities is not known for certain; nil if it is.
  package let obscurity: Obscurity?
  private let places: Lazily<DeclarationIndex>
  private let recordedUses: Lazily<NameUses>

  package var plan: Plan { _read { yield facts.plan } }
  package var schedule: Schedule? { facts.schedule }
  package var analysis: ScheduleAnalysis? { facts.analysis }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  /// The findings that keep the plan from having dates.
  package let hindrances: [Diagnostic]
  /// True if every error is about scenarios that are not part of the compilation.
  package let isSound: Bool
  /// The findings, each with its origin and its subject.
  package var report: [Finding] {
    diagnostics.map { found in
      Finding(
        diagnostic: found, stage: Catalogue.stage(of: found.code),
        subject: found.span.flatMap { places.value.site(at: $0)?.entity })
    }
  }

  /// Which names in the text refer to what, including scenarios and templates.
  package var uses: NameUses { recordedUses.value }

  /// Paths of all files that the plan is read from: the main file first, imported projects last.
  package var inputPaths: [String] {
    ([plan] + plan.importedProjects).flatMap { $0.sources.files.filter { $0.expansion == nil }.map(\.path) }
  }

  /// Compiles the plan whose main file is at a path, or given as bytes.
  ///
  /// - Parameter scenario: the name of a scenario whose changes are compiled in; nil for the plan as it is.
  package init(
    path: String, bytes: [UInt8]? = nil, loader: any SourceLoader, options: LoadOptions = LoadOptions(),
    scenario: String? = nil, scheduling: SchedulingOptions = SchedulingOptions(), for purpose: Purpose = .dates
  ) {
    let checked =
      bytes.map { Checker.check(path: path, bytes: $0, loader: loader, options: options) }
      ?? Checker.check(path: path, loader: loader, options: options)
    let changed = scenario.flatMap { checked.plan.changed(byScenario: $0) }
    missingScenario = changed == nil ? scenario.map { MissingScenario($0, in: checked) } : nil
    var stages = CompilationStages(checked, of: changed ?? checked.plan, scheduling, for: purpose)
    if missingScenario == nil { stages.run() }
    trees = checked.trees
    facts = stages.facts
    provisional = stages.provisional
    diagnostics = stages.diagnostics
    hindrances = stages.hindrances
    isSound = !stages.found.contains { $0.severity == .error }
    withheld = stages.withheld
    obscurity = stages.obscurity
    places = stages.places
    recordedUses = Lazily { [recording = checked.recording] in recording.uses() }
  }
}

extension Compilation {
  /// The codes of the errors that leave scenarios without dates, each once.
  package var brokenScenarios: [EntityID: [String]] {
    var result: [EntityID: [String]] = [:]
    for withheld in withheld {
      guard case .scenario(let id) = withheld.part else { continue }
      for diagnostic in withheld.because where !(result[id]?.contains(diagnostic.code.number) ?? false) {
        result[id, default: []].append(diagnostic.code.number)
      }
    }
    return result
  }
}
