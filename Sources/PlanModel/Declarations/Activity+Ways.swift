import PlanSyntax
import PlanText

/// A task that can be done in several ways always has one of them as its own: the first one until a schedule decides. So
/// whatever reads its length, its people or its material need not know of the others.
extension Activity {
  /// Empty if it states its length and who does it itself.
  package var ways: [Way] { hasDetails ? details.task.ways : [] }

  /// The way that is its own, counted from 0; nil if it states none, or if all are open.
  package var way: Int? { hasDetails ? details.task.way : nil }

  /// All its ways are open: it has no length, people or material of its own.
  package var hasOpenWays: Bool { hasDetails && details.task.way == nil && !details.task.ways.isEmpty }

  /// Who or what may do it: in any of its ways, if it has several.
  package var possibleAssign: [Allotment] { ways.isEmpty ? assign : ways.flatMap(\.assign) }

  /// Makes the length, the people and the material of one of its ways its own.
  package mutating func take(way number: Int) {
    let way = ways[number]
    (effort, duration) = way.isEffort ? (way.length, nil) : (nil, way.length)
    assign = way.assign
    details.task.consume = way.consume
    details.task.way = number
  }

  /// Leaves all its ways open; in the meantime it has the given length.
  package mutating func open(for duration: Estimate) {
    (effort, self.duration) = (nil, duration)
    assign = []
    details.task.consume = []
    details.task.way = nil
  }
}

extension Plan {
  /// The tasks that leave a choice of ways to do them.
  package var tasksWithWays: [ActivityID] { activityIDs.filter { self[$0].ways.count > 1 } }

  /// The plan with some of its tasks done in these ways, counted from 0.
  package func taking(_ ways: [ActivityID: Int]) -> Plan {
    if ways.isEmpty { return self }
    var result = self
    for (activity, way) in ways { result.activities[activity].take(way: way) }
    return result
  }
}
