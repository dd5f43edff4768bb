import PlanModel
@testable import PlanSchedule
@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import Testing
import PlanText

/// The decoder that places work in hours, against trying every minute, and against the decoder on a grid.
@Suite struct CalendarDecoderTests {
  private func problem(of text: String) throws -> (problem: LevellingProblem, nodes: [NodeID]) { try levellingProblem(of: text) }

  // MARK: Minute by minute

  private struct Job {
    var minutes: Int
    var isEffort: Bool
    var people: [Int]
    var inWindow: Bool
    var after: [Int]
  }

  private static let days = 60
  private static let names = ["ana", "bo", "chen"]
  /// Days from the start on which each is away; 2026-01-05 is the first.
  private static let leave = [3..<5, 7..<9, 0..<0]

  /// Monday to Friday 09:00 to 17:00, less leave.
  private static func isAtWork(_ person: Int, _ minute: Int) -> Bool {
    let (day, time) = (minute / 1440, minute % 1440)
    return day % 7 < 5 && (540..<1020).contains(time) && !leave[person].contains(day)
  }

  /// Tuesdays and Thursdays 16:00 to 22:00.
  private static func isOpen(_ minute: Int) -> Bool {
    [1, 3].contains(minute / 1440 % 7) && (960..<1320).contains(minute % 1440)
  }

  private static let text = """
    project p { start 2026-01-05 ; calendar office }
    calendar office { hours mon..fri 09:00..17:00 }
    person ana { leave 2026-01-08..2026-01-09 }
    person bo { leave 2026-01-12..2026-01-13 }
    person chen
    window night { open every week on tue, thu 16:00..22:00 }

    """

