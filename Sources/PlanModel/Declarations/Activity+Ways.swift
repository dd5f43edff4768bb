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
    self = done(inWay: number)
    details.task.consume = ways[number].consume
    details.task.way = number
  }

  /// The same with the length and the people of one of its ways, for whoever does not ask for its material.
  package func done(inWay number: Int) -> Activity {
    var result = self
    let way = ways[number]
    (result.effort, result.duration) = way.isEffort ? (way.length, nil) : (nil, way.length)
    result.assign = way.assign
    return result
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

  /// The ways to do a task that are the same as an earlier one, each with that one; both counted from 0.
  package func equalWays(of activity: ActivityID) -> [(way: Int, earlier: Int)] {
    let ways = self[activity].ways
    guard ways.count > 1 else { return [] }
    var first: [[String]: Int] = [:]
    return ways.enumerated().compactMap { number, way in
      let key = key(way)
      if let earlier = first[key] { return (number, earlier) }
      first[key] = number
      return nil
    }
  }

  /// What distinguishes a way from others, whatever the order in which people, things and material are named.
  private func key(_ way: Way) -> [String] {
    func minutes(_ amount: TimeAmount?) -> String { amount.map { "\(timeScale.minutes($0, elapsed: way.length.elapsed))" } ?? "" }
    func name(_ reference: Reference) -> String {
      reference.target == .none ? sources.text(reference.span) : "\(reference.target.index)"
    }
    let length = [way.length.low, way.length.likely, way.length.high].map(minutes)
    let assign = way.assign.map { allotment in
      "\(allotment.count ?? -1) \(([allotment.first] + allotment.others).map(name)) \(allotment.share?.value.text ?? "")"
    }
    let consume = way.consume.map { "\($0.count.text) \(name($0.material))" }
    return [way.isEffort ? "effort" : way.length.elapsed ? "elapsed" : "duration"] + length + assign.ordered() + ["consuming"] + consume.ordered()
  }

  /// The plan with some of its tasks done in these ways, counted from 0.
  package func taking(_ ways: [ActivityID: Int]) -> Plan {
    if ways.isEmpty { return self }
    var result = self
    for (activity, way) in ways { result.activities[activity].take(way: way) }
    return result
  }
}
