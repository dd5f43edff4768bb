import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanService
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Any combination of date limits on tasks, milestones and phases with links gives dates or a finding. Each limit is kept,
/// or a finding tells that it is not; the verifier agrees, and so does what is explained of an activity.
@Suite("Random date limits")
struct DateLimitPropertyTests {
  @Test(arguments: [0..<100, 100..<200, 200..<300, 300..<400])
  func hold(_ seeds: Range<Int>) {
    var dated = 0
    for seed in seeds {
      let plan = DatedPlan(seed: UInt64(seed) &* 7919 &+ 5)
      let result = compile(plan.text)
      guard let analysis = result.analysis else {
        #expect(result.diagnostics.contains { $0.severity == .error }, "\(seed): neither dates nor a finding\n\(plan.text)")
        continue
      }
      dated += 1
      let schedule = analysis.schedule
      #expect(schedule.violations().map(\.sentence) == [], "\(seed)\n\(plan.text)")
      for broken in LimitReading(schedule, result.diagnostics).broken {
        Issue.record("\(seed): \(broken)\n\(result.findings)\n\(plan.text)")
      }
      for index in result.plan.activityIDs where schedule.hasDates(index) {
        var explanation = Explanation(ScheduleFacts(analysis), index)
        let text = explanation.text(width: 1000)
        #expect(text.contains(schedule.clock(schedule.start(index)).text) || text.contains(schedule.finishText(index)), "\(seed)\n\(text)\(plan.text)")
      }
      // Without people the network has the same dates.
      guard !plan.hasPeople, let alone = compile(plan.text, scheduling: SchedulingOptions(levels: false)).schedule else { continue }
      for index in result.plan.activityIDs where schedule.hasDates(index) {
        let name = result.plan.path(result.plan.activities[index].id)
        #expect(alone.start(index) == schedule.start(index) && alone.finish(index) == schedule.finish(index), "\(seed): \(name)\n\(plan.text)")
        let network = analysis.networkDates(index)
        #expect(network.earlyStart == schedule.start(index) && network.earlyFinish == schedule.finish(index), "\(seed): \(name) in the network\n\(plan.text)")
      }
    }
    #expect(dated > seeds.count / 4)
  }
}

/// What limits mean, read from dates and findings alone.
private struct LimitReading {
  private(set) var broken: [String] = []
  private let schedule: Schedule
  private let findings: [Diagnostic]

  init(_ schedule: Schedule, _ findings: [Diagnostic]) {
    self.schedule = schedule
    self.findings = findings
    for index in schedule.plan.activityIDs where schedule.hasDates(index) { read(index) }
  }

  private mutating func read(_ index: ActivityID) {
    let plan = schedule.plan
    let name = plan.path(plan.activities[index].id)
    for case .limit(let limit) in plan.activities[index].start {
      let (isKept, word) = keepsStart(limit, index)
      check(limit, isKept, "start \(word)", name)
    }
    for case .limit(let limit) in plan.activities[index].finish {
      let (isKept, word) = keepsFinish(limit, index)
      check(limit, isKept, "finish \(word)", name)
    }
  }

  private mutating func check(
    _ limit: DateLimit, _ isKept: Bool, _ words: String, _ name: String
  ) {
    let text = "\(words) \(limit.moment.day.iso)"
    let code = limit.kind == .on ? "P0305" : "P0302"
    let isTold = findings.contains {
      $0.code.number == code
        && (limit.kind == .on
          ? $0.message.hasPrefix("'\(name)' cannot \(text)") : $0.message.hasPrefix("'\(name)' ") && ($0.message.contains("'\(text)'") || $0.message.contains("'\(text) ")))
    }
    if limit.kind == .from ? !isKept : isKept == isTold {
      broken.append("'\(name)' \(text) is \(isKept ? "kept" : "not kept") and \(isTold ? "reported" : "not reported")")
    }
  }

  private func keepsStart(_ limit: DateLimit, _ index: ActivityID) -> (Bool, String) {
    let zone = schedule.plan.projectZone
    let start = schedule.start(index)
    let instant = zone.startInstant(limit.moment)
    switch limit.kind {
    case .from, .unstated: return (start >= instant, "from")
    case .by: return (start <= zone.finishInstant(limit.moment), "by")
    case .on:
      let day = limit.moment.wholeDay(isStart: true)
      let isEvent = start == schedule.finish(index)
      let isKept = day.map { schedule.clock(start).day == $0 || isEvent && schedule.finishDay(index) == $0 }
      return (isKept ?? (start == instant), "on")
    }
  }

  private func keepsFinish(_ limit: DateLimit, _ index: ActivityID) -> (Bool, String) {
    let zone = schedule.plan.projectZone
    let (start, finish) = (schedule.start(index), schedule.finish(index))
    let instant = zone.finishInstant(limit.moment)
    let calendar = schedule.calendar(index)
    switch limit.kind {
    case .from:
      if start == finish, !schedule.isSummary(index) { return (finish >= zone.startInstant(limit.moment), "from") }
      // In whose hours nothing can be done in between is for the verifier to say.
      if !schedule.plan.activities[index].assign.isEmpty { return (true, "from") }
      let ends = limit.moment.time == nil && finish > zone.start(of: limit.moment.day)
      return (ends || finish >= instant || calendar.between(finish, instant) == 0, "from")
    case .by, .unstated: return (finish <= instant, "by")
    case .on:
      let day = limit.moment.wholeDay(isStart: false)
      return (day.map { schedule.finishDay(index) == $0 } ?? (finish == instant), "on")
    }
  }
}
