import PlanTesting
import Testing

@testable import PlanVerify

/// Finding what happens at some time, against looking at everything.
@Suite struct RangeIndexTests {
  private static func ranges(_ count: Int, _ generator: inout SeededGenerator) -> [PartOfTime] {
    (0..<count).map { _ in
      let start = Int.random(in: 0..<1000, using: &generator)
      return PartOfTime(range: start..<start + Int.random(in: 0...(generator.once(in: 9) ? 300 : 20), using: &generator), share: 1)
    }
  }

  @Test(arguments: 0..<30) func findsAllThatOverlaps(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = Self.ranges(seed * 3, &generator)
    let index = RangeIndex(parts)
    let joined = parts.map(\.range).joined()
    for start in stride(from: -10, to: 1100, by: 7) {
      let range = start..<start + seed
      let expected = parts.map(\.range).filter { $0.overlaps(range) }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      let found = index.overlapping(range).map(\.range).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      #expect(found == expected)
      if !range.isEmpty { #expect(Array(joined.touching(range)) == joined.filter { $0.overlaps(range) }) }
    }
  }
}
