import PlanInterchange
import PlanTesting
import Testing
import PlanText

/// Random instances say the same in both formats, and their dates are those of the longest path.
@Suite struct RandomInstanceTests {
  struct Sample {
    var capacities: [Int]
    var jobs: [(duration: Int, demands: [Int], successors: [Int])] = []

    init(_ random: inout SeededGenerator) {
      capacities = (0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0...20, using: &random) }
      let count = Int.random(in: 1...40, using: &random)
      // Successors go forward in a shuffled order, so that numbers tell nothing about the order of work.
      let order = Array(0..<count).shuffled(using: &random)
      jobs = Array(repeating: (0, [], []), count: count)
      for (place, job) in order.enumerated() {
        let later = Array(order[(place + 1)...].prefix(8))
        jobs[job] = (
          Int.random(in: 0...9, using: &random), capacities.map { Int.random(in: 0...$0, using: &random) },
          later.filter { _ in random.once(in: 3) }
        )
      }
    }

    var patterson: String {
      var numbers = [jobs.count, capacities.count] + capacities
      for job in jobs { numbers += [job.duration] + job.demands + [job.successors.count] + job.successors.map { $0 + 1 } }
      return numbers.map(String.init).joined(separator: " ")
    }

    var psplib: String {
      var text = "projects : 1\njobs (incl. supersource/sink ): \(jobs.count)\n- renewable : \(capacities.count) R\n"
      text += "PRECEDENCE RELATIONS:\njobnr. #modes #successors successors\n"
      for (index, job) in jobs.enumerated() {
        text += ([index + 1, 1, job.successors.count] + job.successors.map { $0 + 1 }).map(String.init).joined(separator: " ") + "\n"
      }
      text += "****\nREQUESTS/DURATIONS:\njobnr. mode duration R 1\n----\n"
      for (index, job) in jobs.enumerated() {
        text += ([index + 1, 1, job.duration] + job.demands).map(String.init).joined(separator: " ") + "\n"
      }
      return text + "****\nRESOURCEAVAILABILITIES:\n R 1\n" + capacities.map(String.init).joined(separator: " ") + "\n****\n"
    }

    var longestPath: Int {
      var finish = [Int](repeating: 0, count: jobs.count)
      for _ in jobs {
        var start = [Int](repeating: 0, count: jobs.count)
        for (index, job) in jobs.enumerated() { for next in job.successors { start[next] = max(start[next], finish[index]) } }
        finish = zip(start, jobs).map { $0 + $1.duration }
      }
      return finish.max() ?? 0
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func sameInBothFormats(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = Sample(&random)
    let (table, numbers) = (PlanImport(sample.psplib, path: "a.sm"), PlanImport(sample.patterson, path: "a.rcp"))
    #expect(table.finding + numbers.finding == "")
    let text = try #require(table.plan).text
    #expect(text.split(separator: "\n").dropFirst() == numbers.plan?.text.split(separator: "\n").dropFirst())
    let compilation = try #require(table.compilation(schedules: 20))
    #expect(!compilation.diagnostics.contains { $0.severity == .error })
    let analysis = try #require(compilation.analysis)
    let schedule = analysis.schedule
    let finishes = sample.jobs.indices.filter { sample.jobs[$0].duration > 0 }.map { workingDays(until: analysis.networkDates(ActivityID($0)).earlyFinish) }
    #expect((finishes.max() ?? 0) == sample.longestPath)
    #expect(schedule.projectFinish >= schedule.network.projectFinish)
  }
}
