import PlanSyntax
import PlanText

/// Gives every declaration a number and a name, and finds what extensions extend.
struct NameCollector {
  private var names: DeclaredNames
  private let trees: [SyntaxTree]
  private let copies: [StatementPlace: ExpandedTrees.Copy]
  private var problems: NameProblems
  private var uses: [(id: EntityID, scenario: EntityID)] = []
  private var extensions: [StatementPlace] = []
  private var singletons: [DeclarationKind: EntityID] = [:]

  /// The names of a plan. Its imports are already known.
  static func collect(_ expanded: ExpandedTrees, imports: [ImportedPlan], hidden: HiddenNames) -> DeclaredNames {
    var plan = Plan(sources: expanded.sources)
    plan.imports = imports
    let count = expanded.trees[..<expanded.planCount].reduce(0) { $0 + $1.declarations.count }
    plan.entities.reserveCapacity(count)
    plan.symbols.reserveCapacity(count)
    plan.scenarioBlocks = ScenarioBlocks(expanded.trees)
    var sites = DeclarationSites()
    sites.reserveCapacity(count)
    for (number, tree) in expanded.trees[..<expanded.planCount].enumerated() {
      sites.records += tree.records(from: 0, to: tree.statements.count).map { StatementPlace(number, $0) }
    }
    var collector = NameCollector(DeclaredNames(plan: plan, sites: sites, hidden: hidden), expanded)
    for tree in 0..<expanded.fileCount { collector.collect(tree, parent: .none, scenario: .none) }
    collector.collectCopies()
    for place in collector.extensions { collector.extend(place) }
    collector.collectCopies()
    collector.collectScenarios()
    for amendment in collector.names.sites.amendments { collector.collectAdditions(of: amendment) }
    collector.collectCopies()
    return collector.names
  }

  /// The names of a plan and of the examples of its unused templates.
  static func addingExamples(to names: DeclaredNames, _ expanded: ExpandedTrees) -> DeclaredNames {
    var collector = NameCollector(names, expanded)
    for (template, tree) in expanded.examples {
      let id = names.plan.entities.indices.first { names.sites[EntityID($0)] == template }
      collector.collect(tree, parent: id.map { EntityID($0) } ?? .none, scenario: .none)
      collector.collectCopies()
    }
    return collector.names
  }

  private init(_ names: DeclaredNames, _ expanded: ExpandedTrees) {
    self.names = names
    trees = expanded.trees
    copies = expanded.copies
    problems = NameProblems(hidden: names.hidden)
  }

  // MARK: Declarations

  private mutating func collect(_ tree: Int, parent: EntityID, scenario: EntityID) {
    collect(tree, from: 0, to: trees[tree].statements.count, parent: parent, scenario: scenario)
  }

  private mutating func collect(inside place: StatementPlace, parent: EntityID, scenario: EntityID) {
    let end = Int(trees[place].subtreeEnd)
    collect(place.tree, from: place.statement + 1, to: end, parent: parent, scenario: scenario)
  }

  /// Collects sibling statements in a range.
  private mutating func collect(_ tree: Int, from: Int, to: Int, parent: EntityID, scenario: EntityID) {
    var index = from
    while index < to {
      let statement = trees[tree].statements[index]
      if statement.kind == .declaration || statement.kind == .directive {
        let head = trees[tree].declarations[Int(statement.first)]
        let place = StatementPlace(tree, index)
        switch head.form {
        case .new: declare(head, place, parent: parent, scenario: scenario)
        case .extend: extensions.append(place)
        case .override, .drop: names.sites.append(Amendment(scenario: scenario, place: place))
        case .syntax, .include, .import, .unknown: break
        }
      }
      index = Int(statement.subtreeEnd)
    }
  }

  private mutating func declare(
    _ head: DeclarationSyntax, _ place: StatementPlace, parent: EntityID, scenario: EntityID
  ) {
    var entity = Entity(
      kind: head.kind, parent: parent != .none ? parent : scenario, name: head.name, title: head.title,
      head: trees.headSpan(at: place))
    entity.isPoisoned = head.isPoisoned
    entity.isHypothetical = scenario != .none
    let id = EntityID(names.plan.entities.count)
    names.plan.entities.append(entity)
    names.sites.append(place)
    if scenario != .none { names.plan.scenarioScopes.add(id, of: scenario) }
    if head.name != .none {
      if let first = declareName(id, entity, parent: head.kind.isActivity ? parent : .none, scenario: scenario) {
        reportDuplicate(id, first, place)
      }
    } else if head.kind.isSingleton, scenario == .none {
      if let first = singletons[head.kind] {
        reportDuplicate(id, first, place)
      } else {
        singletons[head.kind] = id
      }
    }
    if head.kind == .scenario {
      names.sites.scenarios.append(id)
    } else if head.kind != .template, head.kind.holdsActivities {
      if head.kind == .use { uses.append((id, scenario)) }
      collect(inside: place, parent: id, scenario: scenario)
    }
  }

