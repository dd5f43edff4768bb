import PlanSyntax
import PlanText

extension Lowering {
  /// Applies a scenario to the plan: its declarations are included, and what it drops is not.
  ///
  /// - Parameter base: what was entered of its base; nil to enter its bases as well.
  /// - Returns: what scenarios based on it begin with; nil for the plan as it is.
  @discardableResult
  mutating func enter(scenario id: EntityID, basedOn base: consuming EnteredScenario? = nil) -> EnteredScenario? {
    guard id != .none else { return nil }
    plan.scenario = id
    let entering: [EntityID]
    if let base {
      (scenario, diagnostics, problems) = (base.overlay, base.diagnostics, base.problems)
      entering = [id]
      scenario.chain.insert(id, at: 0)
    } else {
      scenario.chain = plan.scenarioScopes.chain(id)
      entering = scenario.chain.reversed()
    }
    for owner in plan.scenarioScopes.hasAdditions ? scenario.chain : [] {
      for addition in plan.scenarioScopes.additions(of: owner) {
        plan.entities[Int(addition.index)].isHypothetical = false
        if plan[addition].parent == owner { plan.entities[Int(addition.index)].parent = .none }
      }
    }
    for scenario in entering {
      for amendment in sites.amendmentsOfScenario[scenario] ?? [] { enter(amendment) }
      enterRecords(of: scenario)
    }
    let entered = EnteredScenario(overlay: scenario, diagnostics: diagnostics, problems: problems)
    dropContents()
    return entered
  }

  private mutating func enterRecords(of id: EntityID) {
    let place = sites[id]
    let records = trees[place.tree].records(from: place.statement + 1, to: Int(trees[place].subtreeEnd))
    if !records.isEmpty { scenario.recorded.append((id, records.map { StatementPlace(place.tree, $0) })) }
  }

  private mutating func enter(_ amendment: Amendment) {
    let head = trees.head(at: amendment.place)
    scope = NameScope(scenario: amendment.scenario)
    guard let target = target(of: head, at: amendment.place) else { return }
    scenario.amended.append((amendment, target))
    if head.form == .override {
      refuseArguments(of: target, in: amendment.place)
      scenario.overrides[target, default: []].append(amendment)
    } else if plan[target].kind == .project {
      report(
        Diagnostic(
          .wrongKind, "a scenario cannot drop the project", at: statementSpan,
          help: ["override what is different: override project \(plan.name(target)) { … }"]))
    } else if let first = scenario.dropped[target] {
      reportDropped(amendment, target, by: first, isInside: false)
    } else {
      scenario.dropped[target] = amendment
    }
  }

  /// Templates are expanded before a scenario changes anything, so their arguments stay as they are.
  private mutating func refuseArguments(of use: EntityID, in block: StatementPlace) {
    let tree = trees[block.tree]
    for index in tree.inside(block.statement) where !tree.values(of: index, as: Argument.self).isEmpty {
      let part = plan.entities.indices.first { plan.entities[$0].parent == use }.map { EntityID($0) }
      report(
        Diagnostic(
          .wrongKind, "a scenario cannot change the arguments of '\(plan.path(use))'", at: tree.statements[index].keyword,
          help: part.map { ["override what the template made: override \(plan[$0].kind.keyword) \(plan.path($0)) { … }"] } ?? []))
      return
    }
  }

  /// Replaces the properties that overrides state for a declaration, those of the nearest scenario last, as they were
  /// entered.
  mutating func override(
    _ id: EntityID, _ blocks: ArraySlice<Amendment>, _ gathering: inout Gathering, _ properties: inout [PropertyStatement]
  ) {
    var rest = blocks
    while let scenario = rest.first?.scenario {
      var own = Gathering(.declaration(id, plan[id].kind), scenario: scenario)
      var stated: [PropertyStatement] = []
      while let block = rest.first, block.scenario == scenario {
        rest.removeFirst()
        let known = Self.rows(stated)
        let knownCustom = own.custom.count
        own.add(block.place, &self, &stated)
        self.scenario.statedRows[block.place] = Self.rows(stated) & ~known
        self.scenario.statedCustom[block.place] = own.custom[knownCustom...].map { trees[$0].keyword }
      }
      // What could not be parsed takes nothing away.
      let replaced = Set(stated.map(\.row))
      properties.removeAll { replaced.contains($0.row) }
      properties += stated
      let keywords = Set(own.custom.map { text(trees[$0].keyword) })
      gathering.custom.removeAll { keywords.contains(text(trees[$0].keyword)) }
      gathering.custom += own.custom
      gathering.seen |= own.seen
      gathering.hasCommon = gathering.hasCommon || own.hasCommon
    }
  }

