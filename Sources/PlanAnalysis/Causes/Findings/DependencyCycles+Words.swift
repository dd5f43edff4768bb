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
    let canRemoveFrom = cycle.contains { $0.through != nil }
    let cure = canRemoveFrom ? "remove one 'after' or 'from'" : cycle.count == 1 ? "remove that 'after'" : "remove one 'after'"
    var result = Diagnostic(
      .dependencyCycle, message(cycle, named, &locator), at: cycle[0].span, label: sentence(cycle[0]),
      notes: named.dropFirst().map { Diagnostic.Note(sentence($0), at: $0.span) }, help: [cure])
    result.unshown = cycle[named.endIndex...].map(\.span)
    return result
  }

  private func message(_ cycle: [Edge], _ named: ArraySlice<Edge>, _ locator: inout Locator) -> String {
    let first = plan[cycle[0].waiting].id
    let path = plan.path(first)
    if cycle.count == 1 {
      let awaited = plan.path(cycle[0].from)
      if cycle[0].from == first { return "'\(path)' waits for itself" }
      if path.hasPrefix(awaited + ".") { return "'\(path)' waits for '\(awaited)', which it is part of" }
    }
    var names: [String] = []
    for edge in named {
      let id = plan[edge.waiting].id
      let line = plan.place(id, &locator)?.line
      names.append(plan.path(id) + (line.map { " (\($0))" } ?? ""))
    }
    return "these wait for each other: \(names.circle(omitting: cycle.count - named.count, backTo: path))"
  }

  private func sentence(_ edge: Edge) -> String {
    let way = edge.through.map { ", because '\(plan.name($0))' depends on it" } ?? ""
    return "'\(plan.path(plan[edge.waiting].id))' waits for '\(plan.path(edge.from))'\(way)"
  }
}
