/// The work of a random plan: phases within phases, tasks of every shape, and what they wait for.
extension RandomPlan {
  mutating func writeWork() {
    line("milestone kick")
    names = ["kick"]
    if percent(40) {
      declare(
        "external parts",
        [(100, "expected \(one(of: ["2026-01-20", "2026-01-19..2026-01-26", "2026-01-19..2026-01-21..2026-02-09"]))"), (50, "after kick")])
      names.append("parts")
    }
    var open: [String] = []
    for number in 1...taskCount {
      if open.count < 3, percent(12) {
        let name = "phase\(number)"
        open.append(name)
        writePhase(name)
      }
      writeTask("t\(number)", number)
      while let name = open.last, percent(15) { close(name, &open) }
    }
    while let name = open.last { close(name, &open) }
    line("milestone done { after \(names.suffix(3).joined(separator: ", ")) }")
    if percent(50), !tasks.isEmpty {
      let spanned = Array(Set([one(of: tasks), one(of: tasks)])).sorted()
      declare(
        "task care-taking",
        [(100, "spans \(spanned.joined(separator: ", "))"), (60, "assign \(one(of: ["femi 10%", "femi 30%", "femi", "ana 50%", "dara 20%, bo 20%"]))"), (0, "effort 2d")])
    }
  }

  private mutating func close(_ name: String, _ open: inout [String]) {
    open.removeLast()
    depth -= 1
    line("}")
    names.append(name)
  }

  private mutating func writePhase(_ name: String) {
    line("phase \(name) {")
    depth += 1
    let outside = names.filter { !$0.hasPrefix("phase") || percent(60) }
    if percent(50) { line("after \(one(of: outside))\(lag())") }
    if percent(15) { line("start from 2026-01-\(number(12...28))") }
    if percent(15) { line("calendar \(one(of: ["office", "long"]))") }
    if percent(20) { line("priority \(one(of: ["high", "low", "critical"]))") }
  }

  private mutating func lag() -> String {
    guard percent(35) else { return "" }
    return one(of: [" + \(number(1...3))d", " + \(number(2...9))h", " - \(number(1...4))h", " + \(number(12...60))h elapsed", " starts", " starts + \(number(2...10))h"])
  }

  private mutating func length(_ hours: ClosedRange<Int>) -> String {
    let low = number(hours)
    switch number(0...5) {
    case 0: return "\(low)h..\(low + number(1...4))h..\(low + number(5...9))h"
    case 1: return "\(low)h..\(low + number(1...9))h"
    default: return "\(low)h"
    }
  }

  // MARK: Tasks

  private mutating func writeTask(_ name: String, _ number: Int) {
    // The activities in the records are plain work of one person, so that the recorded progress is possible.
    if hasStatus, number <= 3 {
      recorded.append(name)
      line("task \(name) { effort \(self.number(3...6))d ; assign \(["ana", "bo", "solo"][number - 1]) }")
      names.append(name)
      tasks.append(name)
      return
    }
    var properties = order()
    switch self.number(0...99) {
    case 0..<38: properties += effortWork()
    case 38..<52: properties += timedWork()
    case 52..<60: properties += spreadWork()
    case 60..<66: properties.append("duration \(self.number(6...50))h elapsed")
    case 66..<80: properties += windowWork()
    case 80..<84: properties += ["margin", "duration \(self.number(1...3))d"]
    case 84..<90:
      line("milestone \(name) { \(properties.joined(separator: " ; ")) }".replacingEmptyBlock)
      names.append(name)
      return
    default: properties += ["duration \(length(2...30))"] + (percent(40) ? ["calendar \(one(of: ["long", "early"]))"] : [])
    }
    properties += extras()
    if percent(4) { properties.append("cancelled 2026-01-15") }
    line("task \(name) { \(properties.joined(separator: " ; ")) }")
    names.append(name)
    tasks.append(name)
  }

  /// Its predecessors, and when it may start and finish.
  private mutating func order() -> [String] {
    var result: [String] = []
    if percent(65) {
      let target = one(of: Array(names.suffix(8)))
      result.append("after \(target)\(lag())")
    }
    if percent(15) { result.append("after \(one(of: names))") }
    if percent(10) { result.append("finish after \(one(of: names))" + one(of: ["", " + 1d", " starts + 6h", " + 20h elapsed"])) }
    if percent(10) { result.append("start \(one(of: ["from", "on", "on"])) 2026-01-\(number(12...30))") }
    // Contradictory dates are not what is being tested here.
    let isPinned = result.contains { $0.hasPrefix("start on") }
    if !isPinned, percent(2) { result.append("finish on 2026-02-\(number(10...27))") }
    if percent(4) { result.append("start by 2026-02-\(number(16...27))") }
    if !isPinned, percent(5) { result.append("finish from 2026-02-0\(number(2...6))") }
    if percent(5) { result.append("finish by 2026-03-\(number(10...31))") }
    if !isPinned, percent(6) { result.append("schedule late") }
    return result
  }

