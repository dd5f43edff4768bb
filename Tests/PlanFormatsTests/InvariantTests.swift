import Foundation
@testable import PlanFormats
import PlanText
import Testing


/// What holds for every plan.
struct InvariantTests {
  static let seeds: [UInt64] = Array(1...20)

  @Test(arguments: seeds)
  func linesFitTheWidth(_ seed: UInt64) throws {
    var samples = SamplePlans(seed: seed)
    let plan = try FormatFixture.quickInput(samples.plan())
    for width in [40, 60, 80, 121, 300] {
      for view in Format.schedule.views() {
        let style = TerminalStyle(drawing: seed % 2 == 0 ? .unicode : .ascii, width: width)
        let text = FormatFixture.text(.schedule, plan, view, style: style)
        for line in text.split(separator: "\n") {
          #expect(displayWidth(of: String(line)) <= width, "\(view.name) \(line)")
          #expect(line.last != " ", "\(line)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func coloursChangeNothingElse(_ seed: UInt64) throws {
    var samples = SamplePlans(seed: seed)
    let plan = samples.plan()
    let plain = try FormatFixture.text(.schedule, plan, style: TerminalStyle(drawing: .unicode, width: 100))
    let coloured = try FormatFixture.text(
      .schedule, plan, style: TerminalStyle(colour: .ansi, drawing: .unicode, width: 100))
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
  }

  @Test(arguments: seeds)
  func isTheSameEveryTime(_ seed: UInt64) throws {
    var samples = SamplePlans(seed: seed)
    let plan = samples.plan()
    for format in Format.all {
      let text = try FormatFixture.text(format, plan)
      #expect(try !text.isEmpty && text == FormatFixture.text(format, plan))
    }
  }

  @Test(arguments: seeds)
  func jsonHasTheKeysOfTheContract(_ seed: UInt64) throws {
    var samples = SamplePlans(seed: seed)
    let text = try FormatFixture.text(.json, samples.plan())
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    for key in ["project", "activities", "resources", "deliverables", "objectives", "accounts", "risks", "diagnostics"] {
      #expect(document[key] != nil, "\(key)")
    }
    let keys = [
      "id", "title", "kind", "wbs", "file", "line", "start", "finish", "durationMinutes", "lateStart",
      "lateFinish", "totalFloatMinutes", "freeFloatMinutes", "critical", "network", "dependencies", "assignments",
    ]
    let activities = try #require(document["activities"] as? [[String: Any]])
    for activity in activities {
      for key in keys { #expect(activity[key] != nil, "\(key) of \(activity["id"] ?? "")") }
      let start = try #require(activity["start"] as? String)
      #expect(start.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d/) != nil)
      for part in activity["dependencies"] as? [[String: Any]] ?? [] {
        #expect(Set(part.keys).isSuperset(of: ["on", "type", "lagMinutes", "driving"]))
      }
    }
    var position = text.startIndex
    for key in keys where !activities.isEmpty {
      let found = try #require(text.range(of: "      \"\(key)\":", range: position..<text.endIndex), "\(key)")
      position = found.upperBound
    }
  }

  @Test func keepsWorkWholeAmongTheAssigned() throws {
    let text = try FormatFixture.text(
      .json, "project p \"P\" { start 2026-01-05 }\nperson a \"A\" { available 33% }\nperson b \"B\"\nperson c \"C\"\n"
        + "task t \"T\" { effort 1000min ; assign a, b 77%, c }\n")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let activity = try #require((document["activities"] as? [[String: Any]])?.first)
    let work = (activity["assignments"] as? [[String: Any]] ?? []).compactMap { $0["workMinutes"] as? Int }
    #expect(work.count == 3)
    #expect(work.reduce(0, +) == 1000)
  }
}
