import PlanAnalysis
import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The stages after the checker: dates, rules, and how much of both can be trusted despite errors.
struct CompilationStages {
  private let checked: Checker.Result
  /// The plan as it is, or as changed by a scenario.
  private let plan: Plan
  private let options: SchedulingOptions
  private let purpose: Purpose
  let places: Lazily<DeclarationIndex>
  private(set) var facts: Facts
  private(set) var provisional: ProvisionalDates?
  private(set) var withheld: [Withheld] = []
  /// Findings about the plan.
  private(set) var found: [Diagnostic]
  /// Findings about scenarios that the plan does not include.
  private var others: OtherScenarios

  /// If nesting is a guess, so is the tree of activities; then even cycles may not be real. A plan that could not be
  /// read in full lacks unknown parts.
  let obscurity: Obscurity?

  /// All findings.
  var diagnostics: [Diagnostic] { found + others.others }
  var hindrances: [Diagnostic] { found.filter(\.code.withholdsOutput) }

  init(_ checked: Checker.Result, of plan: Plan, _ options: SchedulingOptions, for purpose: Purpose) {
    self.checked = checked
    self.plan = plan
    self.options = options
    self.purpose = purpose
    obscurity = Obscurity(checked, plan)
    places = Lazily { DeclarationIndex(checked.trees, plan) }
    others = OtherScenarios(
      checked, besides: plan, separates: checked.isComplete && plan.project != nil && checked.blocksAreCertain)
    found = others.own
    facts = Facts(plan, nil, statusDate: options.statusDate)
  }

  mutating func run() {
    let (allowances, extent) = look()
    found += allowances.idle(extent, besides: Lazily { [self] in lookAtScenarios() })
    withholdParts()
  }

  /// Computes dates, runs the rules and leaves out what the plan allows.
  private mutating func look() -> (allowances: Allowances, extent: Allowances.Extent) {
    let extent = obscurity == nil ? date() : .names
    var allowances = Allowances(plan, unused: checked.unusedAllowances, places)
    found = allowances.filter(found)
    others.filter(&allowances)
    return (allowances, extent)
  }

  /// What the other compilations of the plan need to have allowed.
  private func lookAtScenarios() -> [Allowances.Look] {
    checked.plan.scenarioPlans.filter { $0.scenario != plan.scenario }.map { scenario in
      var stages = CompilationStages(checked, of: checked.plan.changed(by: scenario), options, for: purpose)
      let (allowances, extent) = stages.look()
      return allowances.look(stages.hindrances.isEmpty ? extent : .names)
    }
  }

  private mutating func withholdParts() {
    let hindrances = hindrances
    if !hindrances.isEmpty {
      facts = facts.withoutDates
      withheld.append(Withheld(part: .output, because: hindrances))
      if let obscurity {
        withheld.append(Withheld(part: .ruleFindings, because: obscurity.causes(among: hindrances)))
      }
      let doubtful = provisional?.doubtful.activities ?? Array(plan.activityIDs)
      if !doubtful.isEmpty { withheld.append(Withheld(part: .dates(of: doubtful), because: hindrances)) }
    }
    withheld += others.broken.map { Withheld(part: .scenario($0.scenario), because: $0.because) }
  }

  /// Computes dates and runs the rules.
  private mutating func date() -> Allowances.Extent {
    let isUnderstood = !found.contains(where: \.code.withholdsOutput)
    if !isUnderstood, case let doubtful = doubtful(), doubtful.isAll, !plan.activities.isEmpty {
      // No date would hold, so none is computed; a circle is still a circle.
      let findings = Linter.findings(facts, besides: ScheduleAnalysis.circles(in: facts.plan, options: options))
      found += findings.map(namingScenario)
      provisional = ProvisionalDates(facts: nil, doubtful: doubtful)
      return .rules
    }
    let (analysis, dated) = purpose.schedule(facts.undated, options)
    guard let analysis, isUnderstood, !dated.contains(where: \.code.withholdsOutput) else {
      // Dates of a plan that is not understood are not those that its authors mean; a circle is still a circle.
      let said = isUnderstood ? dated : dated.filter { $0.code == .dependencyCycle }
      let findings = Linter.findings(facts, besides: said)
      if isUnderstood { others.add(ScenarioContradictions.findings(facts, options, besides: found + findings + dated)) }
      found += findings.map(namingScenario)
      datePartly(analysis, dated, besides: said)
      return .rules
    }
    facts = Facts(analysis.schedule.decided, analysis, statusDate: options.statusDate)
    let findings = Linter.findings(facts, besides: dated)
    others.add(ScenarioContradictions.findings(facts, options, besides: found + findings))
    found += findings.map(namingScenario)
    if found.contains(where: \.code.withholdsOutput), let dates = facts.dated {
      provisional = ProvisionalDates(facts: dates, doubtful: doubtful())
    }
    return .dates
  }

