import PlanTesting
import PlanText
import Testing

@Suite struct OrderedTests {
  /// Pairs in the order of their first number, and by their place where that is equal, whatever the length.
  @Test(arguments: [0, 1, 2, 7, 8, 9, 16, 17, 100, 1023, 4096], [1, 3, 1000])
  func sortsAndKeepsTheOrderOfEqualElements(count: Int, values: Int) {
    var random = SeededGenerator(seed: UInt64(count * 10_000 + values))
    let numbers = (0..<count).map { _ in Int.random(in: 0..<values, using: &random) }
    let pairs = numbers.enumerated().map { (value: $1, place: $0) }
    let expected = pairs.sorted { ($0.value, $0.place) < ($1.value, $1.place) }
    #expect(pairs.ordered { $0.value < $1.value }.map(\.place) == expected.map(\.place))
    #expect(numbers.ordered() == numbers.sorted())
    #expect(numbers.ordered { $0 > $1 } == numbers.sorted(by: >))
  }
}
