import PlanText

/// An instance of the resource-constrained project scheduling problem: jobs of fixed duration that need people or units
/// of resources and wait for each other. Jobs, people and resources are numbered from 0 here, from 1 in most files.
struct SchedulingInstance: Sendable {
  /// Units of each renewable resource in every period.
  var capacities: [Int] = []
  /// Units of each nonrenewable resource for the whole project.
  var stocks: [Int] = []
  var people: [Person] = []
  var jobs: [Job] = []
  /// Facts in the file that do not affect dates, for a comment: `horizon 158`.
  var remarks: [String] = []

  struct Job: Sendable {
    /// In the file.
    var number: Int
    /// In periods.
    var duration = 0
    /// Units of each renewable resource.
    var demands: [Int] = []
    /// Renewable resources of one of which it takes another unit.
    var oneOf: [Int] = []
    /// The modes of which it takes one, if they differ in more than that; what it takes itself then is that of the first.
    var ways: [Mode] = []
    /// Units of each nonrenewable resource.
    var consumption: [Int] = []
    /// People whom it needs, by skill.
    var staff: [Staff] = []
    var successors: [Successor] = []
  }

  /// A way to do a job, in periods and units of the renewable and nonrenewable resources.
  struct Mode: Equatable, Sendable {
    var duration: Int
    var demands: [Int]
    var consumption: [Int]
  }

  struct Person: Sendable {
    /// In the file.
    var number: Int
    var skills: [String]
  }

  struct Staff: Sendable {
    var count: Int
    var skill: String
  }

  struct Successor: Sendable {
    var job: Int
    var span: Span
  }

  /// Durations in days, and units: within what a plan may state of both.
  static let numbers = 0...70_000
  /// Maximum total of all durations in periods: one after the other they take less than 800 years.
  static let longest = 200_000

  /// The predecessors of each job, ascending, without duplicates.
  var predecessors: [[Int]] {
    var result = [[Int]](repeating: [], count: jobs.count)
    for (index, job) in jobs.enumerated() {
      for successor in job.successors where result[successor.job].last != index { result[successor.job].append(index) }
    }
    return result
  }

  /// Rejects jobs that wait for each other.
  func checkCircles() throws(ForeignProblem) {
    var waiting = [Int](repeating: 0, count: jobs.count)
    for job in jobs { for successor in job.successors { waiting[successor.job] += 1 } }
    var ready = jobs.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      for successor in jobs[index].successors {
        waiting[successor.job] -= 1
        if waiting[successor.job] == 0 { ready.append(successor.job) }
      }
    }
    guard let first = jobs.indices.first(where: { waiting[$0] > 0 }) else { return }
    throw circle(from: first, waiting)
  }

  /// Every job that still waits has a predecessor that does too, so walking back leads into a cycle.
  private func circle(from first: Int, _ waiting: [Int]) -> ForeignProblem {
    let predecessors = predecessors
    var place = [Int](repeating: -1, count: jobs.count)
    var path: [Int] = []
    var job = first
    while place[job] < 0 {
      place[job] = path.count
      path.append(job)
      job = predecessors[job].first { waiting[$0] > 0 } ?? job
    }
    // It is described from its first job, because the link back to that job is usually the mistake.
    let backwards = Array(path[place[job]...].reversed())
    let least = backwards.indices.min { backwards[$0] < backwards[$1] } ?? 0
    let circle = Array(backwards[least...] + backwards[..<least])
    var names = circle.prefix(8).map { "\(jobs[$0].number)" }
    if circle.count > 8 { names.append("… (\(circle.count) jobs)") }
    names.append("\(jobs[circle[0]].number)")
    let (from, to) = (circle[circle.count - 1], circle[0])
    let span = jobs[from].successors.first { $0.job == to }?.span ?? .none
    return ForeignProblem(
      circle.count == 1
        ? "job \(jobs[to].number) is its own successor" : "jobs wait for each other in a circle: \(names.joined(separator: " → "))",
      at: span)
  }
}

/// Sums up the durations of an instance while it is being read.
struct TotalDuration {
  private var total = 0

  mutating func add(_ duration: Int, at span: Span) throws(ForeignProblem) {
    total += duration
    guard total <= SchedulingInstance.longest else {
      throw ForeignProblem(
        "the durations up to here add up to \(total) periods, more than \(SchedulingInstance.longest)", at: span,
        help: ["each period becomes a working day, so this would be more than 750 years of work"])
    }
  }
}
