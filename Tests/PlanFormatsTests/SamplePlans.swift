/// Plans made from a seed: phases in phases, tasks, events, dependencies of all kinds, letters of many scripts.
struct SamplePlans {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private static let titles = [
    "Survey", "要件定義と設計", "🚀 launch 👩‍👩‍👧", "שלום עולם", "A {b|c} <i>d</i> & e", "A rather long title that has to be cut",
    "Back\\\\slash \\\"quote\\\"", "e\u{301}te\u{301}",
  ]

  mutating func plan() -> String {
    var text = "project p \"\(Self.titles[next(8)])\" { start 2026-0\(1 + next(9))-0\(1 + next(9))"
    if next(2) == 0 { text += " ; finish by 2027-01-15" }
    if next(3) == 0 { text += " ; status-date 2026-09-15" }
    text += " }\nperson ana \"Ana\"\nperson long-name \"Bo\" { available 50% }\n"
    var names: [String] = []
    var depth = 0
    for number in 0..<(1 + next(40)) {
      let choice = next(10)
      if choice == 0, depth < 4 {
        text += "phase f\(number) \"\(Self.titles[next(8)])\" {\n  milestone s\(number) \"Begin\"\n"
        depth += 1
        continue
      }
      if choice == 1, depth > 0 {
        text += "}\n"
        depth -= 1
        continue
      }
      text += item(number, names)
      names.append("n\(number)")
    }
    return text + String(repeating: "}\n", count: depth)
  }

  private mutating func item(_ number: Int, _ names: [String]) -> String {
    let kind = ["task", "task", "task", "milestone", "gate"][next(5)]
    var text = "\(kind) n\(number) \"\(Self.titles[next(8)])\" {"
    var parts: [String] = kind == "gate" ? [" approver ana"] : []
    if kind == "task" {
      parts.append([" effort \(1 + next(20))d", " duration \(1 + next(300))h", " duration \(1 + next(9))d elapsed"][next(3)])
      if next(2) == 0 { parts.append(" assign \(["ana", "long-name", "ana, long-name 50%"][next(3)])") }
    }
    if !names.isEmpty, next(3) > 0 {
      let end = ["", " starts"][next(2)]
      parts.append(" after \(names[next(names.count)])\(end)\(["", " + 2d", " - 4h"][next(3)])")
    }
    if next(4) == 0 { parts.append(" finish by 2026-1\(next(3))-2\(next(9))") }
    text += parts.joined(separator: " ;")
    return text + " }\n"
  }
}
