import PlanModel
import PlanSchedule
import PlanService
import PlanSyntax
import PlanTesting
import Testing

/// Each number of a plan that states every property, in every size: it is read as it stands, or refused.
@Suite("Numbers of every size") struct HostileNumberTests {
  private static let folder = GoldenFolder("properties")
  static let plans = folder.names(ending: ".plan")

  static let numbers = [
    "0", "0.000000001", "0.001", "1.23456789", "0.1234567890123456789", "1000", "200001", "2147483648", "1000000000",
    "1000000000.001", "1000000000001", "999999999999999999", "9999999999999999999", "99999999999999999999",
    "18446744073709551617", String(repeating: "9", count: 40), "7." + String(repeating: "0", count: 40), "-1",
  ]

  @Test(arguments: plans) func isReadExactlyOrRefused(_ name: String) throws {
    let text = try Self.folder.text(of: name)
    for place in Self.places(text) {
      for number in Self.numbers {
        let changed = text[..<place.lowerBound] + number + text[place.upperBound...]
        let compilation = compile(String(changed), path: name, scheduling: SchedulingOptions(schedules: 0))
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        if compilation.findings.contains(where: { $0.hasPrefix("\(line):") }) { continue }
        let tree = Checker.check(path: name, bytes: Array(changed.utf8), loader: MemoryLoader()).trees[0]
        let printed = String(decoding: tree.printed(), as: UTF8.self)
        #expect(Self.values(printed) == Self.values(String(changed)), "line \(line) of \(name) with \(number)")
      }
    }
  }

  /// A test of nothing would pass.
  @Test func manyNumbersAreFound() throws {
    let counts = try Self.plans.map { Self.places(try Self.folder.text(of: $0)).count }
    #expect(counts.reduce(0, +) > 150)
    #expect(Self.values("task a { effort 1_000.50d } # 7\nmeeting m { every 2026-01-05 at 09:00 }") == ["1000.5"])
  }

  /// The numbers of a plan, without those in texts, comments, names, dates and times of day.
  private static func places(_ text: String) -> [Range<String.Index>] {
    text.ranges(of: /"[^"\n]*"|#[^\n]*|[\p{L}_][\w-]*|\d+[-:]\S*|\d[\d_,]*(\.\d+)?/).filter {
      text[$0.lowerBound].isNumber && !text[$0].contains { "-:".contains($0) }
    }
  }

  private static func values(_ text: String) -> [String] {
    places(text).map { place in
      let digits = text[place].filter { $0 != "_" && $0 != "," }
      guard digits.contains(".") else { return digits }
      return String(digits.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }
  }
}
