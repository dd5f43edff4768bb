@testable import PlanSearch
@testable import PlanSolver
import PlanTesting
import Testing
import PlanText

/// Work that is known to be impossible before anything is searched, against the decoder that looks everywhere.
@Suite struct ImpossibleWorkTests {
  private static let head = """
    project p { start 2026-01-05 }
    calendar office { hours mon..fri 09:00..17:00 }
    calendar nights { hours mon..sun 00:00..06:00, 20:00..24:00 }
    calendar round { hours mon..sun 00:00..24:00 }
    person ana { calendar office ; leave 2026-01-12..2026-01-13 }
    person bo { calendar nights ; limit 20h/w }
    person chen { calendar round ; available 50% }
    window evening { open every day 18:00..23:00 }
    window short { open every wed, sat 22:00..23:00 }
    window turn { open every sun 22:00..02:00 ; capacity 2 }

    """
  private static let limits = ["1h/d", "20h/d", "90min/w", "3h/w", "2h/mo", "30h/w"]
  private static let lengths = ["30min", "1h", "90min", "100min", "2h", "3h", "5h", "22h"]

  /// Plans of a few outages whose limits, windows and hours suit some of them.
  private func text(_ random: inout SeededGenerator, isLinked: Bool) -> String {
    var text = Self.head
    for system in 0..<2 { text += "system s\(system) { downtime-limit \(Self.limits.randomElement(using: &random)!) }\n" }
    for number in 0..<Int.random(in: 2...7, using: &random) {
      let work = ["effort", "duration"].randomElement(using: &random)!
      let who = ["ana", "bo", "chen", "ana, bo", "bo or chen"].randomElement(using: &random)!
      var parts = ["\(work) \(Int.random(in: 1...12, using: &random) * 60)min", "assign \(who)"]
      if random.once(in: 4) { parts = ["duration \(Int.random(in: 1...30, using: &random))h elapsed"] }
      if random.once(in: 4) { parts.append("within \(["evening", "short", "turn"].randomElement(using: &random)!)") }
      parts.append("downtime s\(Int.random(in: 0..<2, using: &random)) \(Self.lengths.randomElement(using: &random)!)")
      if isLinked, number > 0, random.once(in: 2) { parts.append("after t\(Int.random(in: 0..<number, using: &random))") }
      text += "task t\(number) { \(parts.joined(separator: " ; ")) }\n"
    }
    return text
  }

  /// A limit and the length of an outage tell the same as a search for a place.
  @Test func outagesBeyondALimitHaveNoPlace() throws {
    var random = SeededGenerator(seed: 5)
    var (known, hasPlace) = (0, 0)
    for _ in 0..<200 {
      let text = text(&random, isLinked: false)
      let (problem, nodes) = try levellingProblem(of: text)
      var decoder = problem.decoder()
      var searching = decoder
      searching.forward.neverFits = []
      known += decoder.forward.neverFits.count { $0 }
      #expect(decoder.place(nodes) == searching.place(nodes), "\(text)")
      #expect(decoder.forward.starts == searching.forward.starts, "\(text)")
      for node in nodes {
        let isStuck = searching.place([node]) == [node]
        #expect(decoder.isImpossible(anyOf: [node]) == isStuck, "\(node) of \(text)")
        if !isStuck { hasPlace += 1 }
      }
    }
    #expect(known > 100)
    #expect(hasPlace > 200)
  }

  /// If one of the nodes without a place is impossible, no sequence places everything.
  @Test func noSequencePlacesWhatIsImpossible() throws {
    var random = SeededGenerator(seed: 6)
    var impossible = 0
    for _ in 0..<150 {
      let text = text(&random, isLinked: true)
      let (problem, _) = try levellingProblem(of: text)
      var decoder = problem.decoder()
      let stuck = decoder.place(problem.topology.order)
      guard decoder.isImpossible(anyOf: stuck) else { continue }
      impossible += 1
      let hopeless = decoder.impossible(of: stuck)
      #expect(hopeless == stuck.filter { decoder.isImpossible(anyOf: [$0]) }, "\(text)")
      // To give up on them changes nothing else.
      var other = decoder
      other.giveUp(onThoseOf: stuck)
      #expect(other.forward.neverFits.contains(true))
      #expect(other.place(problem.topology.order) == stuck, "\(text)")
      #expect(other.forward.starts == decoder.forward.starts, "\(text)")
      for _ in 0..<10 {
        let structure = decoder.structure
        let urgency = (0..<structure.count).map { _ in Int64.random(in: 0..<1000, using: &random) }
        let sequence = structure.sequence { urgency[$0] }.map { NodeID($0) }
        #expect(!decoder.place(sequence).isEmpty, "\(text)")
      }
    }
    #expect(impossible > 30)
  }

  /// A longer horizon helps work that waits for material only if more arrives.
  /// The horizon of these problems has 19 weeks.
  @Test(arguments: [("", true, true), (" ; lead-time 30w", true, false), (" ; lead-time 10w", false, false)])
  func materialThatRunsOutStaysAway(order: String, isStuck: Bool, isShort: Bool) throws {
    let (problem, nodes) = try levellingProblem(of: """
      project p { start 2026-01-05 }
      material steel { quantity 3\(order) }
      task a { duration 1d ; consume 2 of steel }
      task b { duration 1d ; consume 1 of steel ; after a }
      task c { duration 1d ; consume 1 of steel ; after b }
      """)
    var decoder = problem.decoder()
    #expect(decoder.place(nodes) == (isStuck ? [nodes[2]] : []))
    #expect(nodes.filter { decoder.forward.lacksStock($0) }.contains(nodes[2]) == isShort)
    #expect(!decoder.isImpossible(anyOf: [nodes[2]]))
  }

  /// Openings that are too short for an outage are passed over, and those that are long enough are not.
  @Test func anOutageWaitsForAnOpening() throws {
    try expectStart(5 * 1440 + 540, ofOutage: 2)
    try expectStart(15 * 1440 + 480, ofOutage: 4)
    try expectStart(nil, ofOutage: 30)
  }

  private func expectStart(_ start: Int?, ofOutage hours: Int) throws {
    let (problem, nodes) = try levellingProblem(of: """
      project p { start 2026-01-05 }
      window gap { open every sat 09:00..12:00 ; open 2026-01-20 08:00..2026-01-21 08:00 }
      task t { duration 3h ; within gap ; downtime ledger \(hours)h }
      system ledger { }
      """)
    var decoder = problem.decoder()
    #expect(decoder.place(nodes).isEmpty == (start != nil))
    if let start { #expect(Int(decoder.forward.starts[nodes[0]]) == start) }
  }
}
