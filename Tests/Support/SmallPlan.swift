/// Plans of 3 to 12 activities as people write them: shared people, shares of their time, windows, freezes, pauses,
/// leave, elapsed work, phases with limits, late and started work, and alternatives. The same text for the same seed.
package struct SmallPlan {
  private var random: SeededGenerator
  private var names: [String] = []

  package init(seed: UInt64) { random = SeededGenerator(seed: seed &* 2 &+ 77_001) }

  private mutating func percent(_ chance: Int) -> Bool { Int.random(in: 0..<100, using: &random) < chance }
  private mutating func one(of list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  package mutating func text() -> String {
    let isBegun = percent(25)
    var lines = [
      "project p { start 2026-03-02\(isBegun ? " ; status-date 2026-03-04" : "") }",
      "person ana { \(one(of: ["", "available 80%", "leave 2026-03-09..2026-03-10", "extra 2026-03-07 08:00..14:00"])) }",
      "person ben { \(one(of: ["", "available 50%", "limit 20h/w", "leave 2026-03-05", "from 2026-03-04"])) }",
      "person cy { \(one(of: ["calendar nights", "", "leave 2026-03-12 08:00..12:00"])) }",
      "calendar nights { hours mon..fri 18:00..23:00 }", "equipment rig { }",
      "window gap { open every \(one(of: ["wed 18:00..22:00", "sat 08:00..14:00", "day 06:00..09:00"])) }",
      "system ledger { freeze 2026-03-05..2026-03-06 ; freeze 2026-03-16 12:00..18:00 }",
    ]
    if percent(30) { lines.append("meeting daily { every day at 09:00 ; lasts 30min ; attend ana, ben }") }
    var open = 0
    for index in 1...number(3...10) {
      if open < 2, percent(20) {
        open += 1
        lines.append("phase ph\(index) {" + (percent(35) && !names.isEmpty ? " after \(one(of: names)) ;" : "") + phaseLimits())
      }
      let isFirst = isBegun && index == 1
      if percent(8), !names.isEmpty {
        lines.append("milestone t\(index) { \(after()) \(percent(40) ? "; finish by 2026-03-\(number(12...25))" : "") }")
      } else {
        lines.append("task t\(index) { \(properties(isFirst: isFirst).joined(separator: " ; ")) }")
      }
      names.append("t\(index)")
      if open > 0, percent(45) {
        open -= 1
        lines.append("}")
      }
    }
    lines += Array(repeating: "}", count: open)
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func phaseLimits() -> String {
    switch number(0...5) {
    case 0: " start from 2026-03-0\(number(3...9))"
    case 1: " finish by 2026-03-\(number(16...27))"
    case 2: " start on 2026-03-0\(number(3...5))"
    case 3: " finish from 2026-03-\(number(10...18))"
    default: ""
    }
  }

  private mutating func after() -> String {
    let lag = one(of: ["", "", "", "", " + 1d", " + 2h", " - 3h", " + 30h elapsed", " starts", " starts + 5h"])
    return "\(one(of: ["after", "after", "after", "after", "finish after"])) \(one(of: names))\(lag)"
  }

  private mutating func properties(isFirst: Bool) -> [String] {
    let share = ["10%", "25%", "40%", "50%", "60%", "80%"]
    var result: [String] = []
    switch number(0...11) {
    case 0...3: result = ["effort \(number(2...24))h", "assign \(one(of: ["ana", "ben", "ana or ben", "ana, ben", "cy"]))"]
    case 4, 5: result = ["effort \(number(1...10))h", "assign \(one(of: ["ana", "ben", "cy"])) \(one(of: share))"]
    case 6: result = ["duration \(number(1...4))d", "assign \(one(of: ["ana", "ben", "rig"])) \(one(of: share))"]
    case 7: result = ["duration \(number(6...60))h elapsed"]
    case 8: result = ["duration \(number(1...3))h", "within gap"]
    case 9: result = ["duration \(number(2...20))h", "assign rig, \(one(of: ["ana", "ben"]))"]
    default: result = ["duration \(number(2...30))h"]
    }
    if isFirst { return result + ["started 2026-03-02"] }
    for _ in 0..<2 where !names.isEmpty && percent(45) { result.append(after()) }
    if percent(8) { result.append("finish by 2026-03-\(number(10...27))") }
    if percent(5) { result.append("start by 2026-03-1\(number(0...9))") }
    if percent(4) { result.append("start on 2026-03-0\(number(3...9))") }
    if percent(5) { result.append("start from 2026-03-0\(number(3...9))") }
    if percent(10) { result.append("pause 2026-03-0\(number(3...6)) 10:00..15:00") }
    if percent(8) { result.append("changes ledger") }
    if percent(8) { result.append("priority \(one(of: ["high", "critical", "low"]))") }
    if percent(8) { result.append("schedule late") }
    return result
  }
}
