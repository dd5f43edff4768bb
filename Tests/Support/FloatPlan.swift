/// Plans of 3 to 12 tasks with few people and things, so that much is handed over: the same text for the same seed.
package struct FloatPlan {
  private var random: SeededGenerator
  private let isShared: Bool
  private var people = 0

  /// - Parameter isShared: false for plans in which no resource is used twice.
  package init(seed: UInt64, isShared: Bool = true) {
    random = SeededGenerator(seed: seed &* 2 &+ 1)
    self.isShared = isShared
  }

  private mutating func percent(_ chance: Int) -> Bool { Int.random(in: 0..<100, using: &random) < chance }
  private mutating func one(of list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  package mutating func text() -> String {
    var lines = [
      "project p { start 2026-03-02 }", "person ana" + (percent(30) ? " { leave 2026-03-04..2026-03-06 }" : ""),
      "person bo" + (percent(30) ? " { available 50% }" : ""), "person chen { calendar early }",
      "equipment crane { quantity \(number(1...2)) }", "calendar early { hours mon..thu 06:00..14:00 }",
      "window night { open every tue, fri 20:00..02:00 }",
    ]
    var names: [String] = []
    var isInPhase = false
    for index in 1...number(3...12) {
      if !isInPhase, percent(15) {
        isInPhase = true
        lines.append("phase ph\(index) {" + (percent(40) && !names.isEmpty ? " after \(one(of: names)) ;" : "") + phaseLimits())
      }
      let name = "t\(index)"
      lines.append("task \(name) { \(properties(names).joined(separator: " ; ")) }")
      names.append(name)
      if isInPhase, percent(40) {
        isInPhase = false
        lines.append("}")
      }
    }
    if isInPhase { lines.append("}") }
    if percent(50) { lines.append("milestone done { after \(names.suffix(3).joined(separator: ", ")) }") }
    if !isShared {
      lines.append("system ledger { freeze 2026-03-04..2026-03-05 ; freeze 2026-03-11 12:00..20:00 }")
      for index in 0..<12 { lines.append("window night\(index) { open every tue, fri 20:00..02:00 }") }
      for index in 0..<people {
        let facts = ["calendar early", "leave 2026-03-04..2026-03-06", "from 2026-03-05", "available 60%", "leave 2026-03-10 10:00..15:00"]
        lines.append("person own\(index + 1) { \(one(of: facts)) }")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Dates of a phase, which apply to its content.
  private mutating func phaseLimits() -> String {
    guard !isShared, percent(50) else { return "" }
    let first = number(3...9)
    return one(of: [" start from 2026-03-0\(first)", " finish by 2026-03-\(number(16...27))", " start from 2026-03-0\(first) ; finish by 2026-03-\(number(20...27))"])
  }

  /// One or two people whom no other work needs.
  private mutating func ownPeople() -> String {
    people += 2
    return one(of: ["own\(people)", "own\(people)", "own\(people - 1), own\(people)", "own\(people - 1) or own\(people)"])
  }

  private mutating func properties(_ names: [String]) -> [String] {
    var result: [String] = []
    switch isShared ? number(0...9) : number(3...9) {
    case 3 where !isShared, 4 where !isShared, 5 where !isShared:
      result = ["effort \(number(2...30))h", "assign \(ownPeople())"]
    case 7 where !isShared: result = ["duration \(number(1...4))h", "within night\(names.count)"]
    case 0...3: result = ["effort \(number(2...30))h", "assign \(one(of: ["ana", "ana", "bo", "chen", "ana or chen", "bo, chen"]))"]
    case 4, 5: result = ["duration \(number(2...24))h", "assign \(one(of: ["crane", "ana", "bo 50%", "crane, chen"]))"]
    case 6: result = ["duration \(number(4...40))h elapsed"]
    case 7: result = ["duration \(number(1...4))h", "within night"]
    default: result = ["duration \(number(2...30))h"]
    }
    for _ in 0..<2 where !names.isEmpty && percent(45) {
      let lag = one(of: ["", "", "", " + 1d", " + 3h", " - 2h", " + 20h elapsed", " starts", " starts + 4h"])
      result.append("\(one(of: ["after", "after", "after", "finish after"])) \(one(of: names))\(lag)")
    }
    if percent(8) { result.append("finish by 2026-03-\(number(10...27))") }
    if percent(5) { result.append("start by 2026-03-1\(number(0...9))") }
    if percent(5) { result.append("start from 2026-03-0\(number(3...9))") }
    if percent(5) { result.append("pause 2026-03-05..2026-03-06") }
    if !isShared, percent(10) { result.append("pause 2026-03-09 10:00..15:00") }
    if !isShared, percent(12), !result.contains(where: { $0.hasPrefix("within") }) { result.append("changes ledger") }
    return result
  }
}
