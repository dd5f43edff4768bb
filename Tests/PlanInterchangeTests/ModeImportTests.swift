import PlanInterchange
import PlanModel
import PlanSchedule
import PlanTesting
import PlanText
import Testing

/// Jobs that can be done in several modes become tasks with several ways.
@Suite struct ModeImportTests {
  private static let second = "         2     3       0    1    2"

  private func imported(_ mode: String, _ text: String = Instance.modes) -> PlanImport {
    #expect(text.contains(Self.second))
    return PlanImport(text.replacing(Self.second, with: mode), path: "a.mm")
  }

  @Test(arguments: [
    ("         2     5       0    1    2", "  way 3d with r1 consuming 2 of n1\n  way 5d with r2 consuming 2 of n1\n"),
    ("         2     3       0    1    1", "  way 3d with r1 consuming 2 of n1\n  way 3d with r2 consuming 1 of n1\n"),
    ("         2     3       2    0    2", "  way 3d with r1 consuming 2 of n1\n  way 3d with 2 of r1 consuming 2 of n1\n"),
    ("         2     9       0    0    0", "  way 3d with r1 consuming 2 of n1\n  way 9d\n"),
    // Two that differ in nothing are one, and one that takes more than there is is none.
    ("         2     3       1    0    2", "  duration 3d\n  assign r1\n  consume 2 of n1\n"),
    ("         2     2       1    0    5", "  duration 3d\n  assign r1\n  consume 2 of n1\n"),
    ("         2     2       0    2    1", "  duration 3d\n  assign r1\n  consume 2 of n1\n"),
  ])
  func becomeWays(mode: String, ways: String) throws {
    let imported = imported(mode)
    let text = try #require(imported.plan, "\(imported.finding)").text
    #expect(text.contains("task j2 {\n\(ways)  after j1\n}\n"), "\(text)")
    let compilation = try #require(imported.compilation(schedules: 20))
    #expect(compilation.diagnostics.isEmpty)
    #expect(try #require(compilation.schedule).violations().map(\.sentence) == [])
  }

  /// A mode that takes neither time nor material is better than any other.
  @Test func oneThatTakesNothingIsTaken() throws {
    let text = try #require(imported("         2     0       0    1    0").plan).text
    #expect(text.contains("milestone j2 {\n  after j1\n}\n"))
  }

  @Test(arguments: [
    ("         2     0       0    1    1", "    3    1    4", "20:3 job 2 takes no time in one of its modes, but uses up"),
    ("         2     5       0    1    2", "    3    1    2", "22:3 the jobs up to here use up 3 units of nonrenewable resource 1, which has only 2"),
    ("         2     5       0    1    2", "    0    0    4", "20:24 job 2 needs 1 units of resource 1, which has only 0"),
  ])
  func refusals(mode: String, available: String, finding: String) {
    #expect(Instance.modes.contains("    3    1    4"))
    let imported = imported(mode, Instance.modes.replacing("    3    1    4", with: available))
    #expect(imported.plan == nil && imported.finding.hasPrefix(finding), "\(imported.finding)")
  }

  /// Random instances with up to four modes a job: what is imported can be scheduled, and each job is done in one of the
  /// modes of the file.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomInstances(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...14, using: &random)
    let capacities = [Int.random(in: 2...6, using: &random), Int.random(in: 2...6, using: &random)]
    var modes: [[[Int]]] = []
    for job in 0..<count {
      let isEnd = job == 0 || job == count - 1
      modes.append(
        (0..<(isEnd ? 1 : Int.random(in: 1...4, using: &random))).map { _ in
          isEnd
            ? [0, 0, 0, 0]
            : [Int.random(in: 1...9, using: &random), Int.random(in: 0...capacities[0], using: &random),
              Int.random(in: 0...capacities[1], using: &random), Int.random(in: 0...5, using: &random)]
        })
    }
    let stock = modes.reduce(0) { $0 + ($1.map { $0[3] }.min() ?? 0) } + Int.random(in: 0...10, using: &random)
    var text = "jobs (incl. supersource/sink ): \(count)\n- renewable : 2 R\n- nonrenewable : 1 N\nPRECEDENCE RELATIONS:\njobnr. #modes\n"
    for job in 0..<count {
      let next = job == count - 1 ? [] : [Int.random(in: (job + 1)..<count, using: &random) + 1]
      text += ([job + 1, modes[job].count, next.count] + next).map(String.init).joined(separator: " ") + "\n"
    }
    text += "****\nREQUESTS/DURATIONS:\njobnr. mode\n----\n"
    for job in 0..<count {
      for (number, mode) in modes[job].enumerated() {
        text += ((number == 0 ? [job + 1] : []) + [number + 1] + mode).map(String.init).joined(separator: " ") + "\n"
      }
    }
    text += "****\nRESOURCEAVAILABILITIES:\n R 1 R 2 N 1\n" + (capacities + [stock]).map(String.init).joined(separator: " ") + "\n****\n"
    let imported = PlanImport(text, path: "a.mm")
    let compilation = try #require(imported.compilation(schedules: 50), "\(imported.finding)\n\(text)")
    #expect(!compilation.diagnostics.contains { $0.severity == .error })
    let schedule = try #require(compilation.schedule)
    #expect(schedule.violations().map(\.sentence) == [])
    for job in 1..<count - 1 {
      let duration = schedule.plan[ActivityID(job)].duration?.low.text
      #expect(modes[job].contains { "\($0[0])d" == duration })
    }
  }
}
