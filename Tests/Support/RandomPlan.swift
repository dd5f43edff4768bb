/// Plans of 3 to 60 tasks that use every feature that affects a schedule: the same text for the same seed everywhere.
///
/// They have no errors, and almost all are feasible: people are available often enough, windows are wide enough for
/// what must fit into them, and dependencies only point forward. Nothing that may appear only once is stated twice.
package struct RandomPlan {
  package private(set) var text = ""
  var random: SeededGenerator
  /// The current nesting depth of phases, for indentation and closing.
  var depth = 0
  /// Work declared so far that others may wait for.
  var names: [String] = []
  /// Tasks declared so far that may be spanned.
  var tasks: [String] = []
  /// Tasks that have been started or finished by the status date.
  var recorded: [String] = []
  let taskCount: Int
  let hasStatus: Bool

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed &* 2 &+ 1)
    taskCount = 3 + Int.random(in: 0...Int.random(in: 2...57, using: &random), using: &random)
    hasStatus = random.once(in: 3)
    writeProject()
    writeCalendars()
    writeResources()
    writePlaces()
    writeWork()
    writeRecurring()
  }

  mutating func line(_ line: String) { text += String(repeating: "  ", count: depth) + line + "\n" }
  mutating func one<Element>(of list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &random)] }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func percent(_ chance: Int) -> Bool { Int.random(in: 0..<100, using: &random) < chance }

  /// `kind name { … }` with some of the properties, each with its probability in percent.
  mutating func declare(_ head: String, _ properties: [(Int, String)]) {
    let chosen = properties.filter { percent($0.0) }.map(\.1)
    line(chosen.isEmpty ? head : head + " { " + chosen.joined(separator: " ; ") + " }")
  }

  private mutating func writeProject() {
    declare(
      "project sample \"Sample\"",
      [
        (100, "start 2026-01-05"), (50, "calendar office"), (hasStatus ? 100 : 0, "status-date 2026-01-16"),
        (20, "estimates " + one(of: ["pert", "triangular", "uniform"])), (20, "finish by 2026-09-30"),
      ])
  }

  private mutating func writeCalendars() {
    declare(
      "calendar office \"Office\"",
      [
        (100, "hours mon..fri 09:00..12:00, 13:00..18:00"), (60, "holiday 2026-01-01"), (50, "holiday 2026-02-16..2026-02-17"),
        (30, "holiday 2026-02-20 13:00..18:00 \"Half day\""), (30, "extra 2026-02-21 09:00..12:00"),
      ])
    declare("calendar early", [(100, "based-on office"), (100, "hours mon..thu 07:00..15:00"), (50, "hours fri off")])
    declare("calendar long", [(100, "hours mon..sat 08:00..20:00"), (40, "extra 2026-02-22")])
  }

  private mutating func writeResources() {
    declare("role dev", [(50, "calendar office"), (30, "headcount 5")])
    declare("role tester", [(30, "calendar early")])
    declare("role lab", [(80, "headcount \(number(2...4))"), (30, "calendar long"), (20, "from 2026-01-12"), (20, "skills sql")])
    declare("team core", [(100, "members ana, bo"), (50, "calendar office")])
    declare(
      "person ana \"Ana\"",
      [
        (80, "role dev"), (60, "skills sql, audit"), (30, "available 80%"), (30, "available 50% 2026-02-02..2026-02-13"),
        (50, "leave 2026-01-26..2026-01-30"), (30, "leave 2026-02-05 13:00..16:00"), (20, "calendar early"),
      ])
    declare(
      "person bo \"Bo\"",
      [
        (80, "role dev"), (30, "available 50%"), (30, "ramp-up 2w at 50%"), (40, "leave 2026-02-09..2026-02-11"),
        (30, "extra 2026-01-31 09:00..13:00"), (20, "from 2026-01-08"),
      ])
    declare(
      "person chen",
      [(100, "role dev"), (50, "team crew"), (50, "skills sql"), (30, "from 2026-01-12"), (20, "until 2027-12-31"), (20, "vacancy")])
    declare("team crew", [(50, "calendar long"), (50, "members dara")])
    declare("person dara", [(100, "role tester"), (30, "limit \(number(24...36))h/w"), (30, "available 90%")])
    declare("person eli", [(100, "role tester"), (30, "from kick"), (30, "skills audit"), (30, "calendar long")])
    // Nothing reduces this person's availability: for work that is spread over a fixed duration.
    line("person solo { calendar office }")
    // For meetings and routines, plus a little work.
    declare("person femi", [(40, "limit 120h/mo"), (40, "ramp-up 5d at 80%"), (40, "leave 2026-03-02..2026-03-06")])
    declare("equipment rig", [(100, "quantity \(number(1...3))"), (40, "calendar long"), (40, "unavailable 2026-01-21..2026-01-22")])
    declare("equipment crane", [(40, "lead-time \(number(1...3))w"), (30, "unavailable 2026-02-11 10:00..14:00")])
    declare("software cad", [(80, "seats \(number(1...3))"), (30, "from 2026-01-07")])
    declare("material cable", [(100, "quantity \(number(20...60))"), (100, "lead-time \(number(2...4))w")])
    declare("material glue", [(60, "quantity 1000")])
  }

  private mutating func writePlaces() {
    declare(
      "window night",
      [
        (100, "open every mon..thu 20:00..24:00"), (30, "open 2026-02-08 08:00..2026-02-08 20:00"),
        (40, "capacity 2"), (40, "blackout 2026-02-03..2026-02-05"), (30, "notice \(one(of: ["3d", "48h elapsed"]))"),
      ])
    declare(
      "window weekend",
      [
        (100, "open \(one(of: ["every sat 22:00..06:00", "every 2 weeks on sat 20:00..08:00", "every month on first sat 18:00..23:00"]))"),
        (50, "capacity 3"), (40, "blackout 2026-02-14"), (20, "from 2026-01-12"),
      ])
    declare("system crm", [(50, "freeze 2026-02-23..2026-02-24"), (50, "downtime-limit \(number(3...6))h/\(one(of: ["w", "mo"]))")])
    declare("system billing", [(50, "within night"), (40, "freeze 2026-02-10 08:00..20:00"), (30, "depends-on crm")])
    line("sprint first { start 2026-01-12 ; finish 2026-01-23 }")
    line("sprint second { start 2026-01-26 ; finish 2026-02-06 }")
  }

  private mutating func writeRecurring() {
    if percent(50) {
      let every = one(of: ["mon..fri at 09:00", "week on mon at 10:00", "2 weeks on fri at 14:00", "day", "month on 15 at 11:00"])
      declare(
        "meeting call",
        [(100, "every \(every)"), (70, "lasts \(one(of: ["15min", "30min", "1h"]))"), (100, "attend \(one(of: ["core", "ana", "tester", "bo, femi"]))"),
         (30, "from 2026-01-07"), (40, "until 2026-03-31")])
    }
    if percent(40) {
      declare(
        "routine care",
        [(100, "every \(one(of: ["week on fri at 15:00", "month on last workday", "2 weeks on tue"]))"), (100, "effort \(number(1...2))h"),
         (100, "assign femi"), (50, "until 2026-04-30")])
    }
    if hasStatus { writeRecords() }
  }
}
