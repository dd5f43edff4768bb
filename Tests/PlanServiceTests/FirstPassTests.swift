import PlanLint
import PlanSchedule
import PlanService
import PlanTesting
import PlanText
import Testing

/// `planc lint` says what `planc compile` would say, although it often makes a single schedule.
@Suite struct FirstPassTests {
  /// Random plans of every kind, with the search as it is and without it.
  private struct Trial {
    let text: String
    let searched: Compilation
    let linted: Compilation
    /// What is said of first dates, whether or not better ones may give cause for more.
    let first: Compilation

    init(_ text: String) {
      self.text = text
      searched = compile(text)
      linted = compile(text, for: .findings)
      first = compile(text, scheduling: SchedulingOptions(searches: false))
    }

    /// Lint did not search.
    var isQuick: Bool { linted.analysis?.isFirst ?? false }
    /// The codes of what is said of better dates, where nothing is said of first ones.
    var unseen: [Code] {
      guard first.diagnostics.allSatisfy({ !isAboutDates($0.code) }) else { return [] }
      return searched.diagnostics.map(\.code).filter(isAboutDates)
    }

    private func isAboutDates(_ code: Code) -> Bool {
      Code.scheduling.contains(code) || Rule.all.contains { $0.code == code && $0.basis.needsDates }
    }
  }

  private static func texts(_ part: Int) -> [String] {
    let seeds = (0..<6).map { UInt64($0 * 8 + part) }
    return seeds.flatMap { seed -> [String] in
      var small = SmallPlan(seed: seed)
      let busy = (0..<4).map { BusyPlan(seed: seed * 4 + $0).text }
      return [RandomPlan(seed: seed).text, small.text(), DatedPlan(seed: seed).text] + busy
    }
  }

  @Test(arguments: 0..<8) func lintSaysWhatCompileSays(part: Int) {
    var quick = 0
    var improved = 0
    for text in Self.texts(part) {
      let trial = Trial(text)
      #expect(trial.linted.findings == trial.searched.findings, "\(text)")
      let lateness: [String] = ["P0302", "P0303", "P0305", "P0316"]
      #expect(trial.unseen.allSatisfy { !lateness.contains($0.number) }, "\(text)\n\(trial.searched.findings)")
      #expect(trial.unseen.isEmpty || Linter.mayFindMore(trial.searched.facts.undated), "\(text)\n\(trial.searched.findings)")
      if trial.isQuick { quick += 1 }
      if let first = trial.first.schedule, let best = trial.searched.schedule, best.projectFinish < first.projectFinish { improved += 1 }
    }
    #expect(quick >= 3)
    #expect(improved >= 1)
  }
}

/// Plans of 8 to 25 tasks with a few people, whose search has a choice, and dates that a first schedule may miss.
private struct BusyPlan {
  let text: String

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 5_000)
    let count = Int.random(in: 8...25, using: &random)
    let days = Int.random(in: 20...120, using: &random)
    var lines = ["project p { start 2026-03-02\(random.once(in: 2) ? " ; finish by \(Day(20_514 + days).iso)" : "") }"]
    let people = ["ana", "ben", "cy", "dee"].prefix(Int.random(in: 2...4, using: &random))
    lines += people.map { "person \($0)" }
    lines += ["sprint first { start 2026-03-02 ; finish 2026-03-13 }", "equipment rig"]
    for number in 0..<count {
      var properties = ["effort \(Int.random(in: 4...40, using: &random))h"]
      let who = people[Int.random(in: 0..<people.count, using: &random)]
      properties.append("assign \(who)\(random.once(in: 6) ? ", rig" : "")")
      for _ in 0..<2 where number > 0 && random.once(in: 2) { properties.append("after t\(Int.random(in: 0..<number, using: &random))") }
      if random.once(in: 8) { properties.append("finish by \(Day(20_530 + Int.random(in: 0...days, using: &random)).iso)") }
      if random.once(in: 25) { properties.append("start by \(Day(20_515 + Int.random(in: 0...days, using: &random)).iso)") }
      if random.once(in: 25) { properties.append("start on \(Day(20_515 + Int.random(in: 0...days, using: &random)).iso)") }
      if random.once(in: 25) { properties.append("sprint first") }
      if random.once(in: 10) { properties.append("schedule late") }
      if random.once(in: 10) { properties.append("priority \(random.once(in: 2) ? "high" : "low")") }
      lines.append("task t\(number) { \(properties.joined(separator: " ; ")) }")
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