  /// The finding as it reads when the plan is compiled without scenarios: what leaves a scenario without dates names it
  /// even in its own block.
  private func namingScenario(_ finding: Diagnostic) -> Diagnostic {
    guard plan.scenario != .none, finding.code.withholdsOutput else { return plan.namingScenario(finding) }
    return finding.inScenario(plan.name(plan.scenario))
  }

  /// Keeps what holds whatever the broken parts say: dates, and the findings about them.
  private mutating func datePartly(_ made: ScheduleAnalysis?, _ dated: [Diagnostic], besides said: [Diagnostic]) {
    // Work that can never be done has no dates, which is told if the errors cannot be the reason.
    let never = said.count == dated.count ? [] : dated.filter { $0.code.withholdsOutput && $0.code != .dependencyCycle }
    if !never.isEmpty, case let doubtful = doubtful() {
      found += never.filter { subject($0).flatMap(plan.activity).map { !doubtful.contains($0) } ?? false }.map(namingScenario)
    }
    let doubtful = doubtful(besides: never)
    guard let analysis = made ?? withoutCircles(dated) else { return }
    let dates = ScheduleFacts(analysis, facts.undated.decided(by: analysis.schedule))
    provisional = ProvisionalDates(facts: dates, doubtful: doubtful)
    guard !doubtful.isAll else { return }
    let more = (said.count == dated.count ? [] : dated) + Linter.findingsAboutDates(Facts(dates))
    let trusted = more.filter { finding in
      guard let subject = subject(finding), !finding.code.withholdsOutput else { return false }
      guard let activity = plan.activity(subject) else {
        // Its dates follow from those of all work.
        return plan[subject].kind == .project && !plan[subject].isPoisoned && doubtful.activities.isEmpty
      }
      return !doubtful.contains(activity)
    }
    found = Echoes.removed(from: found + trusted.map(plan.namingScenario))
  }

  /// The dates there would be if nothing waited for itself.
  private func withoutCircles(_ dated: [Diagnostic]) -> ScheduleAnalysis? {
    var open = plan
    var circles = dated.filter { $0.code == .dependencyCycle }
    for _ in 0..<Self.mostCircles where !circles.isEmpty {
      open.drop(dependenciesAt: Set(circles.compactMap(\.span)))
      var again: [Diagnostic] = []
      if let analysis = ScheduleAnalysis.make(open, options: options, reporting: &again) { return analysis }
      circles = again.filter { $0.code == .dependencyCycle }
    }
    return nil
  }

  /// The maximum number of cycles to open.
  private static let mostCircles = 8

  // MARK: What is broken

  private func subject(_ finding: Diagnostic) -> EntityID? {
    finding.span.flatMap { places.value.site(at: $0)?.entity }
  }

  /// The work that the errors found so far, and others, may affect.
  private func doubtful(besides others: [Diagnostic] = []) -> DoubtfulWork {
    DoubtfulWork(plan, facts.breakdown, broken: broken((found + others).filter(\.code.withholdsOutput)))
  }

  /// The declarations that contain errors; nil if an error is in none of them, so that it is unknown what is missing.
  private func broken(_ hindrances: [Diagnostic]) -> Set<EntityID>? {
    var result: Set<EntityID> = []
    for hindrance in hindrances {
      guard let span = hindrance.span, let site = places.value.site(at: span) else { return nil }
      // It is unknown what a broken scenario changes, and where its block ends if it is not part of this plan.
      if site.scenario != .none, !plan.bases(of: plan.scenario).contains(site.scenario) { return nil }
      if let entity = site.entity, plan[entity].kind == .scenario { return nil }
      switch site.record {
      // They do not affect dates.
      case .expense, .forecast, .health: continue
      case .progress, .timesheet, nil:
        guard let entity = site.entity else { return nil }
        result.insert(entity)
      }
      guard hindrance.code == .dependencyCycle else { continue }
      let others = hindrance.notes.compactMap(\.span) + hindrance.unshown
      result.formUnion(others.lazy.compactMap { places.value.site(at: $0)?.entity })
    }
    return result
  }
}

extension Plan {
  /// Removes the dependencies whose names are at one of these places.
  fileprivate mutating func drop(dependenciesAt spans: Set<Span>) {
    func isDropped(_ rule: DateRule) -> Bool {
      if case .after(let dependency) = rule { spans.contains(dependency.target.span) } else { false }
    }
    for index in activities.indices {
      activities[index].after.removeAll { spans.contains($0.target.span) }
      activities[index].start.removeAll(where: isDropped)
      activities[index].finish.removeAll(where: isDropped)
    }
  }
}
