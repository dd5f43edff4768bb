import PlanSyntax
import PlanText

/// The last stage of the checker: names and trees become a plan. Property statements become values whose names are
/// resolved and whose units, currencies and order are checked.
///
/// The current statement, its meaning and its declaration are part of the state, because messages mention them.
package struct Lowering {
  var plan: Plan
  let trees: [SyntaxTree]
  let sites: DeclarationSites
  var diagnostics: [Diagnostic] = []
  var problems: NameProblems

  // The checker's current position.
  private var place = StatementPlace(0, 0)
  private(set) var subject = Subject.head(.new)
  var scope = NameScope()
  /// The changes of the current scenario.
  var scenario: ScenarioOverlay
  /// False once something is found to be wrong with the declaration of a scenario itself.
  var scenariosAreSound = true
  /// Names of things that the scenario drops, in the order of their appearance.
  var droppedNames: [DroppedName] = []

  /// The entities that represent those of other projects, by the import and their number there.
  private var standIns: [UInt64: EntityID] = [:]

  /// The names met so far; nil while nobody asks.
  var uses: [NameUse]?

  /// The first amount of money, to ask for the project's currency only once.
  package var firstMoney: Span?

  /// The result of lowering.
  struct Result {
    var plan: Plan
    var diagnostics: [Diagnostic]
    /// The changes made by the scenario.
    var changes: [ScenarioChange]
    /// The records that the scenario adds.
    var records: [ScenarioRecord]
    /// Nothing is wrong with the declarations of scenarios themselves, and they name nothing but each other.
    var scenariosAreSound: Bool
    /// What scenarios based on the scenario begin with.
    var entered: EnteredScenario?
  }

  /// Lowers all declarations and records.
  ///
  /// - Parameters:
  ///   - scenario: the scenario whose changes the plan includes; none for the plan as it is.
  ///   - base: what was entered of its base; nil to enter its bases as well.
  ///   - trees: the trees from which the names were collected.
  ///   - root: path of the plan's main file.
  ///   - isComplete: false when files are missing.
  ///   - known: the plan without scenarios, if the declarations of scenarios are sound there.
  static func lower(
    _ names: consuming DeclaredNames, _ trees: [SyntaxTree], scenario: EntityID = .none,
    basedOn base: consuming EnteredScenario? = nil, root: String, isComplete: Bool, known: Plan? = nil
  ) -> Result {
    var lowering = Lowering(names, trees)
    var entered = lowering.enter(scenario: scenario, basedOn: base)
    if let known { lowering.takeScenarios(from: known) }
    lowering.lowerDeclarations()
    lowering.plan.placeActivities()
    lowering.lowerRecords()
    lowering.checkChains()
    lowering.checkProject(rootPath: root, isComplete: isComplete)
    lowering.checkFacts()
    lowering.reportDroppedNames()
    lowering.checkRest()
    entered?.overlay.gathered = lowering.scenario.gathered
    return Result(
      plan: lowering.plan, diagnostics: lowering.diagnostics, changes: lowering.changes, records: lowering.scenario.records,
      scenariosAreSound: lowering.scenariosAreSound, entered: entered)
  }

  init(_ names: consuming DeclaredNames, _ trees: [SyntaxTree]) {
    sites = names.sites
    problems = NameProblems(hidden: names.hidden)
    self.trees = trees
    plan = names.plan
    scenario = ScenarioOverlay()
  }

  var tree: SyntaxTree {
    _read { yield trees[place.tree] }
  }

  /// Enters a property of the current declaration.
  mutating func enter(_ property: PropertyStatement, _ row: RowInfo) {
    enter(property.place, .property(row))
    scope.scenario = property.scenario
  }

  /// Enters one of the properties of a declaration with these rows; also returns the number of findings so far.
  @inline(never)
  mutating func begin(_ property: PropertyStatement, _ rows: [RowInfo]) -> (StatementSyntax, known: Int) {
    enter(property, rows[property.row])
    return (statement, diagnostics.count)
  }

  /// Notes whether the value of the property was wrong.
  @inline(never)
  mutating func end(_ property: PropertyStatement, of id: EntityID, since known: Int) {
    if hasErrors(since: known) { noteWrong(row: property.row, of: id) }
  }

  mutating func enter(_ place: StatementPlace, _ subject: Subject) {
    self.place = place
    self.subject = subject
  }

  /// The current statement.
  var statement: StatementSyntax { trees[place] }
  package var statementSpan: Span { statement.span }

  package func text(_ span: Span) -> String { plan.sources.text(span) }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// True if an error was found when there had been this many findings, or later.
  func hasErrors(since known: Int) -> Bool { diagnostics[known...].contains { $0.severity == .error } }

  /// Notes that the value of a row is wrong.
  mutating func noteWrong(row: Int, of id: EntityID) { scenario.wrongRows[id, default: 0] |= 1 << UInt64(row) }

  // MARK: Names

  package mutating func resolve(_ reference: inout Reference) { resolve(&reference, accepting: subject.accepts) }

  /// Fills in what the name refers to, or reports why it refers to nothing.
  package mutating func resolve(_ reference: inout Reference, accepting kinds: KindSet) {
    let found = plan.lookup(reference.span, accepting: kinds, from: scope)
    switch found {
    case .one(let id):
      record(reference.span, id)
      if scenario.drops(id) { noteDropped(id, reference) } else { reference.target = id }
    case .imported(let project, let id) where kinds.contains(plan.imports[project].plan[id].kind):
      record(reference.span, id, in: project)
      reference.target = standIn(project, id)
    case .imported, .several, .otherKind, .nothing:
      if let problem = problems.explain(found, reference, kinds, subject, scope, plan) { report(problem) }
    }
  }

  package mutating func resolve(_ reference: inout AnyReference) {
    guard let word = reference.kind else { return resolve(&reference.reference) }
    let written = text(word.span)
    guard let kind = DeclarationKind.allCases.first(where: { $0.keyword == written }), !kind.isSingleton else {
      let nearest = Suggestion.nearest(to: written, in: DeclarationKind.allCases.map(\.keyword))
      return report(
        Diagnostic(
          .unknownValue,
          "no kind of declaration named '\(written)'" + Suggestion.question(nearest),
          at: word.span, help: ["separate names with commas; a kind may precede a name, as in risk late-delivery"]))
    }
    resolve(&reference.reference, accepting: [kind])
  }

  /// The target of the head of an `override` or `drop`; a missing target is reported.
  mutating func target(of head: DeclarationSyntax, at place: StatementPlace) -> EntityID? {
    enter(place, .head(head.form))
    if head.kind.isSingleton {
      if let id = plan.singleton(head.kind) { return id }
      if let problem = problems.missingSingleton(head, at: statement.keyword, scope, plan) { report(problem) }
      return nil
    }
    guard head.target != .none else { return nil }
    let found = plan.lookup(head.target, accepting: [head.kind], from: scope)
    if case .one(let id) = found {
      record(head.target, id)
      return id
    }
    // A head that could not be parsed completely may have named something else.
    if !head.isPoisoned,
      let problem = problems.explain(found, Reference(span: head.target), [head.kind], subject, scope, plan)
    {
      report(problem)
    }
    return nil
  }

  /// The entity that represents another project's entity here; one for each.
  private mutating func standIn(_ project: Int, _ id: EntityID) -> EntityID {
    let key = UInt64(project) << 32 | UInt64(id.index)
    if let known = standIns[key] { return known }
    let kind = plan.imports[project].plan[id].kind
    var entity = Entity(kind: kind, parent: .none, name: .none, title: .none, head: plan.imports[project].alias)
    entity.source = Int32(project)
    entity.row = id.index
    plan.entities.append(entity)
    let made = EntityID(plan.entities.count - 1)
    standIns[key] = made
    return made
  }
}

extension Plan {
  /// The charter, feasibility or budget of the plan itself: the first one declared.
  func singleton(_ kind: DeclarationKind) -> EntityID? {
    entities.firstIndex { $0.kind == kind && !$0.isHypothetical }.map { EntityID($0) }
  }
}
