import PlanSyntax
import PlanText

/// The first pass of the checker: every declaration becomes an entity with a number and a name, templates
/// are copied where they are used, extensions find what they extend. Order of declaration never matters.
struct Collector {
  var lowering: Lowering
  /// Where each entity is declared: tree and statement, by entity number.
  var sites: [(tree: Int, statement: Int)] = []
  /// Statements of `extend` blocks, by what they extend.
  var extensions: [EntityID: [(tree: Int, statement: Int)]] = [:]
  var overrides: [(scenario: EntityID, tree: Int, statement: Int)] = []
  var templates: [String: (tree: Int, statement: Int)] = [:]
  /// Templates that were copied.
  var usedTemplates: Set<String> = []
  /// Every parameter of the template at hand has a value, if only an example.
  var isTrial = false
  var uses: [(id: EntityID, depth: Int)] = []
  private var copies = 0
  /// Copies of templates that a plan may hold.
  static let copyLimit = 20_000
  private var pendingExtensions: [(tree: Int, statement: Int)] = []
  private var singletons: [DeclarationKind: EntityID] = [:]
  private var copyDepth = 0

  init(_ lowering: Lowering) { self.lowering = lowering }

  mutating func collectAll() {
    let count = lowering.trees.reduce(0) { $0 + $1.declarations.count }
    lowering.plan.entities.reserveCapacity(count)
    lowering.plan.symbols.reserveCapacity(count)
    sites.reserveCapacity(count)
    for tree in lowering.trees.indices {
      collect(tree, from: 0, to: lowering.trees[tree].statements.count, parent: .none, scenario: .none)
    }
    copyTemplates()
    for (tree, statement) in pendingExtensions { extend(tree, statement) }
    copyTemplates()
  }

  /// Collects the statements side by side in a range.
  mutating func collect(_ tree: Int, from: Int, to: Int, parent: EntityID, scenario: EntityID) {
    var index = from
    while index < to {
      let statement = lowering.trees[tree].statements[index]
      let next = Int(statement.subtreeEnd)
      if statement.kind == .declaration || statement.kind == .directive {
        let head = lowering.trees[tree].declarations[Int(statement.first)]
        switch head.form {
        case .new: declare(head, tree, index, next, parent: parent, scenario: scenario)
        case .extend: pendingExtensions.append((tree, index))
        case .override, .drop: overrides.append((scenario, tree, index))
        case .syntax, .include, .import, .unknown: break
        }
      }
      index = next
    }
  }

  private mutating func declare(
    _ head: DeclarationSyntax, _ tree: Int, _ index: Int, _ end: Int, parent: EntityID, scenario: EntityID
  ) {
    let statement = lowering.trees[tree].statements[index]
    let headEnd = head.title != .none ? head.title.end : head.name != .none ? head.name.end : statement.keyword.end
    var entity = Entity(
      kind: head.kind, parent: parent != .none ? parent : scenario, name: head.name, title: head.title,
      head: Span(start: statement.span.start, end: headEnd))
    entity.isPoisoned = head.isPoisoned
    entity.isHypothetical = scenario != .none
    let id = EntityID(lowering.plan.entities.count)
    lowering.plan.entities.append(entity)
    sites.append((tree, index))
    if head.name != .none {
      let scope = parent != .none && head.kind.isActivity ? parent : scenario
      if let first = lowering.plan.symbols.declare(id, entity, scope: scope, in: lowering.plan.sources) {
        reportDuplicate(id, head, first, tree)
      }
    } else if head.kind.isSingleton, scenario == .none {
      if let first = singletons[head.kind] { reportDuplicate(id, head, first, tree) } else { singletons[head.kind] = id }
    }
    switch head.kind {
    case .template:
      if head.name != .none { templates[lowering.text(head.name)] = (tree, index) }
    case .scenario:
      collect(tree, from: index + 1, to: end, parent: .none, scenario: id)
    case .use:
      uses.append((id, copyDepth))
      collect(tree, from: index + 1, to: end, parent: id, scenario: scenario)
    default:
      if head.kind.holdsActivities { collect(tree, from: index + 1, to: end, parent: id, scenario: scenario) }
    }
  }

  private mutating func reportDuplicate(_ id: EntityID, _ head: DeclarationSyntax, _ first: EntityID, _ tree: Int) {
    lowering.plan.entities[Int(id.index)].isPoisoned = true
    let entity = lowering.plan[id]
    let other = lowering.plan[first]
    let place = entity.name == .none ? entity.head : entity.name
    if head.isPoisoned || lowering.plan[first].isPoisoned || lowering.isInConflict(place, tree) { return }
    let what = entity.name == .none ? "the \(entity.kind.keyword)" : "'\(lowering.plan.name(id))'"
    lowering.report(
      Diagnostic(
        .duplicateName,
        entity.name == .none
          ? "\(what) is declared twice; a plan has at most one"
          : "\(what) is already declared, as \(Lowering.article(other.kind.keyword))", at: place,
        label: "declared again",
        notes: [Diagnostic.Note("first declared here", at: other.name == .none ? other.head : other.name)],
        help: [
          entity.name == .none
            ? "keep one block, perhaps after a merge"
            : "rename one, or add to the first with extend \(other.kind.keyword) \(lowering.plan.name(first)) { … }"
        ]))
  }

  // MARK: Templates

