@testable import PlanSyntax
import PlanText
import Testing


@Suite struct SuggestionTests {
  private let names = ["schema", "tests", "cutover", "kickoff", "data", "sandbox", "Omar", "row-a1", "row-a2"]

  @Test(arguments: [
    ("shema", "schema"), ("shcema", "schema"), ("SCHEMA", "schema"), ("test", "tests"), ("cut-over", "cutover"),
    ("omar", "Omar"), ("omra", "Omar"), ("dta", "data"), ("row-a3", "row-a1"), ("row_a2", "row-a2"), ("kick", nil),
    ("budget", nil), ("x", nil), ("", nil), ("schema", nil), ("sandobx", "sandbox"),
  ]) func nearest(wrong: String, meant: String?) {
    #expect(Suggestion.nearest(to: wrong, in: names) == meant)
    #expect(Suggestion.nearest(to: wrong, in: names.reversed()) == meant)
  }

  /// The plain dynamic programme, to compare the banded one with.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 1...a.count {
      for j in 1...b.count {
        let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(replaced, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func agreesWithThePlainAlgorithm() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func word() -> String { String((0..<(2 + random(11))).map { _ in Array("abc")[random(3)] }) }
    for _ in 0..<5_000 {
      let name = word()
      let others = [word(), word()].filter { $0 != name }
      let near = others.map { distance(Array(name), Array($0)) }.filter { $0 <= max(1, name.count / 3) }.min()
      let found = Suggestion.nearest(to: name, in: others)
      #expect(found.map { distance(Array(name), Array($0)) } == near)
    }
  }

  @Test func manyCandidates() {
    let many = (0..<100_000).map { "activity-\($0)" }
    #expect(Suggestion.nearest(to: "activty-77777", in: many) == "activity-77777")
  }
}
