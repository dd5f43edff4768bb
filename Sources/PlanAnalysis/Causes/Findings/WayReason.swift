import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Why a task is never done in one of its ways.
package struct WayReason: Sendable {
  /// Counted from 0.
  package let way: Int
  /// A clause such as "it needs 3 of 'digger', of which there are only 2".
  package let clause: String
  package let notes: [Diagnostic.Note]
  package let help: String
}

extension ScheduleAnalysis {
  /// The ways that are never taken, of all tasks that are done in another one.
  package func idleWays() -> [ActivityID: [WayReason]] {
    guard let open = schedule.openWays else { return [:] }
    var result: [ActivityID: [WayReason]] = [:]
    var rest: [ActivityID: [Int]] = [:]
    for (activity, flaws) in open.flaws {
      for (way, flaw) in flaws.ordered(by: { $0.key < $1.key }) {
        switch flaw {
        case .tooLittle: rest[activity, default: []].append(way)
        case .lacks(let skill):
          result[activity, default: []].append(
            WayReason(
              way: way, clause: "nobody in it has '\(skill)'", notes: [],
              help: "remove the way, or add '\(skill)' to the 'skills' of somebody in it"))
        }
      }
    }
    for (activity, reasons) in reasons(rest, open) { result[activity, default: []] += reasons.map(\.reason) }
    return result
  }

  /// Why each of some ways cannot be taken, whatever else there is to do.
  /// - Parameter bounds: by activity, the earliest start that links and dates allow, in minutes from the origin.
  func reasons(
    _ ways: [ActivityID: [Int]], _ open: OpenWays, bounds: [ActivityID: Int] = [:], within problem: LevellingProblem? = nil
  ) -> [ActivityID: [(reason: WayReason, isAbsence: Bool)]] {
    var result: [ActivityID: [(reason: WayReason, isAbsence: Bool)]] = [:]
    // One problem for the first way of each task, one for the second, and so on.
    for turn in 0..<(ways.values.map(\.count).max() ?? 0) {
      let taken = ways.compactMapValues { $0.count > turn ? $0[turn] : nil }
      guard let basis = open.problem(taking: taken, within: problem) else { continue }
      for node in basis.problem.network.nodeIDs where basis.problem.network.nodes[node].kind == .work {
        let activity = basis.problem.activityOfNode[node]
        guard activity.exists, let way = taken[activity] else { continue }
        let infeasibility = InfeasibilitySearch.find(basis, node, bounds[activity] ?? 0)
        let words = infeasibility.words(basis.plan)
        result[activity, default: []].append(
          (WayReason(way: way, clause: words.reason, notes: words.notes, help: words.help), infeasibility.isAbsence))
      }
    }
    return result
  }

  private static let mostShown = 3

  /// Tasks that can be done in none of their ways, for different reasons.
  /// - Parameter nodes: what has no place.
  func withoutWay(_ nodes: ArraySlice<NodeID>, _ levelling: Levelling) -> [ActivityID: Diagnostic] {
    guard let open = schedule.openWays else { return [:] }
    var ways: [ActivityID: [Int]] = [:]
    var bounds: [ActivityID: Int] = [:]
    for node in nodes {
      guard let activity = schedule.activity(ofNode: node), plan[activity].ways.count > 1, !schedule.progress(activity).hasStarted
      else { continue }
      ways[activity] = Array(plan[activity].ways.indices)
      bounds[activity] = levelling.start(of: node) - levelling.problem.horizon.origin
    }
    if ways.isEmpty { return [:] }
    var result: [ActivityID: Diagnostic] = [:]
    for (activity, reasons) in reasons(ways, open, bounds: bounds, within: levelling.problem) {
      guard Set(reasons.map(\.reason.clause)).count > 1 else { continue }
      let (id, stated) = (plan[activity].id, plan[activity].ways)
      var notes = reasons.prefix(Self.mostShown).map { Diagnostic.Note($0.reason.clause, at: stated[$0.reason.way].span) }
      if reasons.count > Self.mostShown { notes.append(Diagnostic.Note("and \(reasons.count - Self.mostShown) more")) }
      var help: [String] = []
      for (reason, _) in reasons.prefix(Self.mostShown) where !help.contains(reason.help) { help.append(reason.help) }
      result[activity] = Diagnostic(
        reasons.allSatisfy(\.isAbsence) ? .noCapacity : .noRoom,
        "'\(plan.path(id))' can be done in none of its \(stated.count) ways", at: plan[id].name, notes: notes,
        help: help)
    }
    return result
  }
}
