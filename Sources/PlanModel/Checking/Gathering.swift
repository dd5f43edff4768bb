import PlanSyntax
import PlanText

/// Gathers the property statements of one declaration and its extensions: finds the row of each, and reports properties
/// that do not belong or are given twice.
struct Gathering {
  /// The owner of the properties.
  enum Owner {
    case declaration(EntityID, DeclarationKind)
    case expense
  }

  private let owner: Owner
  /// The scenario whose block contains the properties.
  private let scenario: EntityID
  /// Rows seen, one bit each.
  var seen: UInt64 = 0
  var hasCommon = false
  /// Statements of `x-…` properties.
  var custom: [StatementPlace] = []

  init(_ owner: Owner, scenario: EntityID = .none) {
    self.owner = owner
    self.scenario = scenario
  }

  mutating func add(_ block: StatementPlace, _ lowering: inout Lowering, _ properties: inout [PropertyStatement]) {
    let numbers = owner.rowNumbers
    let rows = owner.rows
    let own = rows.count
    let tree = block.tree
    var index = block.statement + 1
    let end = Int(lowering.trees[block].subtreeEnd)
    while index < end {
      let statement = lowering.trees[tree].statements[index]
      switch statement.kind {
      case .property:
        if statement.code == .max {
          custom.append(StatementPlace(tree, index))
          hasCommon = true
          break
        }
        let row = Int(numbers[Int(statement.code)])
        if row == 255 {
          if !reportedBareHead(tree, index, &lowering) { reportUnknown(block, statement, &lowering) }
          break
        }
        if row >= own { hasCommon = true }
        let bit: UInt64 = 1 << UInt64(row)
        let place = StatementPlace(tree, index)
        if seen & bit != 0 {
          let info = row < own ? rows[row] : Schema.common[row - own]
          if !info.isMany, reportRepeated(place, row, info, properties, &lowering) { break }
        }
        seen |= bit
        properties.append(PropertyStatement(row: row, place: place, scenario: scenario))
      case .malformed:
        // It was given, but could not be parsed, so it is not missing.
        if statement.code < UInt16(numbers.count), numbers[Int(statement.code)] != 255 {
          seen |= 1 << UInt64(numbers[Int(statement.code)])
        }
      case .declaration, .record, .directive: break
      }
      index = Int(statement.subtreeEnd)
    }
  }

  /// Reports both places of a value given twice, except inside a merge conflict, where that is expected.
  private func reportRepeated(
    _ place: StatementPlace, _ row: Int, _ info: RowInfo, _ properties: [PropertyStatement], _ lowering: inout Lowering
  ) -> Bool {
    let span = lowering.trees[place].span
    guard let first = properties.first(where: { $0.row == row })?.place else { return true }
    let other = lowering.trees[first].span
    let trees = lowering.trees
    if trees[place.tree].nestingIsGuessed, let id = owner.id, lowering.plan[id].isPoisoned { return true }
    if trees[place.tree].hasConflict(at: span) || trees[first.tree].hasConflict(at: other) { return true }
    if let id = owner.id { lowering.noteWrong(row: row, of: id) }
    let name = owner.id.map { lowering.plan.phrase($0) } ?? "the expense"
    let message = isOverride(lowering)
      ? "scenario '\(lowering.plan.name(scenario))' overrides '\(info.keyword)' of \(name) twice"
      : "'\(info.keyword)' is given twice in \(name), perhaps after a merge"
    lowering.report(
      Diagnostic(
        .repeatedValue, message, at: span,
        label: "given again", notes: [Diagnostic.Note("first given here", at: other)], help: ["keep one"]))
    return true
  }

  /// True for what a scenario says about something that it does not declare itself.
  private func isOverride(_ lowering: borrowing Lowering) -> Bool {
    guard scenario != .none, let id = owner.id else { return false }
    return lowering.plan.scenario(declaring: id) != scenario
  }

