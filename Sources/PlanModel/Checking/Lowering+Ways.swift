import PlanSyntax
import PlanText

/// Tasks that can be done in several ways.
extension Lowering {
  /// What ways say of a task, so that it does not say it itself.
  private static let saidByWays = ["duration", "effort", "assign", "consume", "spans", "margin"]

  /// Makes the first way of a task its own, and reports what else says how long the task takes and what it needs.
  mutating func settleWays(of id: EntityID, in row: Int, _ properties: [PropertyStatement], _ rows: [RowInfo]) {
    let stated = properties.filter { $0.row < rows.count && rows[$0.row].keyword == "way" }
    guard let first = stated.first else { return }
    guard !plan.activities[row].ways.isEmpty else {
      return plan.activities[row].details.task.lostWays = stated.map { trees[$0.place].span }
    }
    let ways = stated.map { words(trees[$0.place].span) }
    let people = properties.first { $0.row < rows.count && rows[$0.row].keyword == "assign" }
      .map { words(trees[$0.place].span).droppingFirstWord }
    for property in properties where property.row < rows.count {
      let keyword = rows[property.row].keyword
      guard Self.saidByWays.contains(keyword) else { continue }
      enter(property, rows[property.row])
      let own = words(statementSpan)
      report(
        Diagnostic(
          .besideWays, "\(plan.phrase(id)) says in its ways how it is done, so it has no '\(keyword)' of its own",
          at: statementSpan, notes: [Diagnostic.Note("a way to do it", at: trees[first.place].span)],
          help: [Self.advice(keyword, own, ways: ways, people: people)]))
      noteWrong(row: property.row, of: id)
    }
    plan.activities[row].take(way: 0)
  }

  private func words(_ span: Span) -> String { text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// What to do about a property that ways already say.
  private static func advice(_ keyword: String, _ stated: String, ways: [String], people: String?) -> String {
    let value = stated.droppingFirstWord
    switch keyword {
    case "duration": return "remove it, or make it another way: way \(value)"
    case "effort": return "remove it, or make it another way: way effort \(value) with \(people ?? "ana")"
    case "assign", "consume":
      // The share, or the amount, may differ.
      let name = value.split(separator: " ").filter { $0.last != "%" }.last
      guard let way = ways.first(where: { !$0.split(whereSeparator: { $0 == " " || $0 == "," }).contains { $0 == name } }) else {
        return "remove it: each way says so"
      }
      return "remove it, and say it in each way to which it applies: \(adding(value, to: way, after: keyword == "assign" ? "with" : "consuming"))"
    case "margin": return "remove it, or the ways: a margin is no work"
    default: return "remove it, or the ways: what spans other work lasts as long as that"
    }
  }

  /// `way 6d with ana` and `ben` as `way 6d with ana, ben`.
  private static func adding(_ value: String, to way: String, after word: String) -> String {
    var parts = way.split(separator: " ").map(String.init)
    let end = word == "with" ? parts.firstIndex(of: "consuming") ?? parts.count : parts.count
    if parts[..<end].contains(word) {
      parts[end - 1] += ","
      parts.insert(value, at: end)
    } else {
      parts.insert("\(word) \(value)", at: end)
    }
    return parts.joined(separator: " ")
  }
}

extension String {
  fileprivate var droppingFirstWord: String { split(separator: " ").dropFirst().joined(separator: " ") }
}
