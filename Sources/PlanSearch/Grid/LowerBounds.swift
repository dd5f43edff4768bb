import PlanSolver
import PlanText

/// Lower bounds on the length of every schedule of a ``GridProblem``.
package struct LowerBounds: Sendable {
  /// About as many steps are worth their time for one bound.
  private static let mostSteps = 1_000_000
  private let problem: GridProblem
  /// Earliest start of each activity by links, and the least time between its finish and the end.
  private let heads: [Int32]
  private let tails: [Int32]

  package init(_ problem: GridProblem) {
    self.problem = problem
    let order = SequenceStructure.topologicalOrder(
      successorStarts: problem.successorStarts, successors: problem.successors)
    var heads = [Int32](repeating: 0, count: problem.count)
    for activity in order.lazy.map(Int.init) {
      let finish = heads[activity] + problem.durations[activity]
      for successor in problem.successors(of: activity) {
        heads[Int(successor)] = max(heads[Int(successor)], finish)
      }
    }
    self.heads = heads
    let latest = SequenceStructure.latestFinishes(
      successorStarts: problem.successorStarts, successors: problem.successors, lengths: problem.durations)
    let longest = latest.max() ?? 0
    tails = latest.map { longest - $0 }
  }

  /// The best of the bounds; the expensive ones only if the problem is small enough: O(n³) at most, for up to 200
  /// activities.
  package static func best(of problem: GridProblem) -> Int32 {
    let bounds = LowerBounds(problem)
    let cheap = max(bounds.criticalPath(), bounds.energy())
    let machine = problem.count <= 2000 ? bounds.preemptiveOneMachine() : 0
    let known = max(cheap, machine)
    return problem.count <= 200 ? bounds.energetic(from: known) : known
  }

  /// The longest chain of links (Kelley 1961).
  package func criticalPath() -> Int32 {
    var longest: Int32 = 0
    for activity in 0..<problem.count {
      longest = max(longest, heads[activity] + problem.durations[activity] + tails[activity])
    }
    return longest
  }

  /// Work that comes after a head and before a tail, spread over the capacity (Klein and Scholl 1999). If there are very
  /// many heads, only some of them.
  package func energy() -> Int32 {
    var bound: Int32 = 0
    for resource in 0..<problem.resources where problem.capacities[resource] > 0 {
      let users = (0..<problem.count).filter { work($0, resource) > 0 }.ordered { tails[$0] > tails[$1] }
      let starts = Set(users.map { heads[$0] }).ordered()
      let capacity = Int(problem.capacities[resource])
      let stride = starts.count * users.count / LowerBounds.mostSteps + 1
      for start in Swift.stride(from: 0, to: starts.count, by: stride).lazy.map({ starts[$0] }) {
        var sum = 0
        for user in users where heads[user] >= start {
          sum += work(user, resource)
          // All so far have a tail that is at least as long.
          bound = max(bound, start + Int32((sum + capacity - 1) / capacity) + tails[user])
        }
      }
    }
    return bound
  }

  /// Jackson's preemptive schedule (Carlier 1982) for groups of activities no two of which can overlap, because a
  /// resource is too small for both or one follows the other. A group grows greedily from each activity.
  package func preemptiveOneMachine() -> Int32 {
    let long = (0..<problem.count).filter { problem.durations[$0] > 0 }
      .ordered { (problem.durations[$0], $1) > (problem.durations[$1], $0) }
    let words = (long.count + 63) / 64
    let exclusions = exclusions(long)
    var bound: Int32 = 0
    var steps = 0
    var known: Set<[UInt64]> = []
    for seed in long.indices where steps < LowerBounds.mostSteps {
      var candidates = Array(exclusions[seed * words..<(seed + 1) * words])
      var members = [UInt64](repeating: 0, count: words)
      members[seed / 64] |= 1 << UInt64(seed % 64)
      var group = [long[seed]]
      var word = 0
      while word < words {
        if candidates[word] == 0 {
          word += 1
          continue
        }
        let next = word * 64 + candidates[word].trailingZeroBitCount
        group.append(long[next])
        members[word] |= 1 << UInt64(next % 64)
        for later in word..<words { candidates[later] &= exclusions[next * words + later] }
      }
      guard known.insert(members).inserted else { continue }
      steps += group.count * group.count
      bound = max(bound, jackson(group))
    }
    return bound
  }

  /// Bit `b` of row `a`: the activities in these places cannot overlap.
  private func exclusions(_ activities: [Int]) -> [UInt64] {
    let words = (activities.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: activities.count * words)
    func exclude(_ one: Int, _ other: Int) {
      bits[one * words + other / 64] |= 1 << UInt64(other % 64)
      bits[other * words + one / 64] |= 1 << UInt64(one % 64)
    }
    let follows = followers()
    let row = (problem.count + 63) / 64
    for (one, activity) in activities.enumerated() {
      for (other, later) in activities.enumerated() {
        if follows[activity * row + later / 64] >> UInt64(later % 64) & 1 == 1 { exclude(one, other) }
      }
    }
    for resource in 0..<problem.resources {
      let capacity = Int(problem.capacities[resource])
      // By descending need: whatever follows the first that fits beside another fits too.
      let users = activities.indices.map { ($0, problem.requirement(activities[$0], resource)) }.filter { $0.1 > 0 }
        .ordered { $0.1 > $1.1 }
      for (place, (one, need)) in users.enumerated() {
        for (other, otherNeed) in users.dropFirst(place + 1) {
          if need + otherNeed <= capacity { break }
          exclude(one, other)
        }
      }
    }
    return bits
  }

  /// At each time the machine works on the available activity with the longest tail.
  private func jackson(_ group: [Int]) -> Int32 {
    let arrivals = group.ordered { (heads[$0], $0) < (heads[$1], $1) }
    var left = group.map { (activity: $0, rest: Int32(0)) }
    left.removeAll()
    var next = 0
    var time: Int32 = 0
    var bound: Int32 = 0
    while next < arrivals.count || !left.isEmpty {
      if left.isEmpty { time = max(time, heads[arrivals[next]]) }
      while next < arrivals.count && heads[arrivals[next]] <= time {
        left.append((arrivals[next], problem.durations[arrivals[next]]))
        next += 1
      }
      var place = 0
      for other in left.indices where tails[left[other].activity] > tails[left[place].activity] { place = other }
      let pause = next < arrivals.count ? heads[arrivals[next]] - time : Int32.max
      let step = min(left[place].rest, pause)
      time += step
      left[place].rest -= step
      if left[place].rest == 0 {
        bound = max(bound, time + tails[left[place].activity])
        left.remove(at: place)
      }
    }
    return bound
  }

  /// Destructive: lengths are rejected as long as some interval must contain more work than it can (Baptiste, Le Pape
  /// and Nuijten 1999). Intervals begin at earliest starts and end at latest finishes.
  /// - Parameter known: the bound to begin with.
  package func energetic(from known: Int32) -> Int32 {
    var length = known
    while refutes(length) { length += 1 }
    return length
  }

  private func refutes(_ length: Int32) -> Bool {
    for resource in 0..<problem.resources where problem.capacities[resource] > 0 {
      let users = (0..<problem.count).filter { work($0, resource) > 0 }
      let begins = Set(users.map { heads[$0] }).ordered()
      let ends = Set(users.map { length - tails[$0] }).ordered()
      let capacity = problem.capacities[resource]
      for begin in begins {
        for end in ends where end > begin {
          var sum: Int32 = 0
          for user in users {
            let duration = problem.durations[user]
            let early = heads[user] + duration - begin
            let late = end - (length - tails[user] - duration)
            let inside = min(min(early, late), min(duration, end - begin))
            if inside > 0 { sum += inside * Int32(problem.requirement(user, resource)) }
          }
          if sum > capacity * (end - begin) { return true }
        }
      }
    }
    return false
  }

  private func work(_ activity: Int, _ resource: Int) -> Int {
    Int(problem.durations[activity]) * problem.requirement(activity, resource)
  }

  /// Bit `b` of row `a`: b follows a, directly or indirectly.
  private func followers() -> [UInt64] {
    let words = (problem.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: problem.count * words)
    let order = SequenceStructure.topologicalOrder(
      successorStarts: problem.successorStarts, successors: problem.successors)
    for activity in order.reversed().lazy.map(Int.init) {
      for successor in problem.successors(of: activity).lazy.map(Int.init) {
        bits[activity * words + successor / 64] |= 1 << UInt64(successor % 64)
        for word in 0..<words { bits[activity * words + word] |= bits[successor * words + word] }
      }
    }
    return bits
  }
}