  mutating func copyTemplates() {
    var index = 0
    while index < uses.count {
      copy(uses[index].id, depth: uses[index].depth)
      index += 1
    }
    uses.removeAll()
  }

  private mutating func copy(_ id: EntityID, depth: Int) {
    let (tree, statement) = sites[Int(id.index)]
    let head = lowering.trees[tree].declarations[Int(lowering.trees[tree].statements[statement].first)]
    guard head.target != .none else { return }
    let name = lowering.text(head.target)
    guard let template = templates[name] else {
      if lowering.hidden.mayHold(name) { return }
      let nearest = Suggestion.nearest(to: name, in: templates.keys.sorted())
      return lowering.report(
        Diagnostic(
          .unknownName, "no template named '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          at: head.target))
    }
    if isInside(copyOf: name, id) {
      return lowering.report(
        Diagnostic(
          .templateCycle, "template '\(name)' uses itself", at: head.target, help: ["a template cannot contain its own copy"]))
    }
    guard depth < 16 else {
      return lowering.report(
        Diagnostic(
          .tooDeep, "templates are copied into each other more than 16 deep, down to '\(name)'", at: head.target,
          help: ["a few levels are enough; join templates that are only used by one other"]))
    }
    copies += 1
    guard copies <= Self.copyLimit else {
      if copies == Self.copyLimit + 1 {
        lowering.report(
          Diagnostic(
            .tooLarge, "the plan holds more than \(Self.copyLimit) copies of templates", at: head.target,
            help: ["templates that use each other multiply; use fewer of them inside each other"]))
      }
      return
    }
    usedTemplates.insert(name)
    guard let source = text(of: template, for: id, tree, statement, name) else {
      lowering.plan.entities[Int(id.index)].isPoisoned = true
      // What the copy would have declared is not known.
      lowering.hidden.anyName = true
      return
    }
    let file = lowering.plan.sources.add(path: source.path, bytes: source.bytes, expansion: source.expansion)
    var found: [Diagnostic] = []
    lowering.trees.append(
      Parser.parse(file, vocabulary: Schema.vocabulary, asMembers: true, reporting: &found))
    // Mistakes in the text of the template have been reported where it stands.
    if !lowering.trees[template.tree].hasErrors { lowering.diagnostics += found }
    copyDepth = depth + 1
    let scenario = lowering.plan[id].isHypothetical ? lowering.plan[id].parent : .none
    let last = lowering.trees.count - 1
    collect(last, from: 0, to: lowering.trees[last].statements.count, parent: id, scenario: scenario)
    copyDepth = 0
  }

  /// True when a copy stands, at any depth, in a copy of the same template.
  private func isInside(copyOf name: String, _ id: EntityID) -> Bool {
    var outer = lowering.plan[id].parent
    while outer != .none {
      let entity = lowering.plan[outer]
      if entity.kind == .use || entity.kind == .template {
        let (tree, statement) = sites[Int(outer.index)]
        let head = lowering.trees[tree].declarations[Int(lowering.trees[tree].statements[statement].first)]
        let template = entity.kind == .use ? head.target : head.name
        if template != .none, lowering.text(template) == name { return true }
      }
      outer = entity.parent
    }
    return false
  }

  /// The text of a copy. The expansion ends with this call, so that its view of the plan is not copied.
  mutating func text(
    of template: (tree: Int, statement: Int), for id: EntityID, _ tree: Int, _ statement: Int, _ name: String
  ) -> (path: String, bytes: [UInt8], expansion: Expansion)? {
    var expansion = TemplateExpansion(lowering: lowering, template: template, use: (tree, statement), name: name)
    expansion.isTrial = isTrial && lowering.plan[id].kind == .template
    let source = expansion.expand(site: lowering.plan[id].name == .none ? lowering.plan[id].head : lowering.plan[id].name)
    lowering.diagnostics = expansion.lowering.diagnostics
    return source
  }

  // MARK: Extensions

  private mutating func extend(_ tree: Int, _ index: Int) {
    let statement = lowering.trees[tree].statements[index]
    let head = lowering.trees[tree].declarations[Int(statement.first)]
    guard let id = target(of: head, tree, index) else { return }
    extensions[id, default: []].append((tree, index))
    if head.isPoisoned { lowering.plan.entities[Int(id.index)].isPoisoned = true }
    collect(tree, from: index + 1, to: Int(statement.subtreeEnd), parent: id, scenario: .none)
  }

  /// What `extend`, `override` or `drop` acts on; reported when there is none.
  mutating func target(of head: DeclarationSyntax, _ tree: Int, _ index: Int) -> EntityID? {
    lowering.treeIndex = tree
    lowering.statement = index
    if head.kind.isSingleton {
      if let id = singletons[head.kind] { return id }
      if head.isPoisoned || lowering.hidden.anyName { return nil }
      lowering.report(
        Diagnostic(
          .unknownName, "there is no \(head.kind.keyword) to change", at: lowering.trees[tree].statements[index].keyword))
      return nil
    }
    guard head.target != .none else { return nil }
    lowering.row = RowInfo(keyword: "\(head.form)", shape: .reference, isMany: false, meaning: "")
    var reference = Reference(span: head.target)
    let count = lowering.diagnostics.count
    lowering.resolve(&reference, accepting: [head.kind])
    // A head that could not be read to its end may have named something else.
    if head.isPoisoned { lowering.diagnostics.removeSubrange(count...) }
    return reference.target == .none ? nil : reference.target
  }
}

