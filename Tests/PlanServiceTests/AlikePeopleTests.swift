import PlanSchedule
import PlanTesting
import Testing

/// People of the same hours who take part in the same meetings are worked out once; nothing shows that.
@Suite struct AlikePeopleTests {
  /// - Parameter areAlike: everyone has the project's calendar, otherwise each has one of their own with the same hours.
  private func plan(_ seed: Int, areAlike: Bool) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func some(_ chance: Int, of names: [String]) -> [String] {
      let chosen = names.filter { _ in number(0...99) < chance }
      return chosen.isEmpty ? [names[0]] : chosen
    }
    let people = (0..<6).map { "p\($0)" }
    var text = "project p { start 2026-03-02 }\nequipment rig { quantity 3 }\n"
    for person in people {
      text += areAlike ? "person \(person)\n" : "calendar of-\(person) { hours mon..fri 08:00..12:00, 13:00..17:00 }\nperson \(person) { calendar of-\(person) }\n"
    }
    for meeting in 0..<number(1...4) {
      // Mostly everyone is there, so that several people are alike.
      let attending = some(number(0...1) == 0 ? 100 : 70, of: people).joined(separator: ", ")
      switch number(0...3) {
      case 0: text += "meeting m\(meeting) { every mon..fri at 0\(number(8...9)):30 ; lasts \(number(1...4) * 15)min ; attend \(attending) }\n"
      case 1: text += "meeting m\(meeting) { every week on tue ; lasts 2d ; attend \(attending) }\n"
      case 2: text += "routine m\(meeting) { every week on thu at 15:00 ; effort \(number(2...12))h ; assign \(attending), rig }\n"
      default: text += "routine m\(meeting) { every mon..fri ; effort 30min ; assign p0 or p1 }\n"
      }
    }
    for task in 0..<8 {
      text += "task t\(task) { effort \(number(4...60))h ; assign p\(number(0...5))\(task % 3 == 0 ? ", rig" : "") }\n"
    }
    return text
  }

  @Test func haveTheDatesThatTheyWouldHaveAlone() throws {
    for seed in 0..<60 {
      let (alike, apart) = (compile(plan(seed, areAlike: true)), compile(plan(seed, areAlike: false)))
      _ = try #require(alike.schedule, "seed \(seed): \(alike.findings)\n\(plan(seed, areAlike: true))")
      for task in 0..<8 { #expect(alike.dates("t\(task)") == apart.dates("t\(task)"), "seed \(seed)\n\(plan(seed, areAlike: true))") }
    }
  }
}
