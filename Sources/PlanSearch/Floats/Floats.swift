import PlanSolver
import PlanText
import Synchronization

/// Late dates and floats of the activities of a schedule, and what drives what in it. Instants are minutes since
/// 1970-01-01T00:00 UTC, floats minutes in the hours of each activity (``WorkHours``).
///
/// Finished, cancelled and spanning activities, and phases with nothing inside, have no float and are not critical.
/// Most of what drives what needs no floats, so they are computed when first asked for.
package final class Floats: Sendable {
  package let schedule: FinishedOrder
  private let tree: ActivityTree
  private let mostConfirmed: Int
  private let knownDates = Mutex<LateDates?>(nil)
  /// See ``releases``; found when first asked for.
  let knownReleases = Mutex<[Int]?>(nil)
  /// The arcs of each dependency; found when first asked for.
  let knownLinkArcs = Mutex<LinkArcs?>(nil)

  /// If the late pass alone cannot determine floats, a decode confirms them.
  ///
  /// - Parameter mostConfirmed: the largest number of activities for which each float is confirmed exactly.
  package init(_ schedule: FinishedOrder, _ tree: ActivityTree, mostConfirmed: Int = LatePass.mostConfirmed) {
    self.schedule = schedule
    self.tree = tree
    self.mostConfirmed = mostConfirmed
  }

  private var dates: LateDates {
    knownDates.withLock { known in
      if let known { return known }
      let made = LateDates(schedule, tree, mostConfirmed: mostConfirmed)
      known = made
      return made
    }
  }

  package var pass: LatePass { dates.pass }
  package func lateStart(_ activity: ActivityID) -> Int { dates.starts[activity] }
  package func lateFinish(_ activity: ActivityID) -> Int { dates.finishes[activity] }
  package func total(_ activity: ActivityID) -> Int { dates.totals[activity] }
  package func isCritical(_ activity: ActivityID) -> Bool { dates.criticals[activity] }

  /// For phases: how far all content can move together before anything outside ends later.
  package func free(_ activity: ActivityID) -> Int {
    let (pass, total) = (dates.pass, dates.totals[activity])
    guard tree.startNode[activity].exists, total > 0 else { return 0 }
    let node = tree.finishNode[activity]
    guard tree.isSummary[activity] else { return min(total, LateDates.float(schedule, pass.free[node], node)) }
    let content = tree.content(of: activity)
    let places = pass.free(together: ([activity] + content).flatMap(tree.nodes))
    return content.filter { tree.isOpen($0) && !tree.isSummary[$0] }.reduce(total) { least, inner in
      let node = tree.finishNode[inner]
      return min(least, LateDates.float(schedule, places[node] ?? pass.free[node], node))
    }
  }
}
