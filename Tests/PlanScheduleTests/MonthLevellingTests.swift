@testable import PlanSchedule
import PlanSearch
@testable import PlanSolver
import PlanTesting
import PlanText
import Testing

/// Levelling of work that lasts elapsed months, whose length depends on where it starts.
@Suite struct MonthLevellingTests {
  private static let head = "project p { start 2026-01-05 }\nperson ana\nperson bo\nequipment rig\n"

  /// Months and other work on one thing, with gaps of about a month between dates.
  private func text(_ random: inout SeededGenerator) -> String {
    var text = Self.head
    for number in 0..<9 {
      let from = "2026-\(["01-12", "02-05", "02-10", "03-06", "03-12", "04-08"].randomElement(using: &random)!)"
      let work =
        number % 3 == 0
        ? "duration 1mo elapsed ; assign rig"
        : "duration \(Int.random(in: 1...6, using: &random))d ; assign \(random.once(in: 2) ? "rig" : "ana, rig") ; start from \(from)"
      text += "task t\(number) { \(work) }\n"
    }
    return text
  }

  @Test func doesNotRememberOtherSequences() throws {
    var random = SeededGenerator(seed: 31)
    var lengths = Set<Int32>()
    for _ in 0..<100 {
      let text = text(&random)
      let (problem, nodes) = try levellingProblem(of: text)
      try #require(problem.network.links.isEmpty && problem.steps.durations.count == 3)
      var decoder = problem.decoder()
      decoder.forward.steps = problem.steps
      for _ in 0..<4 {
        let sequence = problem.topology.order.shuffled(using: &random)
        var fresh = problem.decoder()
        fresh.forward.steps = problem.steps
        #expect(decoder.place(sequence) == fresh.place(sequence))
        #expect(decoder.forward.starts == fresh.forward.starts, "\(text)")
        #expect(decoder.forward.finishes == fresh.forward.finishes, "\(text)")
        for node in [nodes[0], nodes[3], nodes[6]] { lengths.insert(fresh.forward.finishes[node] - fresh.forward.starts[node]) }
      }
    }
    #expect(lengths.count >= 3)
  }

  @Test func keepsWhatWasFoundForOtherLengths() throws {
    let text = Self.head + (0..<12).map { "task t\($0) { effort \(3 + $0 * 7 % 5)d ; assign ana or bo }\n" }.joined()
    let (problem, nodes) = try levellingProblem(of: text)
    let found = OrderSearch(problem, budget: nil, .free).run(problem.decoder())
    #expect(found.summary.schedules > 1)

    let longer = problem.with(work: problem.network.nodeIDs.map { $0 == nodes[2] ? 20 * 480 : Int32(problem.network.nodes[$0].length) })
    let search = OrderSearch(longer, budget: nil, .free)
    let again = search.run(longer.decoder(), from: found)
    #expect(again.sequence == found.sequence)
    #expect(again.summary.schedules == found.summary.schedules)
    var decoder = longer.decoder()
    #expect(again.summary.length == Int(decoder.rating(of: found.sequence).length))
    #expect(again.summary.length > found.summary.length)
    #expect(again.summary.lowerBound > found.summary.lowerBound)
    #expect(again.summary.lowerBound <= again.summary.length)

    // What does not fit the plan is sought again.
    let other = search.run(longer.decoder(), from: (Array(found.sequence.dropLast()), found.summary))
    #expect(other.sequence == search.run(longer.decoder()).sequence)
  }
}
