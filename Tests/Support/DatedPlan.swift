/// Random plans of tasks, milestones and phases with all kinds of date limits, and links between them.
package struct DatedPlan {
  package private(set) var text = ""
  package let hasPeople: Bool
  private var random: SeededGenerator
  private var names: [String] = []

  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    hasPeople = random.once(in: 3)
    text = "project p { start 2026-01-05\(random.once(in: 3) ? " ; calendar office" : "") }\n"
    text += "calendar office { hours mon..thu 08:00..12:00, 13:00..17:00 ; holiday 2026-01-14..2026-01-15 }\n"
    text += "calendar always { hours mon..sun 00:00..24:00 }\n"
    text += "person ana { leave 2026-01-09..2026-01-12 }\nperson ben\n"
    for number in 0..<Int.random(in: 2...5, using: &random) {
      if random.once(in: 3) { addPhase("f\(number)") } else { addLeaf("a\(number)", prefix: "") }
    }
  }

  private mutating func addPhase(_ name: String) {
    let own = limits(isPhase: true) + links()
    text += "phase \(name) { \(own.joined(separator: " ; "))\n"
    for number in 0..<Int.random(in: 1...3, using: &random) { addLeaf("b\(number)", prefix: "\(name).") }
    text += "}\n"
    names.append(name)
  }

  private mutating func addLeaf(_ name: String, prefix: String) {
    let isMilestone = random.once(in: 3)
    var properties = limits(isPhase: false) + links()
    if !isMilestone {
      let length = ["2h", "4h", "1d", "12h", "3d", "6d"].randomElement(using: &random) ?? "1d"
      if hasPeople, !random.once(in: 3) {
        let who = ["ana", "ben", "ana or ben", "ana 50%", "ana, ben"].randomElement(using: &random) ?? "ana"
        properties += ["effort \(length)", "assign \(who)"]
      } else {
        properties.append("duration \(length)" + (random.once(in: 8) ? " elapsed" : ""))
        if random.once(in: 10) { properties[properties.count - 1] = "duration 1mo elapsed" }
      }
    }
    if random.once(in: 6) { properties.append("calendar always") }
    text += "\(isMilestone ? "milestone" : "task") \(name) { \(properties.joined(separator: " ; ")) }\n"
    names.append(prefix + name)
  }

  private mutating func limits(isPhase: Bool) -> [String] {
    var result: [String] = []
    for end in ["start", "finish"] where random.once(in: isPhase ? 3 : 2) {
      let kind = ["from", "by", "on"].randomElement(using: &random) ?? "from"
      result.append("\(end) \(kind) \(date())")
      if kind != "on", random.once(in: 4) { result.append("\(end) \(kind == "from" ? "by" : "from") \(date())") }
    }
    return result
  }

  private mutating func date() -> String {
    let day = Int.random(in: 5...30, using: &random)
    let times = ["00:00", "08:00", "09:30", "12:30", "17:00", "20:00", "24:00"]
    let time = random.once(in: 5) ? " " + (times.randomElement(using: &random) ?? "") : ""
    return "2026-01-\(day < 10 ? "0" : "")\(day)\(time)"
  }

  private mutating func links() -> [String] {
    guard !names.isEmpty, random.once(in: 2) else { return [] }
    let name = names.randomElement(using: &random) ?? ""
    let lags = ["", "", "", " + 1d", " + 4h", " - 1d", " + 1d elapsed", " + 1mo elapsed", " - 36h elapsed"]
    let lag = lags.randomElement(using: &random) ?? ""
    let anchor = random.once(in: 4) ? " starts" : ""
    return [(random.once(in: 5) ? "finish after " : "after ") + name + anchor + lag]
  }
}
