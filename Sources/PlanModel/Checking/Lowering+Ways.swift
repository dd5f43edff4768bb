import PlanSyntax
import PlanText

/// Tasks that can be done in several ways.
extension Lowering {
  /// What a way says of a task, with what to do about a line that says it for the task itself.
  private static let saidByWays = [
    "duration": "write it as a way: way 5d with ana", "effort": "write it as a way: way effort 5d with ana",
    "assign": "write after 'with' in each way who does it then: way 5d with ana",
    "consume": "write after 'consuming' in each way what it uses up: way 5d consuming 2 of fuel",
    "spans": "what spans other work lasts as long as that", "margin": "a margin is no work",
  ]

  /// Makes the first way of a task its own, and reports what else says how long the task takes and what it needs.
  mutating func settleWays(of id: EntityID, in row: Int, _ properties: [PropertyStatement], _ rows: [RowInfo]) {
    guard !plan.activities[row].ways.isEmpty,
      let first = properties.first(where: { $0.row < rows.count && rows[$0.row].keyword == "way" })
    else { return }
    for property in properties where property.row < rows.count {
      let keyword = rows[property.row].keyword
      guard let advice = Self.saidByWays[keyword] else { continue }
      enter(property, rows[property.row])
      report(
        Diagnostic(
          .besideWays, "\(plan.phrase(id)) says in its ways how it is done, so it has no '\(keyword)' of its own",
          at: statementSpan, notes: [Diagnostic.Note("a way to do it", at: trees[first.place].span)],
          help: ["remove this line; \(advice)"]))
      noteWrong(row: property.row, of: id)
    }
    plan.activities[row].take(way: 0)
  }
}
