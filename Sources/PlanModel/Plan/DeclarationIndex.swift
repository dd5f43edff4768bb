import PlanSyntax
import PlanText

/// What a place in the text belongs to: the innermost declaration or record around it, and the entity it is about.
package struct DeclarationIndex: Sendable {
  /// A declaration or a record around a place.
  package struct Site: Sendable {
    /// Its statement; several blocks may extend one declaration.
    package let place: StatementPlace
    /// What it declares or extends; the activity that a `progress` or `timesheet` is about. Nil for other records, and
    /// if unknown.
    package let entity: EntityID?
    package let record: RecordKind?
    /// The scenario whose block contains the statement; none if there is none.
    package let scenario: EntityID
  }

  private let trees: [SyntaxTree]
  /// By tree and statement: the statement around it; −1 if there is none.
  private let around: [[Int32]]
  /// The tree of each file of the plan; −1 if it has none.
  private let treeOfFile: [Int32]
  private let plan: Plan
  /// Entities by the start of their head: start and number in one.
  private let heads: [UInt64]
  /// In the order of their blocks.
  private var scenarios: [(id: EntityID, block: Span)] = []

  /// O(statements + declarations · log declarations).
  package init(_ trees: [SyntaxTree], _ plan: Plan) {
    self.trees = trees
    around = trees.map { Self.around($0.statements) }
    self.plan = plan
    var treeOfFile = [Int32](repeating: -1, count: plan.sources.files.count)
    for (number, tree) in trees.enumerated() { treeOfFile[plan.sources.fileIndex(of: tree.source.base)] = Int32(number) }
    self.treeOfFile = treeOfFile
    heads = plan.entities.indices.filter { plan.entities[$0].source < 0 && plan.entities[$0].importedFrom < 0 }
      .map { UInt64(plan.entities[$0].head.start) << 32 | UInt64($0) }.ordered()
    scenarios = plan.scenarioPlans.compactMap { changed in block(of: changed.scenario).map { (changed.scenario, $0) } }
      .ordered { $0.1.start < $1.1.start }
  }

  private static func around(_ statements: [StatementSyntax]) -> [Int32] {
    var open: [Int32] = []
    return statements.indices.map { index in
      while let last = open.last, statements[Int(last)].span.end < statements[index].span.end { open.removeLast() }
      defer { open.append(Int32(index)) }
      return open.last ?? -1
    }
  }

  /// Nil at the top level of a file, or outside the plan. A `drop` belongs to its scenario, and so does the head of an
  /// `override`. O(log statements + depth).
  package func site(at span: Span) -> Site? {
    guard span != .none, let tree = tree(at: span.start), contains(trees[tree].source.span, span) else { return nil }
    let statements = trees[tree].statements
    var index = lastStatement(upTo: span.start, in: statements)
    while index >= 0 {
      let statement = statements[index]
      if isSite(statement, tree), contains(statement.span, span), !isOverridden(span, statement, tree) {
        let scenario = scenario(around: statement.span)
        return Site(
          place: StatementPlace(tree, index), entity: entity(statement, tree, scenario), record: record(statement),
          scenario: scenario)
      }
      index = Int(around[tree][index])
    }
    return nil
  }

  /// The text of a declaration, from its keyword to the end of its block.
  package func block(of id: EntityID) -> Span? {
    let start = plan[id].head.start
    guard let tree = tree(at: start) else { return nil }
    let index = lastStatement(upTo: start, in: trees[tree].statements)
    guard index >= 0, trees[tree].statements[index].span.start == start else { return nil }
    return trees[tree].statements[index].span
  }

  private func tree(at position: UInt32) -> Int? {
    let file = plan.sources.fileIndex(of: position)
    return treeOfFile.indices.contains(file) && treeOfFile[file] >= 0 ? Int(treeOfFile[file]) : nil
  }

  private func scenario(around statement: Span) -> EntityID {
    var (low, high) = (0, scenarios.count)
    while low < high {
      let middle = (low + high) / 2
      if scenarios[middle].block.start <= statement.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, contains(scenarios[low - 1].block, statement), scenarios[low - 1].block != statement else { return .none }
    return scenarios[low - 1].id
  }

  private func contains(_ outer: Span, _ inner: Span) -> Bool { outer.start <= inner.start && inner.end <= outer.end }

  /// The last statement that starts no later than a position; −1 if there is none.
  private func lastStatement(upTo position: UInt32, in statements: [StatementSyntax]) -> Int {
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].span.start <= position { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func isSite(_ statement: StatementSyntax, _ tree: Int) -> Bool {
    switch statement.kind {
    case .record: return true
    case .property, .malformed: return false
    case .declaration, .directive:
      switch trees[tree].declarations[Int(statement.first)].form {
      case .new, .extend, .override: return true
      case .drop, .syntax, .include, .import, .unknown: return false
      }
    }
  }

  /// True for the name after `override`.
  private func isOverridden(_ span: Span, _ statement: StatementSyntax, _ tree: Int) -> Bool {
    guard statement.kind == .directive || statement.kind == .declaration else { return false }
    let head = trees[tree].declarations[Int(statement.first)]
    return head.form == .override && head.target == span
  }

  private func entity(_ statement: StatementSyntax, _ tree: Int, _ scenario: EntityID) -> EntityID? {
    switch statement.kind {
    case .declaration, .directive:
      let head = trees[tree].declarations[Int(statement.first)]
      guard head.form != .new else { return declared(at: statement.span.start) }
      return head.kind.isSingleton ? plan.singleton(head.kind) : named(head.target, [head.kind], scenario)
    case .record:
      let records = trees[tree].records
      switch record(statement) {
      case .progress: return named(records.progress[Int(statement.first)].activity.span, .work, scenario)
      case .timesheet: return named(records.timesheets[Int(statement.first)].activity.span, .work, scenario)
      case .expense, .forecast, .health, nil: return nil
      }
    case .property, .malformed: return nil
    }
  }

  private func record(_ statement: StatementSyntax) -> RecordKind? {
    statement.kind == .record ? RecordKind(number: statement.code) : nil
  }

  private func declared(at position: UInt32) -> EntityID? {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] >> 32 < UInt64(position) { low = middle + 1 } else { high = middle }
    }
    guard low < heads.count, heads[low] >> 32 == UInt64(position) else { return nil }
    return EntityID(Int(heads[low] & 0xFFFF_FFFF))
  }

  private func named(_ span: Span, _ kinds: KindSet, _ scenario: EntityID) -> EntityID? {
    guard span != .none,
      case .one(let id) = plan.lookup(span, accepting: kinds, from: NameScope(scenario: scenario))
    else { return nil }
    return id
  }
}
