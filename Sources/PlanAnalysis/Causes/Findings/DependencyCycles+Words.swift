import PlanModel
import PlanSchedule
import PlanText

extension DependencyCycles {
  /// One finding per cycle, with every dependency in it, or the first ones of a long cycle.
  var diagnostics: [Diagnostic] {
    var locator = Locator(plan.sources)
    return cycles.map { diagnostic($0, &locator) }
  }

  private func diagnostic(_ cycle: [Edge], _ locator: inout Locator) -> Diagnostic {
    let named = cycle.mentioned.first
    var result = Diagnostic(
      .dependencyCycle, message(cycle, named, &locator), at: cycle[0].span, label: sentence(cycle[0]),
      notes: named.dropFirst().map { Diagnostic.Note(sentence($0), at: $0.span) }, help: [cure(cycle)])
    result.unshown = cycle[named.endIndex...].map(\.span)
    return result
  }

  private func cure(_ cycle: [Edge]) -> String {
    var words: [String] = []
    if cycle.contains(where: { !$0.isSpan }) { words.append("'after'") }
    if cycle.contains(where: { $0.through != nil }) { words.append("'from'") }
    if cycle.contains(where: \.isSpan) { words.append("'spans'") }
    return "remove \(cycle.count == 1 && words.count == 1 ? "that" : "one") \(words.listed(.or))"
  }

  private func message(_ cycle: [Edge], _ named: ArraySlice<Edge>, _ locator: inout Locator) -> String {
    let first = plan[cycle[0].waiting].id
    let path = plan.path(first)
    if cycle.count == 1 {
      let awaited = plan.path(cycle[0].from)
      let verb = cycle[0].isSpan ? "spans" : "waits for"
      if cycle[0].from == first { return "'\(path)' \(verb) itself" }
      if path.hasPrefix(awaited + ".") { return "'\(path)' \(verb) '\(awaited)', which it is part of" }
    }
    var names: [String] = []
    for edge in named {
      let id = plan[edge.waiting].id
      let line = plan.place(id, &locator)?.line
      names.append(plan.path(id) + (line.map { " (\($0))" } ?? ""))
    }
    let verb = cycle.allSatisfy(\.isSpan) ? "span" : "wait for"
    return "these \(verb) each other: \(names.circle(omitting: cycle.count - named.count, backTo: path))"
  }

  private func sentence(_ edge: Edge) -> String {
    let way = edge.through.map { ", because '\(plan.name($0))' depends on it" } ?? ""
    return "'\(plan.path(plan[edge.waiting].id))' \(edge.isSpan ? "spans" : "waits for") '\(plan.path(edge.from))'\(way)"
  }
}
