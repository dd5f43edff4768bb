import PlanSolver
import Testing
import PlanTesting
import PlanText

/// Dates around weekends, milestones, limits and late work, on the office calendar from Monday 2026-03-02.
struct NetworkDateTests {
  private let start = Sample.march(2)
  private func office() -> Network { .on(Sample.office, from: start) }

  @Test func fridayAndMondayAreZeroApart() {
    var network = office()
    let a = network.add(.work, length: 5 * 480), b = network.add(.work, length: 480)
    network.add(.init(a, b))
    let schedule = network.solved()
    #expect(schedule.earlyFinish(of: a) == Sample.march(6, 17))
    #expect(schedule.earlyStart(of: b) == Sample.march(9, 8))
    #expect(schedule.freeFloat(of: a) == 0 && schedule.totalFloat(of: a) == 0)
    #expect(schedule.lateFinish(of: a) == Sample.march(6, 17))
    #expect(schedule.isCritical(a) && schedule.isDriving(link: 0))
  }

  @Test func elapsedLagOverAWeekend() {
    var network = office()
    let a = network.add(.work, length: 5 * 480)
    let soon = network.add(.work, length: 480), later = network.add(.work, length: 480)
    let working = network.add(.work, length: 480)
    network.add(.init(a, soon, lag: 2 * 1440, isElapsed: true))
    network.add(.init(a, later, lag: 4 * 1440, isElapsed: true))
    network.add(.init(a, working, lag: 960))
    let schedule = network.solved()
    // Friday 17:00 + 2 days = Sunday 17:00; + 4 days = Tuesday 17:00.
    #expect(schedule.earlyStart(of: soon) == Sample.march(9, 8))
    #expect(schedule.earlyStart(of: later) == Sample.march(11, 8))
    #expect(schedule.earlyStart(of: working) == Sample.march(11, 8))
  }

