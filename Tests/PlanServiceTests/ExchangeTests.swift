@testable import PlanSchedule
@testable import PlanSolver
import PlanTesting
import Testing
import PlanText

/// Plans in which several things are due, with links, shares, priorities and appointments.
@Suite struct ExchangeTests {
  private func plan(_ random: inout SeededGenerator, most: Int = 14, due: Int = 60) -> String {
    var text = "project p { start 2026-03-02 }\nperson ana\nperson ben\nperson cy { available 50% }\n"
    let count = Int.random(in: 5...most, using: &random)
    for index in 0..<count {
      func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
      let who = ["ana", "ben", "cy", "ana 50%", "ana or ben", "ben, cy"].randomElement(using: &random) ?? "ana"
      var parts = ["effort \(Int.random(in: 1...5, using: &random))d", "assign \(who)"]
      if index > 0, chance(35) { parts.append("after t\(Int.random(in: 0..<index, using: &random))") }
      let day = Int.random(in: 3...20, using: &random)
      let date = "2026-03-\(day < 10 ? "0" : "")\(day)"
      if chance(due) { parts.append("finish by \(date)") } else if chance(15) { parts.append("start on \(date)") }
      if chance(20) { parts.append("priority \(chance(50) ? "high" : "low")") }
      text += "task t\(index) { \(parts.joined(separator: " ; ")) }\n"
    }
    return text
  }

  /// No exchange of two activities that links, priorities and appointments allow makes the whole less late.
  @Test func noExchangeIsLessLate() throws {
    var random = SeededGenerator(seed: 33)
    var exchanges = 0
    for _ in 0..<40 {
      let text = plan(&random)
      let analysis = try #require(compile(text).analysis, "\(text)")
      let levelling = try #require(analysis.levelling)
      let problem = levelling.problem
      var decoder = problem.decoder()
      let kept = levelling.solution.reservations
      let pins = problem.pins.map { pin in
        var pin = pin
        pin.mode = kept[pin.node]?.mode
        return pin
      }
      decoder.forward.reserve(pins, earliest: decoder.unconstrained.starts)
      let best = decoder.rating(of: levelling.solution.sequence).lateness
      guard best > 0 else { continue }
      let works = levelling.solution.sequence.indices.filter { decoder.forward.network.nodes[Int(levelling.solution.sequence[$0])].kind == .work }
      for (number, first) in works.enumerated() {
        for second in works.dropFirst(number + 1) {
          var changed = levelling.solution.sequence
          changed.swapAt(first, second)
          guard isAllowed(changed, problem) else { continue }
          exchanges += 1
          #expect(decoder.rating(of: changed).lateness >= best, "\(text)\n\(levelling.solution.sequence[first]) and \(levelling.solution.sequence[second])")
        }
      }
    }
    #expect(exchanges > 300)
  }

  /// With a larger budget, the plan is no later, and if it is as late, no longer.
  @Test func largerBudgetsAreNeverWorse() throws {
    var random = SeededGenerator(seed: 35)
    for _ in 0..<20 {
      let text = plan(&random)
      var last: SearchObjective?
      for budget in [0, 1, 3, 20, 60, 70, 150, 260, 400, 1_100] {
        let compilation = compile(text, scheduling: SchedulingOptions(schedules: budget))
        let levelling = try #require(compilation.analysis?.levelling, "\(text)")
        var decoder = levelling.problem.decoder()
        let pins = levelling.problem.pins.map { pin in
          var pin = pin
          pin.mode = levelling.solution.reservations[pin.node]?.mode
          return pin
        }
        decoder.forward.reserve(pins, earliest: decoder.unconstrained.starts)
        let objective = decoder.rating(of: levelling.solution.sequence)
        if let last { #expect(objective <= last, "\(budget): \(text)") }
        last = objective
      }
    }
  }

  /// Where nothing is late and no schedule can be shorter, the order of the lines changes neither.
  @Test func orderOfLinesChangesNothing() throws {
    var random = SeededGenerator(seed: 34)
    var proved = 0
    for _ in 0..<60 {
      let text = plan(&random, most: 7, due: 30)
      let compilation = compile(text)
      let schedule = try #require(compilation.schedule, "\(text)")
      guard schedule.levelled?.earliestFinish == schedule.projectFinish, compilation.findings.isEmpty else { continue }
      proved += 1
      let lines = text.split(separator: "\n")
      let head = lines.prefix { !$0.hasPrefix("task") }
      for tasks in [Array(lines.dropFirst(head.count).reversed()), lines.dropFirst(head.count).shuffled(using: &random)] {
        let other = (head + tasks).joined(separator: "\n") + "\n"
        let turned = compile(other)
        #expect(turned.schedule?.projectFinish == schedule.projectFinish, "\(text)\n\(other)")
        #expect(turned.findings == [], "\(text)\n\(other)")
      }
    }
    #expect(proved > 10)
  }

  private func isAllowed(_ sequence: [NodeID], _ problem: LevellingProblem) -> Bool {
    var place = [Int](repeating: 0, count: sequence.count)
    for (index, node) in sequence.enumerated() { place[Int(node)] = index }
    for node in sequence.indices {
      for slot in Int(problem.topology.firstArc[node])..<Int(problem.topology.firstArc[node + 1]) {
        if place[Int(problem.topology.arcs[slot].source)] > place[node] { return false }
      }
    }
    guard !problem.classes.isEmpty else { return true }
    return zip(sequence, sequence.dropFirst()).allSatisfy { problem.classes[Int($0)] <= problem.classes[Int($1)] }
  }
}
