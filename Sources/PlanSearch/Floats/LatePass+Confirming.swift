import PlanSolver
import PlanText

/// If precedence and working hours are not enough, the late pass only estimates the floats; decoding determines them.
extension LatePass {
  /// For plans with more activities, the floats shown are safe, but not necessarily the largest possible.
  static let mostConfirmed = 200
  /// Stretches of an activity in plans with the most activities.
  private static let mostStretches = 8
  /// Activities that may be placed in trial decodes for such plans.
  private static let mostPlacements = 500_000
  /// Stretches of time in which somebody works on an activity; more of them make it count as several.
  private static let usualPieces = 24
  /// Rounding differences in minutes: at the end of work if rates vary, and at its start if the rate is low.
  private static let rounding = (finish: 2, start: 15)

  /// Replaces the latest slots of work and events with those that a decode confirms.
  mutating func confirm(_ push: inout PushDecode) {
    guard push.isFaithful else { return }
    for node in schedule.nodes {
      let kind = schedule.side.network.nodes[node].kind
      guard schedule.isWork(node) || kind == .milestone else { continue }
      push.hold(before: node)
      latest[node] = confirmed(node, latest[node], &push, movingOthers: true)
      guard latest[node].start > Int(schedule.starts[node]) else {
        free[node] = latest[node]
        continue
      }
      let beside = confirmed(node, free[node], &push, movingOthers: false)
      free[node] = beside.start > latest[node].start ? latest[node] : beside
    }
  }

  /// Work that ends last drives the project's end, even if a weekly limit lets it start later and end then too.
  private func isLast(_ node: NodeID) -> Bool { schedule.isWork(node) && Int(schedule.finishes[node]) == schedule.end }

  /// The latest slot with which all promises are kept and, unless others may move, nothing else is. What holds for a
  /// slot holds for every earlier one.
  private func confirmed(_ node: NodeID, _ candidate: Place, _ push: inout PushDecode, movingOthers: Bool) -> Place {
    let present = Place(start: Int(schedule.starts[node]), finish: Int(schedule.finishes[node]))
    func test(_ start: Int) -> Place? {
      guard push.keepsPromises(delaying: node, to: start, movingOthers: movingOthers) else { return nil }
      return Place(start: push.start(node), finish: push.finish(node))
    }
    var best = present
    var failing: Int?
    if candidate.start > present.start {
      if let place = test(candidate.start) { best = place } else { failing = candidate.start }
    }
    let known = best
    // Growing steps from the known slot, so that the first delay that breaks something ends the search.
    var step = 1
    while true {
      let start = best.start + step
      guard start < failing ?? .max, start <= schedule.end, let place = test(start), place.start < failing ?? .max else {
        failing = min(start, failing ?? .max)
        break
      }
      best = place
      step *= 2
    }
    while let high = failing, high - best.start > 1 {
      let middle = best.start + (high - best.start) / 2
      if let place = test(middle), place.start < high { best = place } else { failing = middle }
    }
    if isLast(node), best.finish <= present.finish { return present }
    // If rates differ, fractions of a minute are left over at the ends of work; they are not float.
    let isRounding =
      best.finish <= known.finish + Self.rounding.finish && best.start <= known.start + Self.rounding.start
    return movingOthers && isRounding ? known : best
  }

  /// Activities that take as long to place as those of a schedule.
  private static func effort(of schedule: FinishedOrder) -> Int {
    max(schedule.starts.count, schedule.side.pieces.reduce(0) { $0 + $1.count } / usualPieces)
  }

  /// True if every float can be confirmed in good time, which grows with the activities times the stretches of all.
  static func mayConfirm(_ schedule: FinishedOrder, most: Int, open: Int) -> Bool {
    let stretches = schedule.side.pieces.reduce(0) { $0 + $1.count }
    return open <= most && open * stretches <= most * most * mostStretches
  }

  /// Limits each float to what a decode confirms. Once the placement budget is spent, the rest get no more than the
  /// float they have while everything unsteady stays in place.
  package mutating func bound(_ push: inout PushDecode) {
    let least = LatePass(schedule, holding: schedule.isUnsteady)
    var trials = push.isFaithful ? Self.mostPlacements / max(1, Self.effort(of: schedule)) : 0
    /// The latest of a few slots that passes a test.
    func best(_ most: Place, _ least: Place, _ node: NodeID, _ passes: (PushDecode) -> Bool) -> Place {
      let present = Place(start: Int(schedule.starts[node]), finish: Int(schedule.finishes[node]))
      guard trials > 0 else { return least }
      var starts = [most.start, least.start + (most.start - least.start) / 2, least.start]
      starts.append(present.start + (least.start - present.start) / 2)
      for (number, start) in starts.enumerated() where start > present.start && (number == 0 || start < starts[number - 1]) {
        trials -= 1
        if push.decode(delaying: node, to: start), passes(push) {
          if isLast(node), push.finish(node) <= present.finish { return present }
          return Place(start: push.start(node), finish: push.finish(node))
        }
      }
      return present
    }
    for node in schedule.nodes where latest[node].start > Int(schedule.starts[node]) {
      let kind = schedule.side.network.nodes[node].kind
      guard schedule.isWork(node) || kind == .milestone else { continue }
      latest[node] = best(latest[node], least.latest[node], node) { $0.keepsPromises }
      if free[node].start > latest[node].start { free[node] = latest[node] }
      free[node] = best(free[node], least.free[node], node) { $0.keepsPromises && $0.movesNothing(but: node) }
    }
  }
}