  @Test func elapsedWorkRunsThroughTheWeekend() {
    var network = Network(calendars: [Sample.office, .continuous], projectStart: start)
    let a = network.add(.work, length: 5 * 480)
    let drying = network.add(.work, length: 1440, calendar: 1), b = network.add(.work, length: 480)
    network.add(.init(a, drying))
    network.add(.init(drying, b))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: drying) == Sample.march(6, 17))
    #expect(schedule.earlyFinish(of: drying) == Sample.march(7, 17))
    #expect(schedule.earlyStart(of: b) == Sample.march(9, 8))
    // It may last until Monday 08:00: 39 clock hours of float, though it is on the longest path.
    #expect(schedule.totalFloat(of: drying) == 39 * 60)
    #expect(schedule.totalFloat(of: a) == 0)
    #expect([a, drying, b].allSatisfy { schedule.isOnLongestPath($0) && schedule.isCritical($0) })
  }

  @Test func lagsCountOnTheSuccessorsCalendar() {
    var network = Network(calendars: [Sample.office, Sample.everyDay], projectStart: start)
    let a = network.add(.work, length: 5 * 480)
    let seven = network.add(.work, length: 480, calendar: 1), five = network.add(.work, length: 480)
    network.add(.init(a, seven, lag: 480))
    network.add(.init(a, five, lag: 480))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: seven) == Sample.march(8, 8))
    #expect(schedule.earlyStart(of: five) == Sample.march(10, 8))
    #expect(schedule.projectFinish == Sample.march(10, 17))
    // Sunday and Monday to Tuesday 16:00 on its own calendar.
    #expect(schedule.totalFloat(of: seven) == 2 * 480)
    #expect(schedule.lateStart(of: seven) == Sample.march(10, 8))
  }

  @Test func milestonesKeepTheInstantOfWhatDrivesThem() {
    var network = office()
    let a = network.add(.work, length: 5 * 480)
    let done = network.add(.milestone), approved = network.add(.milestone), b = network.add(.work, length: 480)
    let kickoff = network.add(.milestone)
    let dated = network.add(.milestone, limits: DateLimits(earliestStart: Sample.march(7)))
    let lagged = network.add(.milestone), begun = network.add(.milestone), cut = network.add(.milestone)
    let pinned = network.add(.milestone, limits: DateLimits(pinnedFinish: Sample.march(5)))
    network.add(.init(a, done))
    network.add(.init(done, approved))
    network.add(.init(approved, b))
    network.add(.init(a, lagged, lag: 480))
    network.add(.init(b, begun, .startToStart))
    network.add(.init(a, cut, lag: -480))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: done) == Sample.march(6, 17))
    #expect(schedule.earlyFinish(of: approved) == Sample.march(6, 17))
    #expect(schedule.lateStart(of: approved) == Sample.march(6, 17))
    #expect(schedule.totalFloat(of: approved) == 0 && schedule.isOnLongestPath(approved))
    #expect(schedule.earlyStart(of: b) == Sample.march(9, 8))
    #expect(schedule.earlyStart(of: kickoff) == Sample.march(2, 8))
    #expect(schedule.earlyStart(of: dated) == Sample.march(9, 8))
    #expect(schedule.earlyStart(of: lagged) == Sample.march(9, 17))
    #expect(schedule.earlyStart(of: begun) == Sample.march(9, 8))
    #expect(schedule.earlyStart(of: cut) == Sample.march(6, 8))
    #expect(schedule.earlyStart(of: pinned) == Sample.march(4, 17))
    #expect(schedule.driver(of: dated) == .limit(.earliestStart))
    #expect(schedule.driver(of: pinned) == .limit(.pinnedFinish))
    #expect(schedule.contradictions.isEmpty)
  }

  @Test func zeroLengthWorkIsAMilestone() {
    var network = office()
    let a = network.add(.work, length: 480), b = network.add(.work)
    network.add(.init(a, b))
    #expect(network.solved().earlyStart(of: b) == Sample.march(2, 17))
  }

  @Test func byMovesNothingAndShowsNegativeFloat() {
    var network = office()
    let a = network.add(.work, length: 960)
    let b = network.add(.work, length: 480, limits: DateLimits(latestFinish: Sample.march(4)))
    let c = network.add(.work, length: 480)
    network.add(.init(a, b))
    network.add(.init(b, c))
    let schedule = network.solved()
    #expect(schedule.earlyFinish(of: b) == Sample.march(4, 17))
    #expect([a, b, c].map { schedule.totalFloat(of: $0) } == [-480, -480, 0])
    #expect([a, b, c].map { schedule.freeFloat(of: $0) } == [0, 0, 0])
    #expect(schedule.lateFinish(of: b) == Sample.march(3, 17))
    #expect(schedule.contradictions.isEmpty)
  }

  @Test func startByIsExact() {
    var network = office()
    let endOfFriday = Sample.march(7) - 1
    let a = network.add(.work, length: 480, limits: DateLimits(latestStart: endOfFriday))
    network.add(.work, length: 30 * 480)
    let schedule = network.solved()
    #expect(schedule.lateStart(of: a) == Sample.march(6, 16, 59))
    #expect(schedule.totalFloat(of: a) == 5 * 480 - 1)
    // The bound is its own, so the free float stops there too.
    #expect(schedule.freeFloat(of: a) == 5 * 480 - 1)
  }

  @Test func pinnedDatesYieldToLogic() {
    var network = office()
    let a = network.add(.work, length: 5 * 480)
    let late = network.add(.work, length: 480, limits: DateLimits(pinnedStart: Sample.march(5)))
    let fits = network.add(.work, length: 480, limits: DateLimits(pinnedStart: Sample.march(12)))
    let end = network.add(.work, length: 480, limits: DateLimits(pinnedFinish: Sample.march(6)))
    network.add(.init(a, late))
    network.add(.init(a, fits))
    network.add(.init(a, end))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: late) == Sample.march(9, 8))
    #expect(schedule.totalFloat(of: late) == -960)
    #expect(schedule.earlyStart(of: fits) == Sample.march(12, 8))
    #expect(schedule.totalFloat(of: fits) == 0)
    #expect(
      schedule.contradictions == [
        Contradiction(node: late, limit: .pinnedStart, wanted: Sample.march(5), got: Sample.march(9, 8)),
        Contradiction(node: end, limit: .pinnedFinish, wanted: Sample.march(6), got: Sample.march(9, 17)),
      ])
  }

  @Test func finishFromWalksBack() {
    var network = office()
    let a = network.add(.work, length: 960, limits: DateLimits(earliestFinish: Sample.march(10, 12)))
    let schedule = network.solved()
    #expect(schedule.earlyFinish(of: a) == Sample.march(10, 12))
    #expect(schedule.earlyStart(of: a) == Sample.march(6, 13))
    #expect(schedule.driver(of: a) == .limit(.earliestFinish))
  }

  @Test func lateWorkUsesItsOwnFreeFloat() {
    var network = office()
    let late = DateLimits(isLate: true)
    let a = network.add(.work, length: 480), b = network.add(.work, length: 480, limits: late)
    let c = network.add(.work, length: 480, limits: late), d = network.add(.work, length: 480)
    let long = network.add(.work, length: 10 * 480)
    network.add(.init(a, b))
    network.add(.init(b, c))
    network.add(.init(c, d, lag: 960))
    network.add(.init(d, long, .startToStart))
    // `d` waits until Wednesday the 11th for another reason; the late chain moves up to it as one.
    network.setLimits(DateLimits(earliestStart: Sample.march(11)), of: d)
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: b) == Sample.march(3, 8))
    #expect(schedule.freeFloat(of: b) == 0 && schedule.freeFloat(of: c) == 2 * 480)
    #expect(schedule.start(of: c) == Sample.march(6, 8))
    #expect(schedule.start(of: b) == Sample.march(5, 8))
    #expect(schedule.start(of: a) == Sample.march(2, 8))
    #expect(schedule.start(of: d) == Sample.march(11, 8))
    #expect(schedule.interferingFloat(of: b) == 2 * 480)
  }

  @Test func deadlineOfTheProjectOnlyGivesFloat() {
    var network = Network.on(Sample.office, from: start, deadline: Sample.march(7))
    let a = network.add(.work, length: 3 * 480)
    #expect(network.solved().deadlineFloat == 2 * 480)
    #expect(network.solved().totalFloat(of: a) == 0)
    network.deadline = Sample.march(3)
    #expect(network.solved().deadlineFloat == -2 * 480)
  }

  @Test func calendarsWithoutTimeEndNowhere() {
    var network = Network(calendars: [Sample.office, WorkCalendar(week: [])], projectStart: start)
    let a = network.add(.work, length: 480), b = network.add(.work, length: 480, calendar: 1)
    let c = network.add(.work, length: 480)
    let milestone = network.add(.milestone, calendar: 1)
    network.add(.init(a, b))
    network.add(.init(b, c))
    network.add(.init(a, milestone))
    let schedule = network.solved()
    #expect(schedule.endless == [b])
    #expect(schedule.earlyFinish(of: b) == WorkCalendar.never)
    #expect(schedule.earlyStart(of: milestone) == Sample.march(2, 17))
  }

  @Test func emptyNetwork() {
    let schedule = office().solved()
    #expect(schedule.projectFinish == start)
    #expect(schedule.deadlineFloat == nil)
  }
}
