import PlanSyntax
import PlanText

/// Gathers the property statements of one declaration and of what extends it: finds each one's row, and
/// reports properties that do not belong or stand twice.
struct Gathering {
  let id: EntityID
  let kind: DeclarationKind
  /// Rows met, one bit each.
  var seen: UInt64 = 0
  var hasCommon = false
  /// Statements of `x-…` properties.
  var custom: [(tree: Int, statement: Int)] = []

  init(id: EntityID, kind: DeclarationKind) {
    self.id = id
    self.kind = kind
  }

  mutating func add(
    _ tree: Int, _ parent: Int, _ lowering: inout Lowering, _ properties: inout [PropertyStatement],
    expense: Bool = false
  ) {
    let numbers = expense ? Schema.expenseNumbers : Schema.rowNumbers[Int(kind.rawValue)]
    let own = expense ? Schema.expense.count : Schema[kind].rows.count
    var index = parent + 1
    let end = Int(lowering.trees[tree].statements[parent].subtreeEnd)
    while index < end {
      let statement = lowering.trees[tree].statements[index]
      switch statement.kind {
      case .property:
        if statement.code == .max {
          custom.append((tree, index))
          hasCommon = true
          break
        }
        let row = Int(numbers[Int(statement.code)])
        if row == 255 {
          if !reportedBareHead(tree, index, &lowering) { reportUnknown(tree, parent, statement, &lowering, expense) }
          break
        }
        if row >= own { hasCommon = true }
        let bit: UInt64 = 1 << UInt64(row)
        if seen & bit != 0, !info(row, own, expense).isMany,
          reportRepeated(tree, index, row, info(row, own, expense), properties, &lowering)
        {
          break
        }
        seen |= bit
        properties.append(PropertyStatement(row: row, tree: tree, statement: index))
      case .malformed:
        // It was given, only not readable: it is not missing.
        if statement.code < UInt16(numbers.count), numbers[Int(statement.code)] != 255 {
          seen |= 1 << UInt64(numbers[Int(statement.code)])
        }
      case .declaration, .record, .directive: break
      }
      index = Int(statement.subtreeEnd)
    }
  }

  private func info(_ row: Int, _ own: Int, _ expense: Bool) -> RowInfo {
    row < own ? (expense ? Schema.expense[row] : Schema[kind].rows[row]) : Schema.common[row - own]
  }

  /// Both places of a value given twice. False inside a merge conflict, where that is no news.
  private func reportRepeated(
    _ tree: Int, _ index: Int, _ row: Int, _ info: RowInfo, _ properties: [PropertyStatement],
    _ lowering: inout Lowering
  ) -> Bool {
    let span = lowering.trees[tree].statements[index].span
    guard let first = properties.first(where: { $0.row == row }) else { return true }
    let other = lowering.trees[first.tree].statements[first.statement].span
    if lowering.trees[tree].nestingIsGuessed, id != .none, lowering.plan[id].isPoisoned { return true }
    if lowering.isInConflict(span, tree) || lowering.isInConflict(other, first.tree) { return true }
    let owner = id == .none ? "the expense" : lowering.describe(id)
    lowering.report(
      Diagnostic(
        .repeatedValue, "'\(info.keyword)' is given twice in \(owner), perhaps after a merge", at: span,
        label: "given again", notes: [Diagnostic.Note("first given here", at: other)], help: ["keep one"]))
    return true
  }

  /// A property below a head without a block, indented deeper, that the head's kind would have: its '{' is missing. Says
  /// so of the first one; false where it is not so.
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
    let (outer, inner) = (
      lowering.plan.sources.location(of: before.span.start), lowering.plan.sources.location(of: statements[index].span.start)
    )
    guard inner.line > outer.line, inner.column > outer.column else { return false }
    if id != .none { lowering.plan.entities[Int(id.index)].isPoisoned = true }
    if let known = lowering.diagnostics.last, known.code == .unknownProperty, known.span?.end == before.span.end { return true }
    // What it lacks stands below it.
    for entity in lowering.plan.entities.indices where lowering.plan.entities[entity].name == head.name {
      lowering.plan.entities[entity].isPoisoned = true
    }
    let name = head.name == .none ? head.kind.keyword : "\(head.kind.keyword) \(lowering.text(head.name))"
    lowering.report(
      Diagnostic(
        .unknownProperty, "a '{' is missing after '\(name)': '\(keyword)' below is indented as if it were in its block",
        at: Span(start: before.span.start, end: before.span.end),
        help: ["write '{' at its end, and '}' below the last line of its block"]))
    return true
  }

  /// True when a block has a property that it may have only once.
  private func isStatedOnce(_ keyword: String, _ tree: Int, _ parent: Int, _ lowering: borrowing Lowering) -> Bool {
    guard Schema.vocabulary.single[Int(kind.rawValue)].contains(keyword) else { return false }
    let statements = lowering.trees[tree].inside(parent).map { lowering.trees[tree].statements[$0] }
    return statements.contains { $0.kind == .property && lowering.text($0.keyword) == keyword }
  }

  private func reportUnknown(
    _ tree: Int, _ parent: Int, _ statement: StatementSyntax, _ lowering: inout Lowering, _ expense: Bool
  ) {
    // Where nesting is a guess, the property may belong to another block.
    if lowering.trees[tree].nestingIsGuessed { return }
    let keyword = lowering.text(statement.keyword)
    let rows = (expense ? Schema.expense : Schema[kind].rows) + Schema.common
    let nearest = Suggestion.nearest(to: keyword, in: rows.map(\.keyword))
    let owners = Schema.declarations.filter { $0.rows.contains { $0.keyword == keyword } }.map(\.kind.keyword)
    var message = expense ? "an expense has no '\(keyword)'" : "\(Lowering.article(kind.keyword)) has no '\(keyword)'"
    let value = String(lowering.text(Span(start: statement.keyword.end, end: statement.span.end)).drop { $0.isWhitespace })
    if !expense, let known = Schema.vocabulary.synonyms.find(keyword, in: kind, before: value) {
      // What was meant is not missing, only said in other words.
      if id != .none { lowering.plan.entities[Int(id.index)].isPoisoned = true }
      if let advised = known.keyword, isStatedOnce(advised, tree, parent, lowering) {
        return lowering.report(
          Diagnostic(.unknownProperty, message, at: statement.keyword, help: [Synonym.alreadyStated(advised)]))
      }
      let name = id == .none || lowering.plan[id].name == .none ? "it" : lowering.plan.name(id)
      return lowering.report(
        known.diagnostic(.unknownProperty, message, at: statement.keyword, value: value, in: name))
    }
    var help: [String] = []
    if kind == .milestone, keyword == "effort" || keyword == "duration" || keyword == "assign" {
      message += " (it takes no work)"
      help = ["make it a task, or delete '\(keyword)\(value.isEmpty || value.utf8.count > 40 ? "" : " \(value)")'"]
    } else if let nearest {
      message += "; did you mean '\(nearest)'?"
    } else if !owners.isEmpty {
      help = ["'\(keyword)' belongs to \(Lowering.alternatives(Array(owners.prefix(5))))"]
    }
    lowering.report(
      Diagnostic(
        .unknownProperty, message, at: statement.keyword, help: help,
        fixes: nearest.map {
          [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(statement.keyword, $0)])]
        } ?? []))
  }
}
