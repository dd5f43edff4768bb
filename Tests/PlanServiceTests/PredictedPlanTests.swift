import Foundation
import PlanModel
import PlanSchedule
import PlanService
import PlanSyntax
import Testing

/// Plans whose dates were worked out by hand from the reference before they were ever compiled.
///
/// In each, `#= id start finish who…` is an activity as predicted, `#! code` a finding, `#- id` an activity without
/// dates. A date alone stands for any time of the day; without names nothing is said about who does it.
@Suite struct PredictedPlanTests {
  struct Prediction {
    var dates: [(path: String, start: String, finish: String, who: [String])] = []
    var findings: [String] = []
    var absent: [String] = []

    init(_ text: String) {
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "#=" where words.count >= 4: dates.append((words[1], words[2], words[3], words.dropFirst(4).sorted()))
        case "#!": findings += words.dropFirst()
        case "#-": absent += words.dropFirst()
        default: break
        }
      }
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/predict")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".plan") }.sorted()

  @Test func thereAreSome() { #expect(Self.names.count >= 3) }

  @Test(arguments: names) func datesAreAsPredicted(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let prediction = Prediction(text)
    #expect(!prediction.dates.isEmpty)
    let compilation = compile(text)
    let schedule = try #require(compilation.schedule, "\(compilation.findings)")
    for expected in prediction.dates {
      let index = compilation.activity(expected.path)
      try #require(index >= 0, "no activity \(expected.path)")
      #expect(Self.told(schedule.start(index), like: expected.start, schedule) == expected.start, "start of \(expected.path)")
      #expect(Self.told(schedule.finish(index), like: expected.finish, schedule) == expected.finish, "finish of \(expected.path)")
      if !expected.who.isEmpty {
        let who = schedule.uses(index).map { compilation.plan.name($0.resource) }.sorted()
        #expect(who == expected.who, "\(expected.path)")
      }
    }
    for path in prediction.absent {
      let hasDates = schedule.hasDates(compilation.activity(path))
      #expect(!hasDates, "\(path)")
    }
    let codes = compilation.diagnostics.map(\.code.number)
    for code in prediction.findings { #expect(codes.contains(code)) }
    let violations = schedule.violations().map(\.sentence)
    #expect(violations == [])
  }

  /// An instant in the words of a prediction: to the minute, or a day, both of whose ends belong to it.
  private static func told(_ instant: Int, like expected: String, _ schedule: Schedule) -> String {
    func text(_ instant: Int) -> String { schedule.clock(instant).text.replacing(" ", with: "T") }
    if expected.contains("T") { return text(instant) }
    return text(instant - 1).hasPrefix(expected) ? expected : String(text(instant).prefix(10))
  }
}