  /// A deeper-indented property below a head without a block, if it belongs to the head's kind, means that the head's
  /// '{' is missing. Reports it for the first such property; false if that is not the case.
  private func reportedBareHead(_ tree: Int, _ index: Int, _ lowering: inout Lowering) -> Bool {
    let statements = lowering.trees[tree].statements
    var first = index
    while first > 0, statements[first - 1].kind == .property { first -= 1 }
    guard first > 0, statements[first - 1].kind == .declaration else { return false }
    let before = statements[first - 1]
    let head = lowering.trees[tree].declarations[Int(before.first)]
    let keyword = lowering.text(statements[index].keyword)
    guard head.form == .new, head.body == .none, Schema[head.kind].rows.contains(where: { $0.keyword == keyword }) else {
      return false
    }
    guard lowering.plan.sources.isIndented(statements[index].span, below: before.span) else { return false }
    if let id = owner.id { lowering.plan.entities[Int(id.index)].isPoisoned = true }
    if let known = lowering.diagnostics.last, known.code == .unknownProperty, known.span?.end == before.span.end { return true }
    // What it lacks follows below it.
    for entity in lowering.plan.entities.indices where lowering.plan.entities[entity].name == head.name {
      lowering.plan.entities[entity].isPoisoned = true
    }
    let name = head.name == .none ? head.kind.keyword : "\(head.kind.keyword) \(lowering.text(head.name))"
    lowering.report(
      Diagnostic(
        .unknownProperty, "a '{' is missing after '\(name)': '\(keyword)' below is indented as if it were in its block",
        at: Span(start: before.span.start, end: before.span.end),
        help: ["write '{' at the end of that line, and '}' below the last line of its block"]))
    return true
  }

  /// True when a block already has a property that it may have only once.
  private func isStatedOnce(
    _ keyword: String, of kind: DeclarationKind, in block: StatementPlace, _ lowering: borrowing Lowering
  ) -> Bool {
    guard Schema.vocabulary.isSingle(keyword, in: kind) else { return false }
    let tree = lowering.trees[block.tree]
    let statements = tree.inside(block.statement).map { tree.statements[$0] }
    return statements.contains { $0.kind == .property && lowering.text($0.keyword) == keyword }
  }

  private func reportUnknown(
    _ block: StatementPlace, _ statement: StatementSyntax, _ lowering: inout Lowering
  ) {
    // If nesting is a guess, the property may belong to another block.
    if lowering.trees[block.tree].nestingIsGuessed { return }
    let keyword = lowering.text(statement.keyword)
    let rows = owner.rows + Schema.common
    let nearest = Suggestion.nearest(to: keyword, in: rows.map(\.keyword))
    let owners = Schema.declarations.filter { $0.rows.contains { $0.keyword == keyword } }.map(\.kind.keyword)
    var message = "\(owner.keyword.withArticle) has no '\(keyword)'"
    let value = String(lowering.text(Span(start: statement.keyword.end, end: statement.span.end)).drop { $0.isWhitespace })
    if case .declaration(let id, let kind) = owner,
      let known = Schema.vocabulary.synonyms.find(keyword, in: kind, before: value)
    {
      // What was meant is not missing, just expressed in other words.
      lowering.plan.entities[Int(id.index)].isPoisoned = true
      if let advised = known.keyword, isStatedOnce(advised, of: kind, in: block, lowering) {
        return lowering.report(
          Diagnostic(.unknownProperty, message, at: statement.keyword, help: [Synonym.alreadyStated(advised)]))
      }
      let name = lowering.plan[id].name == .none ? "it" : lowering.plan.name(id)
      return lowering.report(
        known.diagnostic(.unknownProperty, message, at: statement.keyword, value: value, in: name))
    }
    var help: [String] = []
    if case .declaration(_, .milestone) = owner, keyword == "effort" || keyword == "duration" || keyword == "assign" {
      message += " (it takes no work)"
      help = ["make it a task, or delete '\(keyword)\(value.isEmpty || value.utf8.count > 40 ? "" : " \(value)")'"]
    } else if let nearest {
      message += Suggestion.question(nearest)
    } else if !owners.isEmpty {
      help = ["'\(keyword)' belongs to \(owners.prefix(5).map { $0 }.listed(.or))"]
    }
    lowering.report(
      Diagnostic(
        .unknownProperty, message, at: statement.keyword, help: help,
        fixes: nearest.map {
          [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(statement.keyword, $0)])]
        } ?? []))
  }
}

extension Gathering.Owner {
  fileprivate var id: EntityID? {
    switch self {
    case .declaration(let id, _): id
    case .expense: nil
    }
  }

  fileprivate var keyword: String {
    switch self {
    case .declaration(_, let kind): kind.keyword
    case .expense: RecordKind.expense.keyword
    }
  }

  /// Its own rows, without the common ones.
  fileprivate var rows: [RowInfo] {
    switch self {
    case .declaration(_, let kind): Schema[kind].rows
    case .expense: Schema.expense
    }
  }

  /// Row of each property number; 255: it has no such property.
  fileprivate var rowNumbers: [UInt8] {
    switch self {
    case .declaration(_, let kind): Schema.rowNumbers[Int(kind.number)]
    case .expense: Schema.expenseNumbers
    }
  }
}