  private static func rows(_ properties: [PropertyStatement]) -> UInt64 {
    properties.reduce(0) { $0 | 1 << UInt64($1.row) }
  }

  /// Everything inside something dropped is dropped too. A container has a smaller number than its contents.
  private mutating func dropContents() {
    guard !scenario.dropped.isEmpty else { return }
    for index in plan.entities.indices {
      let id = EntityID(index)
      if let outer = scenario.dropped[plan[id].parent] {
        if let own = scenario.dropped[id] { reportDropped(own, id, by: outer, isInside: true) }
        scenario.dropped[id] = outer
      }
      if scenario.dropped[id] != nil { plan.entities[index].isHypothetical = true }
    }
    for (amendment, target) in scenario.amended where trees.head(at: amendment.place).form == .override {
      reportDropped(overridden: target, in: amendment)
    }
  }

  /// What is left has no work at all.
  mutating func checkRest() {
    guard let nearest = scenario.chain.first, !scenario.dropped.isEmpty else { return }
    let rest = plan.activities.contains { ![.phase, .use].contains(plan[$0.id].kind) }
    guard !rest, scenario.dropped.keys.contains(where: { plan[$0].kind.isActivity }) else { return }
    report(
      Diagnostic(
        .nothingLeft, "scenario '\(plan.name(nearest))' drops all work", at: plan[nearest].name,
        help: ["keep the work that the scenario is about, or remove the scenario"]))
  }

  /// The changes of the nearest scenario: first its additions, then the rest in source order.
  var changes: [ScenarioChange] {
    guard let nearest = scenario.chain.first else { return [] }
    return plan.scenarioScopes.additions(of: nearest)
      .map {
        ScenarioChange(
          action: .adds, target: $0, rows: ~wrongRows(of: $0), custom: plan.common($0)?.custom.map(\.keyword) ?? [])
      }
      + scenario.amended.filter { $0.amendment.scenario == nearest }.map { amendment, target in
        let isDrop = trees.head(at: amendment.place).form == .drop
        return ScenarioChange(
          action: isDrop ? .drops : .overrides, target: target,
          rows: isDrop ? 0 : (scenario.statedRows[amendment.place] ?? 0) & ~wrongRows(of: target),
          custom: isDrop ? [] : scenario.statedCustom[amendment.place] ?? [])
      }
  }

  private func wrongRows(of id: EntityID) -> UInt64 { scenario.wrongRows[id] ?? 0 }

  // MARK: Declarations of scenarios

  /// Notes whether the declaration of a scenario is the same in the plans of all scenarios.
  mutating func checkScenario(_ id: EntityID, _ hasFindings: Bool) {
    let stated = plan.scenarios[Int(plan[id].row)]
    let isImported = stated.basedOn.map { $0.target != .none && plan[$0.target].source >= 0 } ?? false
    if hasFindings || isImported || !stated.occurs.isEmpty || plan[id].common >= 0 { scenariosAreSound = false }
  }

  /// Takes over what the scenarios state about themselves, unless this one may change that. Otherwise each scenario would
  /// read the declarations of all others.
  mutating func takeScenarios(from known: Plan) {
    guard scenario.dropped.isEmpty, !scenario.amended.contains(where: { plan[$0.target].kind == .scenario }) else { return }
    plan.scenarios = known.scenarios
    var entities = plan.entities
    plan.entities = []
    for (row, stated) in known.scenarios.enumerated() { entities[Int(stated.id.index)].row = Int32(row) }
    plan.entities = entities
  }

  // MARK: Names of what is dropped

  /// Records a name of something that the scenario drops; it no longer refers to anything.
  mutating func noteDropped(_ id: EntityID, _ reference: Reference) {
    droppedNames.append(DroppedName(target: id, span: reference.span, owner: scope.owner, keyword: subject.keyword))
  }

  /// Forgets the names recorded since then, except where they are all that a property of a declaration names: only
  /// there does the plan change without anybody having said how.
  mutating func keepDroppedNames(since known: Int, of schema: DeclarationSchema, row: Int) {
    // A baseline says what was planned, whatever has become of it.
    guard schema.kind != .baseline else { return droppedNames.removeSubrange(known...) }
    let stated = Set(schema.describe(row, plan).map(\.row.keyword))
    droppedNames = droppedNames[..<known] + droppedNames[known...].filter { !stated.contains($0.keyword) }
  }
}
