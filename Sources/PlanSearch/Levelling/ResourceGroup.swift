import PlanSolver
import PlanText

/// Resources that can stand in for each other, or a single one, with the work that only they can do: energetic reasoning
/// (Baptiste, Le Pape and Nuijten 1999) about it.
struct ResourceGroup {
  /// One way to do an activity, as far as this group is concerned.
  private struct Way: Equatable {
    var pattern: Int32
    /// Of the mode, in the pattern's unit.
    var work: Int
    /// What the group does of it: parts of ``WorkPattern/unit`` × minutes.
    var load: Int
    /// It may be interrupted, apart from the gaps in its pattern.
    var pauses: Bool
  }

  private struct Job {
    var node: NodeID
    var ways: [Way]
  }

  private var jobs: [Job] = []
  /// What each resource can do.
  private var capacities: [WorkPattern] = []
  /// The number of heads, and of tails, between which stretches of time are tried.
  private var stops = 0

  /// All groups of a problem that have something to do.
  static func all(_ problem: LevellingProblem, nodes: [NodeID]) -> [ResourceGroup] {
    let loads = ResourceLoads(problem)
    var result = loads.groups(of: nodes).compactMap { group, nodes -> ResourceGroup? in
      var made = ResourceGroup()
      for node in nodes {
        let ways = loads.ways(node, group).map {
          Way(pattern: $0.pattern, work: $0.work, load: $0.load, pauses: $0.pauses)
        }
        if ways.isEmpty || ways.contains(where: { $0.load <= 0 }) { continue }
        made.jobs.append(Job(node: node, ways: ways.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
      }
      guard !made.jobs.isEmpty else { return nil }
      // Work with the same hours follows each other, so that they are looked up once for all of it.
      made.jobs = made.jobs.ordered { $0.ways[0].pattern < $1.ways[0].pattern }
      made.capacities = group.compactMap { loads.capacity($0, of: made.jobs.flatMap { $0.ways.map(\.pattern) }) }
      return made.capacities.count == group.count ? made : nil
    }
    // About as much effort for many jobs as for few.
    let total = result.reduce(1) { $0 + $1.jobs.reduce(0) { $0 + $1.ways.count } }
    var stops = 4
    while stops < 40, (stops + 1) * (stops + 1) * total <= 300_000 { stops += 1 }
    for index in result.indices { result[index].stops = stops }
    return result
  }

  /// True if more has to be done in some stretch of time than the group can do. Stretches begin at earliest and latest
  /// starts, and end at earliest and latest finishes.
  func isOverfull(_ earliest: NodeDates, _ latest: NodeDates, _ patterns: [WorkPattern]) -> Bool {
    let begins = sample(jobs.map { earliest.starts[$0.node] }, jobs.map { latest.starts[$0.node] })
    let ends = sample(jobs.map { latest.finishes[$0.node] }, jobs.map { earliest.finishes[$0.node] })
    var needed = [Int](repeating: 0, count: begins.count * ends.count)
    var least = [Int](repeating: 0, count: needed.count)
    // Much work of a group has the same hours.
    var (known, from, to): (Int32, [Int], [Int]) = (-1, [], [])
    for job in jobs {
      for (number, way) in job.ways.enumerated() {
        let pattern = patterns[Int(way.pattern)]
        if way.pattern != known {
          (from, to) = (begins.map { pattern.work(at: Int($0)) }, ends.map { pattern.work(at: Int($0)) })
          known = way.pattern
        }
        let (first, last) = (
          pattern.work(at: Int(earliest.starts[job.node])), pattern.work(at: Int(latest.finishes[job.node])))
        for begin in begins.indices {
          // What can be done before the stretch, and after it.
          let before = min(way.work, max(0, from[begin] - first))
          for end in ends.indices {
            let after = min(way.work, max(0, last - to[end]))
            let inside =
              way.pauses
              ? way.work - before - after : min(way.work - max(before, after), to[end] - from[begin])
            let load = inside > 0 ? Self.share(way.load, inside, way.work) : 0
            let place = begin * ends.count + end
            least[place] = number == 0 ? load : min(least[place], load)
          }
        }
      }
      for place in needed.indices { needed[place] += least[place] }
    }
    for begin in begins.indices {
      for end in ends.indices where needed[begin * ends.count + end] > 0 {
        let most = capacities.reduce(0) { sum, capacity in
          sum + max(0, capacity.work(at: Int(ends[end])) - capacity.work(at: Int(begins[begin])))
        }
        if needed[begin * ends.count + end] > most { return true }
      }
    }
    return false
  }

  private static func share(_ load: Int, _ inside: Int, _ work: Int) -> Int {
    load == work ? inside : Int(Double(load) * (Double(inside) / Double(work)) * (1 - 1e-12))
  }

  /// Different instants in ascending order. If there are too many, only the more important ones, and the first, the last
  /// and some between if these are too many too.
  private func sample(_ important: [Int32], _ others: [Int32]) -> [Int32] {
    var all = Set(important + others).ordered()
    if all.count > stops { all = Set(important).ordered() }
    guard all.count > stops else { return all }
    return (0..<stops).map { all[$0 * (all.count - 1) / (stops - 1)] }
  }
}
