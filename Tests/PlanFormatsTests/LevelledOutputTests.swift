import Foundation
@testable import PlanFormats
import PlanSchedule
import PlanText
import Testing


/// What the outputs tell about levelling: who was chosen, and how good the dates are.
struct LevelledOutputTests {
  private static let plan = """
    project p "P" { start 2026-01-05 }
    role tester "Tester" { headcount 3 }
    person ana "Ana"
    person ben "Ben" { role dev }
    role dev "Developer"
    equipment rig "Rig" { quantity 2 }
    task a "A" { effort 5d ; assign ana }
    task b "B" { effort 1000min ; assign ana or ben 30%, dev 20%, 2 of tester 77% }
    task c "C" { duration 3d ; assign dev 50%, 2 of rig }
    task d "D" { effort 2d ; duration 4d ; assign ana, tester }

    """

  private struct Assignment {
    let resource: String
    let asked: [String]?
    let units: Double
    let work: Int?
  }

  private func document(_ plan: String, levels: Bool = true) throws -> [String: Any] {
    let input = try FormatFixture.input(
      plan, scheduling: SchedulingOptions(levels: levels))
    let text = FormatFixture.text(.json, input)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func assignments(_ document: [String: Any], _ id: String) throws -> [Assignment] {
    let activities = try #require(document["activities"] as? [[String: Any]])
    let activity = try #require(activities.first { $0["id"] as? String == id })
    return (activity["assignments"] as? [[String: Any]] ?? []).map { entry in
      Assignment(
        resource: entry["resource"] as? String ?? "", asked: entry["asked"] as? [String],
        units: entry["units"] as? Double ?? 0, work: entry["workMinutes"] as? Int)
    }
  }

  @Test func namesThoseChosen() throws {
    let document = try document(Self.plan)
    let b = try assignments(document, "b")
    #expect(b.map(\.resource).contains("tester"))
    #expect(b.first { $0.resource == "tester" }?.units == 1.54)
    #expect(b.first { $0.resource == "tester" }?.asked == nil)
    #expect(b.contains { $0.asked == ["ana", "ben"] } && b.contains { $0.resource == "ben" && $0.asked == ["dev"] })
    let c = try assignments(document, "c")
    #expect(c.map(\.resource) == ["ben", "rig"])
    #expect(c.map(\.asked) == [["dev"], nil])
    #expect(c.map(\.units) == [0.5, 2])
    #expect(c.map(\.work) == [720, nil])
  }

  @Test func workOfAllIsTheEffort() throws {
    let document = try document(Self.plan)
    for (id, effort) in [("a", 2400), ("b", 1000), ("d", 960)] {
      #expect(try assignments(document, id).compactMap(\.work).reduce(0, +) == effort, "\(id)")
    }
  }

  /// In the network everybody is there for everything: who finishes first, here the first of each.
  @Test func withoutLevellingTheNetworkChooses() throws {
    let document = try document(Self.plan, levels: false)
    #expect(try assignments(document, "b").map(\.resource) == ["ana", "ben", "tester"])
    #expect((document["project"] as? [String: Any])?["levelling"] == nil)
  }

  @Test func tellsHowGoodTheDatesAre() throws {
    // Two days of each, one after the other, in a chain that leaves no choice.
    let short = "project p { start 2026-01-05 }\nperson ana\ntask a { effort 2d ; assign ana }\ntask b { effort 2d ; assign ana }\n"
    let project = try #require(try document(short)["project"] as? [String: Any])
    let levelling = try #require(project["levelling"] as? [String: Any])
    #expect(levelling["optimal"] as? Bool == true)
    #expect(levelling["gapMinutes"] as? Int == 0)
    #expect(levelling["earliestFinish"] as? String == project["finish"] as? String)
    #expect((levelling["schedules"] as? Int ?? 0) > 0)
    #expect(try FormatFixture.text(.schedule, short).contains("as short as possible\n"))
    // Without people no order could be another, and the network knows no order.
    let alone = try FormatFixture.text(.schedule, "project p { start 2026-01-05 }\ntask a { effort 2d }\ntask b { effort 2d }\n")
    let levelless = try FormatFixture.input(short, scheduling: SchedulingOptions(levels: false))
    let network = FormatFixture.text(.schedule, levelless, style: TerminalStyle())
    for text in [alone, network] { #expect(!text.contains("as short as") && !text.contains("no sequence of the work"), "\(text)") }
  }

  /// Each of the three shares somebody with each of the others, so they go one after the other; nobody alone is busy
  /// for longer than two of them. The leave long afterwards keeps the exact bounds of plans with one calendar away.
  @Test func tellsHowMuchIsMissingAtBest() throws {
    let plan = """
      project p { start 2026-01-05 }
      person ana { leave 2026-02-02..2026-02-03 }
      person ben
      person cy
      task x { duration 3d ; assign ana, ben }
      task y { duration 3d ; assign ben, cy }
      task z { duration 3d ; assign ana, cy }

      """
    let project = try #require(try document(plan)["project"] as? [String: Any])
    let levelling = try #require(project["levelling"] as? [String: Any])
    #expect(project["finish"] as? String == "2026-01-15T17:00")
    #expect(levelling["optimal"] as? Bool == false)
    let gap = try #require(levelling["gapMinutes"] as? Int)
    #expect(gap >= 1440)
    let earliest = try #require(levelling["earliestFinish"] as? String).prefix(10)
    #expect(try FormatFixture.text(.schedule, plan).contains("no sequence of the work can end before \(earliest)\n"))
  }

  @Test func whoIsThoseChosen() throws {
    let style = TerminalStyle(drawing: .unicode, width: 120)
    let text = try FormatFixture.text(.schedule, Self.plan, style: style)
    #expect(text.contains("ben, 2 rig"))
    #expect(try FormatFixture.text(.schedule, "project p { start 2026-01-05 }\ntask a { duration 1d }\n").contains("short") == false)
  }
}