  /// Declares a name; returns the entity that already has it, if any.
  private mutating func declareName(
    _ id: EntityID, _ entity: Entity, parent: EntityID, scenario: EntityID
  ) -> EntityID? {
    var scope = parent
    if scenario != .none, names.plan.scenarioScopes.scenario(declaring: parent) != scenario {
      // Among the entities that exist without the scenario.
      let (name, sources) = (names.plan.sources.bytes(entity.name), names.plan.sources)
      if let number = names.plan.symbols.number(of: name, in: sources),
        let first = names.plan.symbols.find(number, entity.kind.family, scope: parent)
      {
        return first
      }
      scope = names.plan.scenarioScopes.scope(of: scenario, inside: parent)
    }
    return names.plan.symbols.declare(id, entity, scope: scope, in: names.plan.sources)
  }

  private mutating func reportDuplicate(_ id: EntityID, _ first: EntityID, _ site: StatementPlace) {
    names.plan.entities[Int(id.index)].isPoisoned = true
    let entity = names.plan[id]
    let other = names.plan[first]
    let place = entity.name == .none ? entity.head : entity.name
    if trees.head(at: site).isPoisoned || other.isPoisoned || trees[site.tree].hasConflict(at: place) { return }
    let what = entity.name == .none ? "the \(entity.kind.keyword)" : "'\(names.plan.name(id))'"
    report(
      Diagnostic(
        .duplicateName,
        entity.name == .none
          ? "\(what) is declared twice; a plan has at most one"
          : "\(what) is already declared, as \(other.kind.keyword.withArticle)", at: place,
        label: "declared again",
        notes: [Diagnostic.Note("first declared here", at: other.name == .none ? other.head : other.name)],
        help: [
          entity.name == .none
            ? "keep one of the two blocks; a merge may have kept both"
            : entity.isHypothetical && !other.isHypothetical
              ? "rename it, or change the first with override \(other.kind.keyword) \(names.plan.name(first)) { … }"
              : [.scenario, .template].contains(entity.kind)
              ? "rename one"
              : "rename one, or add to the first with extend \(other.kind.keyword) \(names.plan.name(first)) { … }"
        ]))
  }

  private mutating func report(_ diagnostic: Diagnostic) { names.diagnostics.append(diagnostic) }

  // MARK: Copies of templates

  private mutating func collectCopies() {
    var index = 0
    while index < uses.count {
      let (id, scenario) = uses[index]
      index += 1
      guard let copy = copies[names.sites[id]] else { continue }
      switch copy {
      case .tree(let tree): collect(tree, parent: id, scenario: scenario)
      case .unreadable: names.plan.entities[Int(id.index)].isPoisoned = true
      }
    }
    uses.removeAll()
  }

  // MARK: Extensions

  private mutating func extend(_ place: StatementPlace) {
    let head = trees.head(at: place)
    guard let id = target(of: head, place) else { return }
    names.sites.extensions[id, default: []].append(place)
    if head.isPoisoned { names.plan.entities[Int(id.index)].isPoisoned = true }
    collect(inside: place, parent: id, scenario: .none)
  }

  /// The target of an extending block; a missing target is reported.
  private mutating func target(of head: DeclarationSyntax, _ place: StatementPlace) -> EntityID? {
    if head.kind.isSingleton {
      if let id = singletons[head.kind] { return id }
      if let problem = problems.missingSingleton(head, at: trees[place].keyword, NameScope(), names.plan) { report(problem) }
      return nil
    }
    guard head.target != .none else { return nil }
    let found = names.plan.lookup(head.target, accepting: [head.kind], from: NameScope())
    if case .one(let id) = found { return id }
    // A head that could not be parsed completely may have named something else.
    if !head.isPoisoned,
      let problem = problems.explain(found, Reference(span: head.target), [head.kind], .head(head.form), NameScope(), names.plan)
    {
      report(problem)
    }
    return nil
  }

  // MARK: Scenarios

  /// Scenarios come last, because their names must differ from those of the plan.
  private mutating func collectScenarios() {
    var index = 0
    while index < names.sites.scenarios.count {
      let scenario = names.sites.scenarios[index]
      collect(inside: names.sites[scenario], parent: .none, scenario: scenario)
      index += 1
    }
    findBases()
  }

  /// The base of each scenario, as far as it can be determined before properties are read.
  private mutating func findBases() {
    for scenario in names.sites.scenarios {
      let place = names.sites[scenario]
      let tree = trees[place.tree]
      for index in tree.inside(place.statement) where tree.statements[index].kind == .property {
        guard names.plan.sources.text(tree.statements[index].keyword) == "based-on" else { continue }
        let name = Reference.read(tree.values, .reference, Int(tree.statements[index].first)).span
        guard case .one(let base) = names.plan.lookup(name, accepting: [.scenario], from: NameScope()) else { continue }
        names.plan.scenarioScopes.bases[scenario] = base
      }
    }
  }

  /// Declarations inside an `override` are added to its target.
  private mutating func collectAdditions(of amendment: Amendment) {
    let head = trees.head(at: amendment.place)
    guard head.form == .override, head.kind.holdsActivities, amendment.scenario != .none, head.target != .none,
      case .one(let id) = names.plan.lookup(
        head.target, accepting: [head.kind], from: NameScope(scenario: amendment.scenario))
    else { return }
    collect(inside: amendment.place, parent: id, scenario: amendment.scenario)
  }
}
