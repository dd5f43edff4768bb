import PlanSolver
import Testing
import PlanTesting
import PlanText

/// Phases as gates and hammocks.
struct NetworkPhaseTests {
  @Test func nestedPhasesWaitAndSpan() {
    var network = Network.on()
    let before = network.add(.work, length: 10)
    let a = network.add(.work, length: 5), b = network.add(.work, length: 7), c = network.add(.work, length: 3)
    let after = network.add(.work, length: 4), beside = network.add(.work, length: 1)
    network.add(.init(a, b))
    let inner = network.addPhase(of: [a, b])
    let outer = network.addPhase(of: [c], and: [inner])
    network.add(.init(before, outer.gate))
    network.add(.init(outer.finish, after))
    network.add(.init(inner.start, beside, .startToStart, lag: 2))
    let schedule = network.solved()
    #expect([a, b, c].map { schedule.earlyStart(of: $0) } == [10, 15, 10])
    #expect(schedule.earlyStart(of: outer.start) == 10 && schedule.earlyFinish(of: outer.finish) == 22)
    #expect(schedule.earlyStart(of: inner.start) == 10 && schedule.earlyFinish(of: inner.finish) == 22)
    #expect(schedule.earlyStart(of: after) == 22 && schedule.earlyStart(of: beside) == 12)
    #expect([before, a, b, c, after, beside].map { schedule.totalFloat(of: $0) } == [0, 0, 0, 9, 0, 13])
    // Free float looks through the phase: only its end holds `c`.
    #expect([before, a, b, c].map { schedule.freeFloat(of: $0) } == [0, 0, 0, 9])
    #expect(schedule.totalFloat(of: outer.finish) == 0)
    #expect([before, a, b, after].allSatisfy { schedule.isOnLongestPath($0) })
    #expect(!schedule.isOnLongestPath(c) && !schedule.isCritical(beside))
  }

  @Test func startOfAPhaseBindsOnlyWhatStartsFirst() {
    var network = Network.on()
    let first = network.add(.work, length: 5)
    let second = network.add(.work, length: 5, limits: DateLimits(earliestStart: 3))
    let beside = network.add(.work, length: 20)
    let phase = network.addPhase(of: [first, second])
    network.add(.init(phase.start, beside, .startToStart))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: phase.start) == 0)
    #expect(schedule.totalFloat(of: first) == 0)
    #expect(schedule.totalFloat(of: second) == 12)
    #expect(schedule.freeFloat(of: second) == 12)
    #expect(schedule.isOnLongestPath(first))
  }

  @Test func limitsOfAPhaseBindItsContent() {
    var network = Network.on()
    let a = network.add(.work, length: 5), b = network.add(.work, length: 5)
    network.add(.work, length: 100)
    let phase = network.addPhase(
      of: [a, b], gateLimits: DateLimits(earliestStart: 20), startLimits: DateLimits(latestStart: 22),
      finishLimits: DateLimits(latestFinish: 30))
    network.add(.init(a, b))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: a) == 20 && schedule.earlyFinish(of: phase.finish) == 30)
    #expect([a, b].map { schedule.totalFloat(of: $0) } == [0, 0])
    #expect(schedule.driver(of: phase.gate) == .limit(.earliestStart))
    #expect(schedule.driver(of: a) == .link(0))
    #expect(schedule.lateStart(of: phase.start) == 20)

    network.setLimits(DateLimits(latestFinish: 80), of: phase.finish)
    let relaxed = network.solved()
    #expect([a, b].map { relaxed.totalFloat(of: $0) } == [2, 70 - 20])
    #expect(relaxed.freeFloat(of: b) == 50)
    #expect(relaxed.lateStart(of: phase.start) == 22)
  }

  @Test func phaseNodesAndMilestonesKeepInstants() {
    var network = Network(calendars: [Sample.office, Sample.everyDay], projectStart: Sample.march(2))
    let a = network.add(.work, length: 5 * 480)
    let ready = network.add(.milestone), shift = network.add(.work, length: 480, calendar: 1)
    let done = network.add(.milestone), kickoff = network.add(.milestone)
    let first = network.addPhase(of: [a])
    let second = network.addPhase(of: [ready, shift])
    let third = network.addPhase(of: [kickoff], gateLimits: DateLimits(earliestStart: Sample.march(4)))
    network.add(.init(first.finish, second.gate))
    network.add(.init(second.finish, done))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: second.gate) == Sample.march(6, 17))
    #expect(schedule.earlyStart(of: ready) == Sample.march(6, 17))
    #expect(schedule.earlyStart(of: second.start) == Sample.march(6, 17))
    #expect(schedule.earlyStart(of: shift) == Sample.march(7, 8))
    #expect(schedule.earlyStart(of: done) == Sample.march(7, 16))
    #expect(schedule.earlyStart(of: kickoff) == Sample.march(4, 8))
    #expect(schedule.earlyStart(of: third.start) == Sample.march(4, 8))
    #expect(schedule.isOnLongestPath(a) && schedule.isOnLongestPath(shift))
  }

  @Test func lateContentTakesItsPhaseAlong() {
    var network = Network.on()
    let content = network.add(.work, length: 5, limits: DateLimits(isLate: true))
    network.add(.work, length: 30)
    let phase = network.addPhase(of: [content])
    let schedule = network.solved()
    #expect(schedule.start(of: content) == 25)
    #expect(schedule.start(of: phase.start) == 25 && schedule.finish(of: phase.finish) == 30)
    #expect(schedule.earlyFinish(of: phase.finish) == 5)
  }
}