  private mutating func effortWork() -> [String] {
    let who = one(of: [
      "ana", "bo", "chen", "dara", "eli", "ana or bo", "chen or dara or eli", "dev", "2 of dev", "tester", "lab", "2 of lab", "core",
      "1 of core", "ana 50%", "dev 60%", "bo, chen 50%", "dara, lab", "femi", "1 of dev or tester", "ana 25%", "ana, bo 40%",
      "bo 75%", "2 of dev 30%", "lab 50%", "2 of lab 80%", "lab 20%, dara", "tester 20%", "dara 90%", "2 of ana 25%",
    ])
    var result = ["effort \(length(2...40))", "assign \(who)"]
    if percent(20) { result.append("needs \(one(of: ["sql", "audit", "sql, audit"]))") }
    if percent(15) { result.append("assign \(one(of: ["rig", "cad", "rig 50%"]))") }
    if percent(10) { result.append("calendar \(one(of: ["office", "long"]))") }
    return result
  }

  private mutating func timedWork() -> [String] {
    // Small shares that last for weeks, alongside which everything else continues.
    if percent(25) {
      let who = one(of: ["ana 10%", "bo 10%", "chen 20%", "dev 10%", "lab 10%", "tester 10%", "ana 10%, dara 10%", "core 5%"])
      return ["duration \(number(5...15))d", "assign \(who)"]
    }
    let who = one(of: [
      "ana", "chen", "dev", "2 of dev", "core", "2 of lab", "rig", "2 of lab, rig", "crane", "cad, dara", "tester 40%",
      "ana 30%, bo 30%", "ana 30%, bo", "lab 50%, dara", "rig 50%, eli", "dara", "lab",
    ])
    return ["duration \(length(2...24))", "assign \(who)"]
  }

  private mutating func spreadWork() -> [String] {
    let days = number(2...6)
    if percent(30) { return ["duration \(days)d", "effort \(days)h", "assign \(one(of: ["ana", "dara", "ana, chen"]))"] }
    return ["duration \(days)d", "effort \(days * number(1...4))h", "assign solo"]
  }

  private mutating func windowWork() -> [String] {
    var result = ["duration \(number(1...3))h"]
    if percent(40) { result.append("assign \(one(of: ["ana", "chen", "lab", "bo or dara"]))") }
    if percent(30) {
      result.append("changes billing")
    } else {
      result.append("within \(one(of: ["night", "night", "weekend"]))")
    }
    if percent(50) {
      result.append("downtime crm \(number(1...2))h")
      if percent(60) { result.append("backout \"Go back\" 1h") }
    }
    return result
  }

  private mutating func extras() -> [String] {
    var result: [String] = []
    if percent(8) { result.append("consume \(number(1...9)) of \(one(of: ["cable", "glue"]))") }
    if percent(6) { result.append("pause \(one(of: ["2026-01-22..2026-01-23", "2026-02-04 10:00..15:00"]))") }
    if percent(8) { result.append("sprint \(one(of: ["first", "second"]))") }
    if percent(18) { result.append("priority \(one(of: ["critical", "high", "low"]))") }
    if percent(5), !result.contains(where: { $0.hasPrefix("sprint") }) { result.append("changes crm") }
    return result
  }

  /// What had happened by the status date.
  mutating func writeRecords() {
    for (number, name) in recorded.enumerated() {
      switch (number, percent(60)) {
      case (0, _): line("progress 2026-01-12 \(name) started 2026-01-05, finished 2026-01-0\(self.number(7...9))")
      case (1, true): line("progress 2026-01-16 \(name) started 2026-01-12, done \(self.number(1...8))0%")
      case (1, false): line("progress 2026-01-16 \(name) started 2026-01-13, remaining \(self.number(4...20))h")
      case (_, true): line("progress 2026-01-15 \(name) started 2026-01-14")
      case (_, false) where percent(30): line("progress 2026-01-14 \(name) done 100%")
      case (_, false) where percent(50): line("progress 2026-01-15 \(name) remaining \(self.number(4...20))h")
      default: break
      }
    }
  }
}

extension String {
  /// A declaration without properties needs no braces.
  fileprivate var replacingEmptyBlock: String { hasSuffix("{  }") ? String(dropLast(5)) : self }
}
