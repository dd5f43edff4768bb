/// Plans of one kind and any size, each of which was once, or could become, a cliff: slow or large out of proportion.
struct PlanFamily: Sendable {
  let name: String
  /// What the size counts.
  let unit: String
  /// How planc is called; the file follows, and what ``operands`` says.
  let command: [String]
  let operands: [String]
  /// The largest of the sizes, each ten times the one before.
  let largest: Int
  let text: @Sendable (Int) -> String

  private init(
    _ name: String, _ unit: String, _ command: [String], of operands: [String] = [], upTo largest: Int,
    _ text: @escaping @Sendable (Int) -> String
  ) {
    (self.name, self.unit, self.command, self.operands) = (name, unit, command, operands)
    (self.largest, self.text) = (largest, text)
  }

  private static let lint = ["lint"]
  private static let network = ["lint", "--no-level"]
  private static let json = ["compile", "--to", "json", "-o", "/dev/null"]

  static let all: [PlanFamily] = [
    PlanFamily("plain", "tasks", lint, upTo: 100_000) { people(20) + tasks($0) { "assign p\($0 % 20)" } },
    PlanFamily("plain, to JSON", "tasks", json, upTo: 100_000) { people(20) + tasks($0) { "assign p\($0 % 20)" } },
    PlanFamily("plain, to compact JSON", "tasks", json + ["--json", "compact"], upTo: 100_000) {
      people(20) + tasks($0) { "assign p\($0 % 20)" }
    },
    PlanFamily("plain, without people", "tasks", network, upTo: 1_000_000) { head + tasks($0) { _ in "" } },
    PlanFamily("a weekly limit on everyone", "tasks", lint, upTo: 10_000) {
      people(20, "limit 20h/w") + tasks($0) { "assign p\($0 % 20)" }
    },
    PlanFamily("a daily and a monthly limit", "tasks", lint, upTo: 10_000) { count in
      people(20) { $0 % 2 == 0 ? "limit 5h/d" : "limit 60h/mo" } + tasks(count) { "assign p\($0 % 20)" }
    },
    PlanFamily("a pause in each task", "tasks", lint, upTo: 10_000) {
      people(20) + tasks($0) { "assign p\($0 % 20) ; pause 2026-0\($0 % 9 + 1)-05..2026-0\($0 % 9 + 1)-09" }
    },
    PlanFamily("a pause of everything", "tasks", lint, upTo: 10_000) {
      people(20) + "phase all {\npause 2026-03-02..2026-03-06\n" + tasks($0) { "assign p\($0 % 20)" } + "}\n"
    },
    PlanFamily("one task that can never be done", "people", lint, upTo: 1_000) { count in
      people(count, "leave 2026-03-02..2026-03-06") + "person gone { leave 2026-01-01..2400-01-01 }\n"
        + "task never { effort 1d ; assign gone }\n" + tasks(count * 2) { "assign p\($0 % count)" }
    },
    PlanFamily("a tenth needs more people than there are, beside an appointment", "tasks", lint, upTo: 10_000) { count in
      people(18) + "role dev\nperson ana { role dev ; available 80% }\nperson bo { role dev }\nteam pair { members ana, bo }\n"
        + "task fixed { start on 2026-03-02 ; duration 6d ; assign dev 10% }\n"
        + tasks(count) { $0 % 10 == 0 ? "assign 3 of pair" : "assign p\($0 % 18)" }
    },
    PlanFamily("material that runs out, beside a daily routine", "tasks", lint, upTo: 10_000) { count in
      people(20) + "material steel { quantity \(count / 2) }\nroutine r { every day at 09:00 ; effort 1h ; assign p0 }\n"
        + tasks(count) { "assign p\($0 % 20) ; consume 1 of steel" }
    },
    PlanFamily("a calendar for ten tasks", "tasks", lint, upTo: 100_000) { count in
      let some = max(1, count / 10)
      let calendars = (0..<some).map {
        "calendar c\($0) { hours mon..fri 08:\($0 / 8 % 6)\($0 % 10)..12:00, 13:00..1\(5 + $0 % 4):30 }\n"
          + "person p\($0) { calendar c\($0) }\n"
      }
      return head + calendars.joined() + tasks(count) { "assign p\($0 % some) ; calendar c\(($0 * 7 + 1) % some)" }
    },
    PlanFamily("a calendar based on another for ten tasks", "tasks", lint, upTo: 100_000) { count in
      let some = max(1, count / 10)
      let calendars = (0..<some).map {
        "calendar c\($0) { based-on office ; holiday 2026-0\($0 % 9 + 1)-1\($0 % 10) }\nperson p\($0) { calendar c\($0) }\n"
      }
      return head + "calendar office { hours mon..fri 08:00..12:00, 13:00..17:00 ; holiday 2026-12-24..2026-12-31 }\n"
        + calendars.joined() + tasks(count) { "assign p\($0 % some) ; calendar c\(($0 * 7 + 1) % some)" }
    },
    PlanFamily("calendars based on one with as many holidays", "tasks", lint, upTo: 100_000) { count in
      let some = max(1, count / 10)
      let calendars = (0..<some).map {
        "calendar c\($0) { based-on office ; holiday 2026-0\($0 % 9 + 1)-1\($0 % 10) }\nperson p\($0) { calendar c\($0) }\n"
      }
      return head + "calendar office {\n" + (0..<some).map { "holiday \(date($0))\n" }.joined() + "}\n"
        + calendars.joined() + tasks(count) { "assign p\($0 % some)" }
    },
    PlanFamily("calendars each based on the one before", "tasks", lint, upTo: 100_000) { count in
      let some = max(1, count / 10)
      let calendars = (0..<some).map {
        "calendar c\($0) {\($0 > 0 ? " based-on c\($0 - 1) ;" : "") holiday \(date($0)) }\nperson p\($0) { calendar c\($0) }\n"
      }
      return head + calendars.joined() + tasks(count) { "assign p\($0 % some)" }
    },
    PlanFamily("extra hours for thousands of years", "lines", lint, upTo: 1_000) { count in
      head + "calendar late {\n"
        + (0..<count).map { "extra 1583-01-01..9999-12-\(two($0 % 31 + 1)) 18:\(two($0 / 31 % 60))..19:00\n" }.joined()
        + "}\nperson ana { calendar late }\ntask a { effort 5d ; assign ana }\n"
    },
    PlanFamily("a calendar in a zone for ten tasks", "tasks", lint, upTo: 10_000) { count in
      let some = max(1, count / 10)
      let zones = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney"]
      let calendars = (0..<some).map {
        "calendar c\($0) { timezone \"\(zones[$0 % 4])\" ; hours mon..fri 08:0\($0 % 10)..12:00, 13:00..1\(5 + $0 / 10 % 4):30 }\n"
          + "person p\($0) { calendar c\($0) }\n"
      }
      return head + calendars.joined() + tasks(count) { "assign p\($0 % some)" }
    },
    PlanFamily("leave for ten tasks", "tasks", lint, upTo: 100_000) { count in
      let some = max(1, count / 10)
      return people(some) { "leave 2026-0\($0 % 9 + 1)-05..2026-0\($0 % 9 + 1)-16" } + tasks(count) { "assign p\($0 % some)" }
    },
    PlanFamily("a day of leave a month for ten years", "people", lint, upTo: 1_000) { count in
      people(count) { person in
        (0..<120).map { "leave 20\(26 + $0 / 12)-\(two($0 % 12 + 1))-\(two((person + $0) % 28 + 1))" }.joined(separator: "\n")
      } + tasks(count * 5) { "assign p\($0 % count)" }
    },
    PlanFamily("a daily routine for everyone", "people", lint, upTo: 1_000) { count in
      people(count) + (0..<count).map { "routine r\($0) { every day ; effort 15min ; assign p\($0) }\n" }.joined()
        + tasks(count * 5) { "assign p\($0 % count)" }
    },
    PlanFamily("one cycle", "tasks", lint, upTo: 100_000) { count in
      head + (0..<count).map { "task t\($0) { duration 1d ; after t\(($0 + 1) % count) }\n" }.joined()
    },
    PlanFamily("a tenth within a window", "tasks", lint, upTo: 100_000) {
      people(20) + "window night { open every tue, fri 20:00..02:00 }\n"
        + tasks($0) { $0 % 10 == 0 ? "duration 2h ; within night" : "assign p\($0 % 20)" }
    },
    PlanFamily("a tenth within a window, to JSON", "tasks", json, upTo: 100_000) {
      people(20) + "window night { open every tue, fri 20:00..02:00 }\n"
        + tasks($0) { $0 % 10 == 0 ? "duration 2h ; within night" : "assign p\($0 % 20)" }
    },
    PlanFamily("equipment with a calendar for ten tasks", "tasks", lint, upTo: 10_000) { count in
      let some = max(1, count / 10)
      let equipment = (0..<some).map {
        "calendar c\($0) { hours mon..fri 08:\(two($0 % 60))..\(13 + $0 / 60 % 5):00 ; holiday 2026-0\($0 % 9 + 1)-1\($0 % 10) }\n"
          + "equipment e\($0) { calendar c\($0) }\n"
      }
      return people(20) + equipment.joined() + tasks(count) { "assign p\($0 % 20), e\($0 % some)" }
    },
    PlanFamily("five minutes a day, to JSON", "tasks", json, upTo: 1_000) {
      people(20, "limit 5min/d") + tasks($0) { "assign p\($0 % 20)" }
    },
    PlanFamily("five minutes a day, for centuries", "tasks", lint, upTo: 10_000) {
      people(20, "limit 5min/d") + tasks($0) { "assign p\($0 % 20)" }
    },
    PlanFamily("a fiftieth lasts a calendar month", "tasks", lint, upTo: 10_000) {
      people(20) + tasks($0) { $0 % 50 == 0 ? "duration 1mo elapsed" : "assign p\($0 % 20)" }
    },
    PlanFamily("templates that double, and nothing uses them", "templates", lint, upTo: 10_000) { count in
      head + "template t0 { task a { duration 1d } }\n"
        + (1..<max(2, count)).map { "template t\($0) { use t\($0 - 1) as x ; use t\($0 - 1) as y }\n" }.joined()
    },
    PlanFamily("parameters of a template", "parameters", lint, upTo: 10_000) { count in
      let names = 0..<count
      return head + "template step {\n" + names.map { "param p\($0) text\n" }.joined()
        + names.map { "task t\($0) \"Make $p\($0)\" { duration 1d }\n" }.joined() + "}\nuse step as all {\n"
        + names.map { "with p\($0) \"part \($0)\"\n" }.joined() + "}\n"
    },
    PlanFamily("templates, to JSON", "uses", json, upTo: 10_000) {
      people(20) + "template step {\nparam part text\ntask make \"Make $part\" { effort 1d ; assign p0 or p1 }\n"
        + "task check { duration 2h ; after make }\n}\n"
        + (0..<$0).map { "use step as u\($0) { with part \"number \($0)\" }\n" }.joined()
    },
    PlanFamily("a fifth as late as possible", "tasks", lint, upTo: 100_000) {
      people(20) + tasks($0) { "assign p\($0 % 20)" + ($0 % 5 == 0 ? " ; schedule late" : "") }
    },
    PlanFamily("half as late as possible, two people", "tasks", lint, upTo: 10_000) {
      people(2) + tasks($0) { "assign p\($0 % 2)" + ($0 % 2 == 0 ? " ; schedule late" : "") }
    },
    PlanFamily("a third as late as possible, one person", "tasks", lint, upTo: 10_000) {
      people(1) + tasks($0) { "assign p0" + ($0 % 3 == 0 ? " ; schedule late" : "") }
    },
    PlanFamily("half as late as possible, in one phase", "tasks", lint, upTo: 100_000) {
      people(20) + "phase all {\n" + tasks($0) { "assign p\($0 % 20)" + ($0 % 2 == 0 ? " ; schedule late" : "") } + "}\n"
    },
    PlanFamily("parts of people", "tasks", lint, upTo: 100_000) {
      people(20) + tasks($0) { "assign p\($0 % 20) \(30 + $0 * 37 % 61)%" }
    },
    PlanFamily("parts of equipment", "tasks", lint, upTo: 10_000) {
      people(20) + "equipment rig\n" + tasks($0) { "assign p\($0 % 20), rig \(7 + $0 * 37 % 61)%" }
    },
    PlanFamily("parts of equipment in hours of many pieces", "tasks", lint, upTo: 10_000) { count in
      head + "calendar shifts { hours mon..fri "
        + (8..<18).map { "\(two($0)):00..\(two($0)):15, \(two($0)):30..\(two($0)):45" }.joined(separator: ", ") + " }\nequipment rig\n"
        + (0..<20).map { "person p\($0) { calendar shifts }\n" }.joined()
        + tasks(count) { "assign p\($0 % 20), rig \(7 + $0 * 37 % 61)%" }
    },
    PlanFamily("dated availability of one person", "lines", lint, upTo: 10_000) { count in
      head + "person ana {\n" + (0..<count).map { "available \(30 + $0 % 50)% \(date($0))..\(date($0))\n" }.joined() + "}\n"
        + (0..<count).map { "task t\($0) { effort 1h ; assign ana }\n" }.joined()
    },
    PlanFamily("a chain with leads of years", "tasks", lint, upTo: 10_000) { count in
      head + (0..<count).map { "task t\($0) { duration 5h\($0 > 0 ? " ; after t\($0 - 1) - 2y elapsed" : "") }\n" }.joined()
    },
    PlanFamily("pairs with a weekly limit", "tasks", lint, upTo: 10_000) {
      people(20, "limit 20h/w") + tasks($0) { "assign p\($0 % 20), p\(($0 * 7 + 3) % 20)" }
    },
    PlanFamily("alternatives with a weekly limit", "tasks", lint, upTo: 10_000) {
      people(20, "limit 20h/w") + tasks($0) { "assign p\($0 % 20) or p\(($0 + 7) % 20)" }
    },
    PlanFamily("outages in a window, with a limit", "tasks", lint, upTo: 10_000) {
      people(20) + "window night { open every tue, fri 20:00..02:00 }\nsystem db { within night ; downtime-limit 20h/mo }\n"
        + tasks($0) { $0 % 10 == 0 ? "duration 2h ; changes db ; downtime db 1h" : "assign p\($0 % 20)" }
    },
    PlanFamily("values of one property", "values", lint, upTo: 100_000) {
      head + "person ana {\n" + (0..<$0).map { "leave \(date($0))\n" }.joined() + "}\n"
        + "task a { duration 1d ; assign ana }\n"
    },
    PlanFamily("names in one property", "names", lint, upTo: 100_000) { count in
      head + tasks(count) { _ in "" } + "milestone end { after \((0..<count).map { "t\($0)" }.joined(separator: ", ")) }\n"
    },
    PlanFamily("daily meetings with a limit", "people", lint, upTo: 1_000) { count in
      people(count, "limit 30h/w")
        + (0..<max(1, count / 5)).map { "meeting m\($0) { every mon..fri at 1\($0 % 6):00 ; lasts 30min ; attend p\($0 * 5) }\n" }.joined()
        + tasks(count * 2) { "assign p\($0 % count)" }
    },
    PlanFamily("findings", "findings", lint, upTo: 100_000) { count in
      head + (0..<count).map { "task t\($0) { duration 1d ; after nobody\($0) }\n" }.joined()
    },
    PlanFamily("findings in one task", "findings", lint, upTo: 100_000) { count in
      head + "task a {\nduration 1d\n" + (0..<count).map { "after nobody\($0)\n" }.joined() + "}\n"
    },
    PlanFamily("a finding in each task of people", "tasks", lint, upTo: 100_000) {
      people(20) + tasks($0) { "assign p\($0 % 20) ; after nobody\($0)" }
    },
    PlanFamily("windows once a year, verified", "tasks", ["lint", "--verify"], upTo: 1_000) {
      people(5) + "window yearly { open every year on first sat 20:00..22:00 }\n"
        + tasks($0) { $0 % 50 == 0 ? "duration 1h ; within yearly" : "assign p\($0 % 5)" }
    },
    PlanFamily("sparse windows, verified", "tasks", ["lint", "--verify"], upTo: 1_000) {
      people(5) + "window yearly { open every month on first sat 20:00..22:00 }\n"
        + tasks($0) { $0 % 50 == 0 ? "duration 1h ; within yearly" : "assign p\($0 % 5)" }
    },
    PlanFamily("verified", "tasks", ["lint", "--verify"], upTo: 10_000) { people(20) + tasks($0) { "assign p\($0 % 20)" } },
    PlanFamily("phases in phases", "phases", lint, upTo: 10_000) { count in
      head + (0..<count).map { "phase f\($0) { phase g\($0) { task h\($0) { duration 1d\($0 > 0 ? " ; after f\($0 - 1)" : "") } } }\n" }.joined()
    },
    PlanFamily("alternatives", "tasks", lint, upTo: 10_000) {
      people(20) + tasks($0) { "assign p\($0 % 20) or p\(($0 + 7) % 20)" }
    },
    PlanFamily("ways", "tasks", lint, upTo: 10_000, ways),
    PlanFamily("ways, to JSON", "tasks", json, upTo: 10_000, ways),
    PlanFamily("ways that are never taken", "tasks", lint, upTo: 10_000) {
      people(20) + "equipment digger { quantity 2 }\n" + tasks($0) { "way 1d with 3 of digger ; way 2d with p\($0 % 20)" }
    },
    PlanFamily("drag of a chain", "tasks", json + ["--drag"], upTo: 10_000, chain),
    PlanFamily("drag of people's work", "tasks", json + ["--drag"], upTo: 10_000) {
      people(20) + tasks($0) { "assign p\($0 % 20)" }
    },
    PlanFamily("a chain of phases, to JSON", "uses", json, upTo: 10_000) { count in
      head + "template stage { task a { duration 1d } task b { duration 1d ; after a } }\nuse stage as u0\n"
        + (1..<max(2, count)).map { "use stage as u\($0) { after u\($0 - 1) }\n" }.joined()
    },
    PlanFamily("what follows everything, explained", "tasks", ["explain"], of: ["end"], upTo: 10_000) { count in
      head + tasks(count) { _ in "" } + "milestone end { after \((0..<count).map { "t\($0)" }.joined(separator: ", ")) }\n"
    },
    PlanFamily("a role of many positions, explained", "positions", ["explain"], of: ["t5"], upTo: 1_000) { count in
      head + "role dev { headcount \(2 * count) }\n"
        + (0..<50).map { "task t\($0) { effort \(count)d ; assign \(count) of dev }\n" }.joined()
    },
    PlanFamily("outages longer than a limit", "tasks", lint, upTo: 10_000) { count in
      people(20) + "system db { downtime-limit 1h/mo }\n" + tasks(count) { "assign p\($0 % 20) ; downtime db 2h" }
    },
    PlanFamily("outages longer than every opening", "tasks", lint, upTo: 10_000) { count in
      people(20) + "window night { open every sat 22:00..23:00 }\nsystem db { within night }\n"
        + tasks(count) { "duration 2h ; assign p\($0 % 20) ; changes db ; downtime db 2h" }
    },
    PlanFamily("a tight limit on outages", "tasks", lint, upTo: 1_000) { count in
      people(20) + "system db { downtime-limit 2min/mo }\n" + tasks(count) { "assign p\($0 % 20) ; downtime db 1min" }
    },
    PlanFamily("a window for ten tasks", "tasks", lint, upTo: 10_000) { count in
      let some = max(1, count / 10)
      let days = ["mon", "tue", "wed", "thu", "fri", "sat"]
      return people(20)
        + (0..<some).map { "window w\($0) { open every \(days[$0 % 6]) \(10 + $0 % 12):00..23:30 }\n" }.joined()
        + tasks(count) { "assign p\($0 % 20) ; within w\($0 % some)" }
    },
    PlanFamily("work pinned into a long leave", "tasks", lint, upTo: 10_000) { count in
      people(20, "leave 2026-01-05..2026-12-31") + tasks(count) { "assign p\($0 % 20) ; start on 2026-03-02" }
    },
    PlanFamily("scenarios of a small plan", "scenarios", lint, upTo: 10_000) { count in
      people(20) + tasks(10) { "assign p\($0 % 20)" }
        + (0..<count).map { "scenario s\($0) { override task t\($0 % 10) { effort 3d } }\n" }.joined()
    },
    PlanFamily("a scenario for a hundred tasks", "tasks", lint, upTo: 10_000) { count in
      people(20) + tasks(count) { "assign p\($0 % 20)" }
        + (0..<max(1, count / 100)).map { "scenario s\($0) { override task t\($0 % 10) { effort 3d } }\n" }.joined()
    },
    PlanFamily("scenarios each based on the one before", "scenarios", lint, upTo: 10_000) { count in
      people(20) + tasks(10) { "assign p\($0 % 20)" }
        + (0..<count).map { "scenario s\($0) {\($0 > 0 ? " based-on s\($0 - 1) ;" : "") override task t\($0 % 10) { effort 3d } }\n" }.joined()
    },
    PlanFamily("skills in a role", "tasks", lint, upTo: 1_000) { count in
      head + "role dev\n" + (0..<count).map { "person p\($0) { role dev ; skills s\($0 % 10) }\n" }.joined()
        + tasks(count) { "assign dev ; needs s\($0 % 10)" }
    },
    PlanFamily("meetings of a hundred people", "meetings", lint, upTo: 1_000) { count in
      let everyone = (0..<100).map { "p\($0)" }.joined(separator: ", ")
      return people(100)
        + (0..<count).map { "meeting m\($0) { every week on fri at \(10 + $0 % 6):\(two($0 / 6 % 60)) ; lasts 1min ; attend \(everyone) }\n" }
        .joined() + tasks(100) { "assign p\($0)" }
    },
    PlanFamily("positions of a role without a headcount, verified", "tasks", ["lint", "--verify"], upTo: 1_000) { count in
      head + "role dev\n" + tasks(count) { "assign \(1 + $0 % 5) of dev" }
    },
    PlanFamily("a tenth of the positions of a role, verified", "positions", ["lint", "--verify"], upTo: 1_000) { count in
      head + "role dev { headcount \(count) }\n"
        + (0..<50).map { "task t\($0) { effort \(count)d ; assign \(max(1, count / 10)) of dev }\n" }.joined()
    },
    PlanFamily("three of a team of all, verified", "people", ["lint", "--verify"], upTo: 1_000) { count in
      people(max(3, count)) + "team all { members \((0..<max(3, count)).map { "p\($0)" }.joined(separator: ", ")) }\n"
        + tasks(count) { _ in "assign 3 of all" }
    },
    PlanFamily("openings and blackouts of a window, verified", "lines", ["lint", "--verify"], upTo: 10_000) { count in
      head + "window w { capacity 3 ; open every mon..fri 06:00..07:59\n"
        + (0..<count).map { "open \(early($0)) 08:00..\(early($0)) 18:00\n" + ($0 % 3 == 1 ? "blackout \(early($0))\n" : "") }.joined()
        + "}\n" + (0..<1_000).map { "task t\($0) { duration 2h ; within w }\n" }.joined()
    },
    PlanFamily("an hour a day, to JSON", "tasks", json, upTo: 150) { people(20, "limit 1h/d ; available 30%") + tasks($0) { "assign p\($0 % 20)" } },
    PlanFamily("milestones after everything, to JSON", "tasks", json, upTo: 10_000) { count in
      let all = (0..<count).map { "t\($0)" }.joined(separator: ", ")
      return people(20) + tasks(count) { "assign p\($0 % 20)" } + (0..<10).map { "milestone m\($0) { after \(all) }\n" }.joined()
    },
    PlanFamily("everybody in each task, to JSON", "people", json, upTo: 1_000) { count in
      let everybody = (0..<count).map { "p\($0)" }.joined(separator: ", ")
      return people(count) + (0..<20).map { "task t\($0) { effort \(count)d ; assign \(everybody) }\n" }.joined()
    },
    PlanFamily("records of ten tasks", "records", lint, upTo: 100_000) { count in
      "project sample { start 2026-01-05 ; status-date 2026-06-30 }\n" + (0..<10).map { "task t\($0) { duration 90d }\n" }.joined()
        + (0..<count).map { "progress 2026-0\($0 % 6 + 1)-\(two($0 % 28 + 1)) t\($0 % 10) started 2026-01-05, done 10%\n" }.joined()
    },
    PlanFamily("scenarios based on one with a mistake", "scenarios", lint, upTo: 10_000) { count in
      people(20) + tasks(10) { "assign p\($0 % 20)" } + "scenario s0 { override task t1 { effort 3d ; after nobody } }\n"
        + (1..<max(2, count)).map { "scenario s\($0) { based-on s\($0 - 1) ; override task t\($0 % 10) { effort 3d } }\n" }.joined()
    },
  ]
}