  private func random(_ random: inout SeededGenerator) -> [Job] {
    (0..<Int.random(in: 3...8, using: &random)).map { number in
      let people = Array(Array(0..<3).shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))).sorted()
      let inWindow = random.once(in: 4)
      return Job(
        minutes: (inWindow ? 20 : 30) * Int.random(in: 1...20, using: &random), isEffort: !inWindow && random.once(in: 2),
        people: inWindow && random.once(in: 2) ? [] : people, inWindow: inWindow,
        after: number > 0 && random.once(in: 2) ? [Int.random(in: 0..<number, using: &random)] : [])
    }
  }

  private func line(_ job: Job, _ number: Int) -> String {
    var parts = ["\(job.isEffort ? "effort" : "duration") \(job.minutes)min"]
    if !job.people.isEmpty { parts.append("assign " + job.people.map { Self.names[$0] }.joined(separator: ", ")) }
    if job.inWindow { parts.append("within night") }
    if !job.after.isEmpty { parts.append("after " + job.after.map { "t\($0)" }.joined(separator: ", ")) }
    return "task t\(number) { \(parts.joined(separator: " ; ")) }"
  }

  /// Starts and finishes by trying every minute, in the order of the numbers.
  private func naive(_ jobs: [Job]) -> [Range<Int>] {
    let end = Self.days * 1440
    var taken = Array(repeating: [Bool](repeating: false, count: end), count: 4)
    var result: [Range<Int>] = []
    for job in jobs {
      var start = job.after.map { result[$0].upperBound }.max() ?? 0
      search: while start < end {
        var left = job.minutes
        var booked: [(who: Int, minute: Int)] = []
        var minute = start
        while left > 0, minute < end {
          let there = job.people.filter {
            job.inWindow ? !Self.leave[$0].contains(minute / 1440) : Self.isAtWork($0, minute)
          }
          let works =
            (!job.inWindow || Self.isOpen(minute))
            && (job.isEffort ? !there.isEmpty : there.count == job.people.count)
          if minute == start, !works { break }
          if works {
            booked += there.map { ($0, minute) } + (job.inWindow ? [(3, minute)] : [])
            if booked.suffix(3).contains(where: { taken[$0.who][$0.minute] }) { break }
            left -= job.isEffort ? there.count : 1
          }
          minute += 1
        }
        if left <= 0 {
          for (who, minute) in booked { taken[who][minute] = true }
          result.append(start..<minute)
          break search
        }
        start += 1
      }
    }
    return result
  }

  @Test func placesAsTryingEveryMinute() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      let jobs = self.random(&random)
      let text = Self.text + jobs.enumerated().map { line($1, $0) }.joined(separator: "\n") + "\n"
      let (problem, nodes) = try problem(of: text)
      var decoder = problem.decoder()
      #expect(decoder.place(nodes) == [])
      let placed = nodes.map { Int(decoder.forward.starts[$0])..<Int(decoder.forward.finishes[$0]) }
      #expect(placed == naive(jobs), "\(text)")
    }
  }

  // MARK: Other lengths

  /// Sampled lengths give the dates of a plan that states them: through a decoder, a problem and a network that were
  /// made for other lengths.
  @Test(arguments: [false, true]) func decodesSampledLengthsAsAnotherPlan(isPinned: Bool) throws {
    var random = SeededGenerator(seed: 17)
    var moved = 0
    for _ in 0..<60 {
      let jobs = self.random(&random)
      let sampled = jobs.map { job in
        var result = job
        result.minutes = (job.inWindow ? 20 : 30) * Int.random(in: 1...20, using: &random)
        return result
      }
      func text(_ jobs: [Job]) -> String {
        Self.text + jobs.enumerated().map { number, job in
          let line = line(job, number)
          return isPinned && number == 0 ? String(line.dropLast(2)) + " ; start on 2026-01-06 }" : line
        }.joined(separator: "\n") + "\n"
      }
      let (problem, nodes) = try problem(of: text(jobs))
      let (anew, _) = try self.problem(of: text(sampled))
      var work = [Int32](repeating: 0, count: problem.network.nodes.count)
      for (node, job) in zip(nodes, sampled) { work[node] = Int32(job.minutes) }
      let order = problem.topology.order
      var expected = anew.decoder()
      _ = expected.place(order)
      var made = problem.with(work: work).decoder()
      _ = made.place(order)
      #expect(made.forward.starts == expected.forward.starts, "\(text(sampled))")
      #expect(made.forward.finishes == expected.forward.finishes, "\(text(sampled))")
      var decoder = problem.decoder()
      _ = decoder.place(order)
      if decoder.forward.finishes != expected.forward.finishes { moved += 1 }
      guard !isPinned else { continue }
      decoder.setWork(work)
      _ = decoder.place(order)
      #expect(decoder.forward.starts == expected.forward.starts, "\(text(sampled))")
      #expect(decoder.forward.finishes == expected.forward.finishes, "\(text(sampled))")
      var network = problem.network
      for node in nodes { network.setLength(Int(anew.network.nodes[node].length), of: node) }
      let (dates, known) = (NetworkSchedule(network, problem.topology), NetworkSchedule(anew.network, anew.topology))
      #expect(nodes.map(dates.earlyFinish) == nodes.map(known.earlyFinish))
      #expect(nodes.map(dates.totalFloat) == nodes.map(known.totalFloat))
    }
    #expect(moved > 40)
  }

  // MARK: Where nothing can start

  /// A decoder that remembers where it found no room finds the same places as one that looks everywhere.
  @Test func placesAsWithoutRemembering() throws {
    var random = SeededGenerator(seed: 29)
    let head = """
      project p { start 2026-01-05 ; calendar office }
      calendar office { hours mon..fri 09:00..12:00, 13:00..17:00 }
      window night { open every week on tue, thu 16:00..22:00 }
      system base { downtime-limit 90min/w }
      system ledger { downtime-limit 3h/w ; within night ; freeze 2026-02-03..2026-02-06 }
      equipment rig { unavailable 2026-01-14 }
      software cad { seats 2 }
      person ana { limit 20h/w }
      person bo { limit 5h/d ; leave 2026-01-12..2026-01-13 }
      person chen
      person dee { available 50% ; limit 40h/mo }
      role dev { headcount 2 }

      """
    let kinds = [
      "assign ana", "assign ana", "assign bo", "assign chen", "assign chen 30%", "assign ana 60%", "assign ana, bo",
      "assign bo, chen", "assign chen, rig", "assign chen, rig 30%", "assign chen, rig 70%", "assign chen 60%", "assign dee or chen", "assign ana or bo", "assign 1 of dev, cad", "assign chen, cad",
      "within night", "assign chen ; within night", "changes ledger ; downtime ledger 1h", "changes ledger ; assign chen",
      "downtime base 30min ; assign chen", "downtime base 1h ; assign ana", "downtime base 1h", "downtime base 2h ; assign bo",
      "assign chen ; start from 2026-01-20", "assign chen ; priority high", "assign dev", "assign ana ; priority critical",
    ]
    var remembered = 0
    for _ in 0..<80 {
      let some = (0..<Int.random(in: 1...4, using: &random)).map { _ in kinds.randomElement(using: &random)! }
      var text = head
      for number in 0..<Int.random(in: 4...40, using: &random) {
        let kind = some.randomElement(using: &random)!
        let isDuration = random.once(in: 3) || !kind.contains("assign")
        let isElapsed = isDuration && random.once(in: 3) && !kind.contains("within") && !kind.contains("ledger")
        let after = number > 0 && random.once(in: 2) ? " ; after t\(Int.random(in: 0..<number, using: &random))" : ""
        text += "task t\(number) { \(isDuration ? "duration" : "effort") \(Int.random(in: 2...12, using: &random) * 30)min\(isElapsed ? " elapsed" : "") ; \(kind)\(after) }\n"
      }
      let (problem, _) = try problem(of: text)
      var decoder = problem.decoder()
      if decoder.forward.kinds.count > 0 { remembered += 1 }
      let sequences = [problem.topology.order, PopulationSearch(budget: 0).run(decoder).best.sequence.map { NodeID($0) }]
      for sequence in sequences {
        let stuck = decoder.place(sequence)
        var other = problem.decoder()
        other.forward.kinds = other.forward.kinds.alone
        #expect(other.place(sequence) == stuck)
        #expect(decoder.forward.starts == other.forward.starts, "\(text)")
        #expect(decoder.forward.finishes == other.forward.finishes, "\(text)")
        #expect(decoder.forward.chosen == other.forward.chosen, "\(text)")
        // Where an outage has to wait for its allowance and a freeze at the same time, either reason may be given.
        if some.contains(where: { $0.contains("downtime") }) { continue }
        #expect(decoder.forward.causes == other.forward.causes, "\(text)")
        #expect(decoder.forward.since == other.forward.since, "\(text)")
      }
    }
    #expect(remembered > 60)
  }

  // MARK: On a grid

  @Test func placesAsOnAGrid() throws {
    var random = SeededGenerator(seed: 4)
    var reduced = 0
    for _ in 0..<100 {
      let count = Int.random(in: 2...20, using: &random)
      var text = """
        project p { start 2026-01-05 ; calendar office }
        calendar office { hours mon..fri 09:00..17:00 ; holiday 2026-01-14 }
        person ana
        person bo
        role dev { headcount 3 }

        """
      // Who has fixed shares beside whole tasks shares time, which no grid shows.
      let ana = random.once(in: 2) ? "ana" : "ana 50%"
      for number in 0..<count {
        let who = [ana, "bo", "dev", "dev", ana].randomElement(using: &random)!
        let after = number > 0 && random.once(in: 2) ? " ; after t\(Int.random(in: 0..<number, using: &random))" : ""
        text += "task t\(number) { duration \(Int.random(in: 1...20, using: &random))h ; assign \(who)\(after) }\n"
      }
      let (problem, nodes) = try problem(of: text)
      guard let grid = GridReduction(problem) else { continue }
      reduced += 1
      let order = nodes.map(\.number)
      var decoder = problem.decoder()
      #expect(decoder.place(nodes) == [])
      var fast = GridDecoder(grid.problem)
      let finishes = fast.decoded(order, .forward).0
      #expect(nodes.map { grid.units(of: Int(decoder.forward.finishes[$0]) - problem.origin) } == nodes.map { Int(finishes[$0]) }, "\(text)")
    }
    #expect(reduced > 80)
  }

  // MARK: Priorities

  private static let words = ["critical", "high", "normal", "low"]

  /// Higher work by itself, placed in the same order, gets the same dates: nothing of the lower classes is in its way,
  /// and what is interrupted goes on around it.
  @Test func lowerWorkNeverDelaysHigherWork() throws {
    var random = SeededGenerator(seed: 11)
    let head = """
      project p { start 2026-01-05 }
      person ana
      person bo { leave 2026-01-08..2026-01-09 }
      person chen { available 50% }

      """
    var compared = 0
    for _ in 0..<60 {
      var priorities: [Int] = []
      var after: [[Int]] = []
      var lines: [String] = []
      for number in 0..<Int.random(in: 6...24, using: &random) {
        let sources = Set((0..<(number == 0 ? 0 : Int.random(in: 0...2, using: &random))).map { _ in Int.random(in: 0..<number, using: &random) })
        priorities.append(Int.random(in: 0...3, using: &random))
        after.append(sources.sorted())
        let who = ["ana", "bo", "chen", "bo, chen", "ana 50%"].randomElement(using: &random)!
        let length = "\(random.once(in: 3) ? "duration" : "effort") \(Int.random(in: 1...20, using: &random))h"
        let order = sources.isEmpty ? "" : " ; after " + sources.sorted().map { "t\($0)" }.joined(separator: ", ")
        lines.append("task t\(number) { \(length) ; assign \(who) ; priority \(Self.words[priorities[number]])\(order) }")
      }
      // What waits lends its priority.
      for number in lines.indices.reversed() {
        for source in after[number] { priorities[source] = min(priorities[source], priorities[number]) }
      }
      let lowest = Int.random(in: 1...3, using: &random)
      let higher = lines.indices.filter { priorities[$0] < lowest }
      let text = head + lines.joined(separator: "\n") + "\n"
      let (whole, wholeNodes) = try problem(of: text)
      var all = whole.decoder()
      let sequence = PopulationSearch(budget: 0).run(all).best.sequence.map { NodeID($0) }
      #expect(all.place(sequence) == [])
      let (problem, nodes) = try problem(of: head + higher.map { lines[$0] }.joined(separator: "\n") + "\n")
      let order = sequence.compactMap { node in higher.firstIndex { wholeNodes[$0] == node } }
      var decoder = problem.decoder()
      #expect(decoder.place(order.map { nodes[$0] }) == [])
      for (place, index) in higher.enumerated() {
        compared += 1
        #expect(decoder.forward.starts[nodes[place]] == all.forward.starts[wholeNodes[index]], "t\(index) of \(text)")
        #expect(decoder.forward.finishes[nodes[place]] == all.forward.finishes[wholeNodes[index]], "t\(index) of \(text)")
      }
    }
    #expect(compared > 300)
  }
}
