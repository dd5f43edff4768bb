import PlanService
import PlanTesting
import Testing

/// Small plans whose dates were worked out by hand from the reference: `#= activity start finish who…`, `#! CODE` for a
/// finding that must stand, `#- activity` for one without dates. Those without `#!` have no findings.
@Suite struct StatedDatesTests {
  static let folder = GoldenFolder("dates")
  static let names = folder.names(ending: ".plan")

  @Test func plansExist() { #expect(Self.names.count > 10) }

  @Test(arguments: names) func datesAreThoseWorkedOut(_ name: String) throws {
    let text = try Self.folder.text(of: name)
    let result = compile(text, others(text), path: name)
    var isClean = true
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "#=":
        let who = words.dropFirst(4).sorted()
        #expect(result.dated(words[1]) == "\(words[2])..\(words[3])", "\(words[1])")
        if !who.isEmpty { #expect(result.who(words[1]) == who, "\(words[1])") }
      case "#-": #expect(result.dated(words[1]) == "no dates", "\(words[1])")
      case "#!":
        isClean = false
        #expect(result.diagnostics.contains { $0.code.number == words[1] }, "\(result.findings)")
      default: break
      }
    }
    if isClean { #expect(result.findings == []) }
    #expect(result.schedule?.violations().map(\.sentence) ?? [] == [])
  }

  /// Files that the plan reads stand beside it.
  private func others(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("import ") || line.hasPrefix("include ") {
      guard let path = line.split(separator: "\"").dropFirst().first.map(String.init) else { continue }
      result[path] = try? Self.folder.text(of: path)
    }
    return result
  }
}

extension Compilation {
  /// `2026-01-05T08:00..2026-01-06T17:00`
  fileprivate func dated(_ path: String) -> String {
    let index = activity(path)
    guard let schedule, index >= 0 else { return "no schedule" }
    guard schedule.hasDates(index) else { return "no dates" }
    return "\(schedule.clock(schedule.start(index)).iso)..\(schedule.clock(schedule.finish(index)).iso)"
  }

  fileprivate func who(_ path: String) -> [String] {
    schedule?.uses(activity(path)).map { plan.name($0.resource) }.sorted() ?? []
  }
}
