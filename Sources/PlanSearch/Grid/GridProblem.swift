import PlanSolver

/// A scheduling problem on one uniform time grid: whole durations, finish-to-start links, renewable resources of
/// constant capacity. Activities and resources are numbered from 0.
package struct GridProblem: Sendable {
  package let count: Int
  /// Grid units, 0 or more.
  package let durations: [Int32]
  package let resources: Int
  /// Units of resource r in every grid unit, 0...32767.
  package let capacities: [Int32]
  /// How much of resource r activity i takes while it runs: `requirements[i * resources + r]`, at most the capacity.
  package let requirements: [Int32]
  /// Successors of activity i: `successors[successorStarts[i]..<successorStarts[i + 1]]`, without cycles.
  package let successorStarts: [Int32]
  package let successors: [Int32]
  /// Priority class of each activity, 0 first, never greater than that of a successor. Empty if all are the same.
  package let classes: [UInt8]
  /// Dates to meet.
  package let commitments: [GridCommitment]

  /// - Parameter successors: of each activity, by number.
  package init(
    durations: [Int32], requirements: [Int32], capacities: [Int32], successors: [[Int32]], classes: [UInt8] = [],
    commitments: [GridCommitment] = []
  ) {
    self.commitments = commitments
    count = durations.count
    resources = capacities.count
    self.durations = durations
    self.requirements = requirements
    self.capacities = capacities
    self.classes = classes
    var starts: [Int32] = [0]
    starts.reserveCapacity(successors.count + 1)
    for row in successors { starts.append(starts[starts.count - 1] + Int32(row.count)) }
    successorStarts = starts
    self.successors = Array(successors.joined())
    precondition(successors.count == count && requirements.count == count * resources)
    precondition(durations.allSatisfy { $0 >= 0 } && capacities.allSatisfy { 0...32767 ~= $0 })
    for (place, requirement) in requirements.enumerated() {
      precondition(requirement >= 0 && requirement <= capacities[place % resources], "more than there is")
    }
  }

  package func requirement(_ activity: Int, _ resource: Int) -> Int {
    Int(requirements[activity * resources + resource])
  }

  package func successors(of activity: Int) -> ArraySlice<Int32> {
    successors[Int(successorStarts[activity])..<Int(successorStarts[activity + 1])]
  }

  /// The same problem from the search's point of view.
  package var structure: SequenceStructure {
    let loads = (0..<count).map { activity in
      (0..<resources).reduce(0.0) { sum, resource in
        let capacity = capacities[resource]
        return capacity == 0 ? sum : sum + Double(requirement(activity, resource)) / Double(capacity)
      }
    }
    return SequenceStructure(
      successorStarts: successorStarts, successors: successors, lengths: durations, latestFinishes: latestFinishes,
      classes: classes, loads: loads)
  }

  /// Latest finishes by links and commitments.
  private var latestFinishes: [Int32] {
    var latest = SequenceStructure.latestFinishes(
      successorStarts: successorStarts, successors: successors, lengths: durations)
    guard !commitments.isEmpty else { return latest }
    for commitment in commitments {
      guard let activity = commitment.activity else { continue }
      let last = commitment.last + (commitment.isStart ? durations[activity] : 0)
      latest[activity] = min(latest[activity], last)
    }
    let order = SequenceStructure.topologicalOrder(successorStarts: successorStarts, successors: successors)
    for activity in order.reversed().lazy.map(Int.init) {
      for successor in successors(of: activity).lazy.map(Int.init) {
        latest[activity] = min(latest[activity], latest[successor] - durations[successor])
      }
    }
    return latest
  }
}

/// A date to meet, on the grid.
package struct GridCommitment: Sendable {
  /// Nil for the end of the whole schedule.
  var activity: Int?
  package var isStart: Bool
  /// The last start or finish that meets it.
  package var last: Int32
  /// Minutes of lateness of a start or finish at grid unit `u`, once it is late: `u * unit - base`.
  package var unit: Int
  var base: Int
  package var weight: Int64

  package init(activity: Int? = nil, isStart: Bool, last: Int32, unit: Int, base: Int, weight: Int64) {
    self.activity = activity
    self.isStart = isStart
    self.last = last
    self.unit = unit
    self.base = base
    self.weight = weight
  }

  /// - Parameter finish: in grid units, like `duration`.
  func lateness(finish: Int32, duration: Int32) -> Int64 {
    let value = isStart ? finish - duration : finish
    return value > last ? Int64(Int(value) * unit - base) * weight : 0
  }
}
