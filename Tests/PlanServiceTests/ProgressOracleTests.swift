import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Random plans with progress against dates computed one activity after the other, by the rules as people tell them.
@Suite struct ProgressOracleTests {
  private enum State { case open, started(day: Int, left: Int), finished(first: Int, last: Int), cancelled }

  private struct Link {
    var source: Int
    var fromStart: Bool
    var toFinish: Bool
    var lag: Int
  }

  /// Day 0 is Monday 2026-03-02; the status date is day 18, a Friday.
  private func iso(_ day: Int) -> String { (Day(iso: "2026-03-02") ?? Day(0)).advanced(by: day).iso }

  @Test(arguments: 0..<200) func datesAreThoseOfTheRules(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = "project p { start 2026-03-02 ; status-date \(iso(18)) }\n"
    var (lengths, states, links): ([Int], [State], [[Link]]) = ([], [], [])
    let count = Int.random(in: 2...12, using: &random)
    for number in 0..<count {
      let length = Int.random(in: 1...60, using: &random)
      var state = State.open
      var lines = ["duration \(length)h"]
      let first = Int.random(in: 0...18, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        state = .cancelled
        lines.append("cancelled \(iso(first))")
      case 1, 2:
        let last = Int.random(in: first...18, using: &random)
        state = .finished(first: first, last: last)
        lines += ["started \(iso(first))", "finished \(iso(last))"]
      case 3:
        let left = Int.random(in: 1...length, using: &random)
        state = .started(day: first, left: left)
        lines += ["started \(iso(first))", "remaining \(left)h"]
      default: break
      }
      var own: [Link] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) where number > 0 {
        let link = Link(
          source: Int.random(in: 0..<number, using: &random), fromStart: Bool.random(using: &random),
          toFinish: random.once(in: 3), lag: random.once(in: 2) ? 0 : Int.random(in: -20...40, using: &random))
        own.append(link)
        let lag = link.lag == 0 ? "" : link.lag > 0 ? " + \(link.lag)h" : " - \(-link.lag)h"
        lines.append("\(link.toFinish ? "finish " : "")after t\(link.source)\(link.fromStart ? " starts" : "")\(lag)")
      }
      lengths.append(length * 60)
      states.append(state)
      links.append(own)
      text += "task t\(number) { \(lines.joined(separator: " ; ")) }\n"
    }
    let result = compile(text, scheduling: SchedulingOptions(levels: false))
    let analysis = try #require(result.analysis, "\(result.findings)")
    let schedule = analysis.schedule
    let expected = dates(schedule.calendars[0], lengths, states, links)
    for number in schedule.plan.activityIDs {
      guard let (start, finish) = expected[number] else {
        #expect(!schedule.hasDates(number))
        continue
      }
      #expect(clock(schedule.start(number)) == clock(start), "start of t\(number) in\n\(text)")
      #expect(clock(schedule.finish(number)) == clock(finish), "finish of t\(number) in\n\(text)")
      #expect(analysis.totalFloat(number) >= 0)
    }
  }

  private func dates(
    _ calendar: WorkCalendar, _ lengths: [Int], _ states: [State], _ links: [[Link]]
  ) -> [(start: Int, finish: Int)?] {
    let monday = Int((Day(iso: "2026-03-02") ?? Day(0)).number) * 1440
    func isWorked(_ day: Int) -> Bool { day % 7 < 5 }
    func first(_ day: Int) -> Int { monday + day * 1440 + (isWorked(day) ? 480 : 0) }
    func last(_ day: Int) -> Int { monday + day * 1440 + (isWorked(day) ? 1020 : 1440) }
    let status = monday + 19 * 1440
    var result: [(start: Int, finish: Int)?] = []
    for number in lengths.indices {
      var (begun, left): (Int?, Int) = (nil, lengths[number])
      switch states[number] {
      case .cancelled:
        result.append(nil)
        continue
      case .finished(let from, let to):
        result.append((first(from), last(to)))
        continue
      case .started(let day, let hours): (begun, left) = (first(day), hours * 60)
      case .open: break
      }
      var work = calendar.work(at: status)
      for link in links[number] {
        guard let source = result[link.source] else { continue }
        if begun != nil, case .finished = states[link.source] { continue }
        let bound = calendar.work(at: link.fromStart ? source.start : source.finish) + link.lag * 60
        work = max(work, bound - (link.toFinish ? left : 0))
      }
      result.append((begun ?? calendar.start(of: work), calendar.finish(of: work + left)))
    }
    return result
  }
}