extension PlanFamily {
  private static let head = "project sample \"Sample\" { start 2026-01-05 }\n"

  private static func people(_ count: Int, _ properties: String = "") -> String {
    people(count) { _ in properties }
  }

  private static func people(_ count: Int, _ properties: (Int) -> String) -> String {
    head + (0..<count).map { "person p\($0) { \(properties($0)) }\n" }.joined()
  }

  private static func chain(_ count: Int) -> String {
    head + (0..<count).map { "task t\($0) { duration 1d\($0 > 0 ? " ; after t\($0 - 1)" : "") }\n" }.joined()
  }

  /// Tasks that can be done in three ways, for some of which there is too little material for all.
  private static func ways(_ count: Int) -> String {
    people(20) + "equipment digger { quantity 5 }\nmaterial fuel { quantity \(max(2, count / 2)) }\n"
      + tasks(count) { number in
        "way \(3 + number % 4)d with p\(number % 20) ; way 2d with digger consuming 2 of fuel ; way effort 4d with p\((number * 7 + 1) % 20)"
      }
  }

  /// Tasks of a few hours, every third of which waits for one about twenty before it.
  private static func tasks(_ count: Int, _ properties: (Int) -> String) -> String {
    var random = SplitMix(state: 11)
    var text = ""
    for number in 0..<count {
      let stated = properties(number)
      text += "task t\(number) { "
      if !stated.hasPrefix("duration"), !stated.hasPrefix("way") { text += "\(stated.isEmpty ? "duration" : "effort") \(2 + random.below(14))h ; " }
      if number % 3 != 0, number > 20 { text += "after t\(number - 1 - random.below(20)) ; " }
      text += stated + " }\n"
    }
    return text
  }

  /// Days from 2100 on, no more than 28 a month.
  private static func date(_ number: Int) -> String {
    "2\(100 + number / 336 % 900)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))"
  }

  /// Days from 2026 on, no more than 28 a month.
  private static func early(_ number: Int) -> String {
    "\(2026 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
