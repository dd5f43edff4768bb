import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanTesting
import PlanText
import Testing

/// Workload that was worked out by hand, and what holds for any.
struct WorkloadTests {
  /// `ana: 480/480 01-05; …`: minutes booked and available by day or week, `!` with overload.
  private func lines(_ text: String, levels: Bool = true, byDay: Bool = false) throws -> [String] {
    let plan = Checker.check(path: "input.plan", bytes: Array(text.utf8), loader: MemoryLoader()).plan
    var ignored: [Diagnostic] = []
    var options = SchedulingOptions(schedules: 10)
    options.levels = levels
    let analysis = try #require(ScheduleAnalysis.make(plan, options: options, reporting: &ignored))
    return Workload(analysis).members.map { member in
      let loads = (byDay ? member.days : member.weeks).map { load in
        let mark = load.overload > 0 ? "!\(load.overload) " : ""
        return "\(mark)\(load.booked)/\(load.capacity.map(String.init) ?? "-") \(load.days.lowerBound.iso.suffix(5))"
      }
      return "\(plan.name(member.resource)): \(loads.joined(separator: "; "))"
    }
  }

  /// Leave, and half of somebody; only the days of the project count.
  @Test func daysAndWeeks() throws {
    let plan = """
      project p { start 2026-01-05 }
      person ana { leave 2026-01-08 }
      person ben { available 50% }
      task a { effort 5d ; assign ana }
      task b { effort 2d ; assign ben }
      """
    #expect(
      try lines(plan, byDay: true) == [
        "ana: 480/480 01-05; 480/480 01-06; 480/480 01-07; 480/480 01-09; 480/480 01-12",
        "ben: 240/240 01-05; 240/240 01-06; 240/240 01-07; 240/240 01-08; 0/240 01-09; 0/240 01-12",
      ])
    #expect(try lines(plan) == ["ana: 1920/1920 01-05; 480/480 01-12", "ben: 960/1200 01-05; 0/240 01-12"])
  }

  /// Without levelling two tasks and a meeting take the same hours.
  @Test func overload() throws {
    let plan = """
      project p { start 2026-01-29 }
      person ana
      task a { effort 2d ; assign ana }
      task b { effort 2d ; assign ana }
      meeting standup { every week on thu at 09:00 ; lasts 1h ; attend ana }
      """
    #expect(
      try lines(plan, levels: false, byDay: true) == [
        "ana: !540 1020/480 01-29; !480 960/480 01-30"
      ])
    #expect(try lines(plan, levels: false) == ["ana: !1020 1980/960 01-29"])
    // Levelled, the second begins on Monday at nine and ends a day after.
    #expect(try lines(plan) == ["ana: 960/960 01-29; 1020/1440 02-02"])
  }

  /// Done work spreads over the days on which it was done; a limit a week lowers the capacity of weeks.
  @Test func progressLimitsAndPositions() throws {
    let plan = """
      project p { start 2026-01-05 ; status-date 2026-01-09 }
      role dev { headcount 2 }
      person ana { limit 20h/w }
      equipment crane { quantity 2 ; calendar days }
      calendar days { hours mon..fri 08:00..16:00 }
      task a { effort 10d ; assign ana ; started 2026-01-05 ; done 20% }
      task b { effort 6d ; assign 2 of dev }
      task c { duration 2d ; assign crane }
      """
    #expect(
      try lines(plan) == [
        "ana: 960/1200 01-05; 1200/1200 01-12; 1200/1200 01-19; 1200/1200 01-26; 240/480 02-02",
        "dev: 0/4800 01-05; 2880/4800 01-12; 0/4800 01-19; 0/4800 01-26; 0/960 02-02",
        "crane: 0/4800 01-05; 960/4800 01-12; 0/4800 01-19; 0/4800 01-26; 0/960 02-02",
      ])
    #expect(try lines(plan, byDay: true)[0].hasPrefix("ana: 192/480 01-05; 192/480 01-06; 192/480 01-07;"))
  }

  /// Before the status date the part that is done, after it what remains, whatever the plan first said.
  @Test func moreRemainsThanPlanned() throws {
    let plan = """
      project p { start 2026-03-02 ; status-date 2026-03-13 }
      person ana
      person ben
      person cy
      person dan
      person eve
      person flo
      task a { effort 5d ; assign ana ; started 2026-03-09 ; remaining 10d }
      task b { effort 10d ; assign ben ; started 2026-03-02 ; done 60% ; remaining 12d }
      task c { duration 4d ; assign cy, dan 50% ; started 2026-03-09 ; done 75% ; remaining 4d }
      task d { effort 10d ; assign eve, flo ; started 2026-03-02 ; done 60% ; remaining 2d }
      """
    #expect(
      try lines(plan) == [
        "ana: 0/2400 03-02; 0/2400 03-09; 2400/2400 03-16; 2400/2400 03-23; 0/960 03-30",
        "ben: 1440/2400 03-02; 1440/2400 03-09; 2400/2400 03-16; 2400/2400 03-23; 960/960 03-30",
        "cy: 0/2400 03-02; 1440/2400 03-09; 1920/2400 03-16; 0/2400 03-23; 0/960 03-30",
        "dan: 0/2400 03-02; 720/2400 03-09; 960/2400 03-16; 0/2400 03-23; 0/960 03-30",
        "eve: 720/2400 03-02; 720/2400 03-09; 480/2400 03-16; 0/2400 03-23; 0/960 03-30",
        "flo: 720/2400 03-02; 720/2400 03-09; 480/2400 03-16; 0/2400 03-23; 0/960 03-30",
      ])
  }

  /// What people have does not depend on levelling, only what is booked does; the hours of a month are shown in no week.
  @Test func limitsWithoutLevelling() throws {
    let plan = """
      project p { start 2026-01-05 }
      person ana { limit 16h/w }
      person ben { limit 4h/d }
      person cleo { limit 20h/mo }
      task a { effort 2d ; assign ana }
      task b { effort 2d ; assign ana }
      task c { effort 3d ; assign ben }
      task d { effort 3d ; assign cleo }
      """
    #expect(
      try lines(plan, levels: false) == ["ana: !960 1920/960 01-05", "ben: !720 1440/720 01-05", "cleo: 1440/1440 01-05"])
    let levelled = try lines(plan)
    #expect(levelled[0].hasPrefix("ana: 960/960 01-05; 960/960 01-12;"), "\(levelled)")
    #expect(levelled[1].hasPrefix("ben: 1200/1200 01-05; 240/1200 01-12;"), "\(levelled)")
    #expect(levelled[2].hasPrefix("cleo: 1200/2400 01-05; 0/2400 01-12;"), "\(levelled)")
  }

  /// Holidays, extra hours, shares with dates, ramp-up, joining and a limit a day.
  @Test func capacity() throws {
    let plan = """
      project p { start 2026-01-05 ; calendar c }
      calendar c { hours mon..fri 08:00..16:00 ; holiday 2026-01-06 }
      person ana { extra 2026-01-06 10:00..12:00 }
      person ben { available 25% 2026-01-07..2026-01-08 }
      person cleo { from 2026-01-07 ; ramp-up 1d at 50% }
      person dora { limit 6h/d ; until 2026-01-08 }
      task a { duration 4d }
      """
    #expect(
      try lines(plan, byDay: true) == [
        "ana: 0/480 01-05; 0/120 01-06; 0/480 01-07; 0/480 01-08; 0/480 01-09",
        "ben: 0/480 01-05; 0/120 01-07; 0/120 01-08; 0/480 01-09",
        "cleo: 0/240 01-07; 0/480 01-08; 0/480 01-09",
        "dora: 0/360 01-05; 0/360 01-07; 0/360 01-08",
      ])
  }

  /// Night shifts are split at midnight of the project's clocks.
  @Test func nights() throws {
    #expect(
      try lines(
        """
        project p { start 2026-01-05 ; calendar nights }
        calendar nights { hours mon..fri 22:00..24:00, 00:00..06:00 }
        person ana
        task a { effort 10h ; assign ana }
        """, byDay: true) == ["ana: 480/480 01-05; 120/480 01-06"])
  }

  @Test func partsNameTheWork() throws {
    let facts = facts(
      """
      project p { start 2026-01-05 }
      person ana
      task a { effort 10h ; assign ana }
      meeting m { every week on tue at 08:00 ; lasts 2h ; attend ana }
      """)
    let ana = try #require(facts.dated?.workload.members.first)
    let parts = ana.parts.map { "\(facts.plan.names([$0.activity])) \($0.day.iso.suffix(2)) \($0.minutes)" }
    #expect(parts == ["a 05 480", "a 06 120", "m 06 120"])
    #expect(ana.whole.booked == 720 && ana.whole.spare == 240)
  }

  /// In a meeting that names somebody several times, they are once, and so are the positions of a role.
  @Test func everyoneTakesPartOnce() throws {
    let plan = """
      project p { start 2026-01-05 }
      role dev { headcount 2 }
      person ana
      person ben
      team core { members ana, ben }
      meeting chaired { every mon at 09:00 ; lasts 1h ; attend core, ana ; chair ana }
      meeting placed { every mon at 10:00 ; lasts 1h ; attend dev ; chair dev }
      routine mail { every tue at 09:00 ; effort 2h ; assign 3 of dev }
      task a { effort 4d ; assign ben }
      task b { effort 7h ; assign ana }
      """
    #expect(
      try lines(plan) == ["ana: 480/2400 01-05", "ben: 1980/2400 01-05", "dev: 240/4800 01-05"])
  }

  /// Meetings are held until the project's finish, Wednesday at nine, wherever the last day and `until` end.
  @Test func meetingsThatBeginAfterTheFinish() throws {
    let plan = """
      project p { start 2026-01-05 }
      person ana
      person ben
      person cem
      person dan
      task a { effort 17h ; assign ana }
      meeting before { every wed at 08:30 ; lasts 1h ; attend ben }
      meeting later { every wed at 09:00 ; lasts 1h ; attend cem }
      meeting dated { every wed at 10:00 ; lasts 1h ; attend dan ; until 2026-03-31 }
      """
    #expect(
      try lines(plan) == ["ana: 1020/1440 01-05", "ben: 60/1440 01-05", "cem: 0/1440 01-05", "dan: 0/1440 01-05"])
  }

  @Test func nobodyWithoutDates() throws {
    let empty = try #require(facts("project p { start 2026-01-05 }").dated)
    #expect(empty.workload.members.isEmpty)
  }

  /// Levelled, nobody has more on a day than there is but for work that was agreed so: in windows outside their hours,
  /// effort spread over a stated duration, and meetings and routines.
  @Test(arguments: Seeds.batches(0..<60)) func levelledPlansFit(seeds: Range<Int>) throws {
    for seed in seeds {
      let text = RandomPlan(seed: UInt64(seed)).text
      let facts = facts(text)
      guard let dated = facts.dated else { continue }
      let plan = facts.plan
      for member in dated.workload.members {
        for day in member.days where day.overload > 0 {
          let parts = member.parts.filter { $0.day == day.days.lowerBound }
          let isAgreed = parts.contains { mayTakeMore($0.activity, plan) }
          #expect(isAgreed, "seed \(seed): \(plan.name(member.resource)) \(day), \(plan.names(parts.map(\.activity)))\n\(text)")
        }
      }
    }
  }

  private func mayTakeMore(_ index: ActivityID, _ plan: Plan) -> Bool {
    let activity = plan.activities[index]
    let kind = plan[activity.id].kind
    if kind == .meeting || kind == .routine || activity.duration != nil && activity.effort != nil { return true }
    guard activity.hasDetails else { return false }
    return activity.details.within != nil || !activity.details.changedSystems.isEmpty
  }

  /// Days, weeks and parts add up to the same.
  @Test(arguments: Seeds.batches(60..<90)) func sumsAgree(seeds: Range<Int>) throws {
    for seed in seeds {
      guard let dated = facts(RandomPlan(seed: UInt64(seed)).text).dated else { continue }
      for member in dated.workload.members {
        let days = member.days.reduce(0) { $0 + $1.booked }
        let parts = member.parts.reduce(0) { $0 + $1.minutes }
        #expect(abs(days - member.whole.booked) <= member.days.count)
        #expect(abs(parts - member.whole.booked) <= Set(member.parts.map(\.activity)).count)
      }
    }
  }

  /// For started work, what is booked after the status date is what remains of it, and its assignments add up to that
  /// and to what is done.
  @Test(arguments: Seeds.batches(90..<150)) func startedWorkAddsUp(seeds: Range<Int>) throws {
    for seed in seeds {
      let text = RandomPlan(seed: UInt64(seed)).text
      let facts = facts(text)
      guard let dated = facts.dated, let status = dated.schedule.progress.statusDay else { continue }
      let parts = dated.workload.members.flatMap(\.parts)
      for activity in facts.plan.activityIDs where dated.schedule.resumption(activity) != nil {
        let name = "seed \(seed): \(facts.plan.names([activity]))\n\(text)"
        let shares = dated.shares(activity).compactMap(\.work)
        guard facts.plan[activity].effort != nil, shares.contains(where: { $0 > 0 }) else { continue }
        let own = parts.filter { $0.activity == activity }
        let left = own.filter { $0.day > status }.reduce(0) { $0 + $1.minutes }
        let remaining = dated.schedule.remainingMinutes(activity)
        #expect(abs(left - remaining) <= shares.count, "\(left) of \(remaining), \(name)")
        let whole = own.reduce(0) { $0 + $1.minutes }
        #expect(abs(whole - shares.reduce(0, +)) <= shares.count, "\(name)")
      }
    }
  }
}
