import PlanTesting
import PlanText
import Testing

struct KnownNamesTests {
  @Test func ruleOutNoNameThatIsNear() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("aAb1-_éÉ京.")
    func word() -> String {
      String((0..<Int.random(in: 1...9, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<2_000 {
      let names = (0..<12).map { _ in word() }
      var known = KnownNames()
      for name in names { known.append(name) }
      let name = word()
      let found = known.nearest(to: name) { names[$0] }
      #expect(found.map { names[$0] } == Suggestion.nearest(to: name, in: names))
      // Names that are not meant are passed over.
      let other = known.nearest(to: name) { $0 == found ? nil : names[$0] }
      let others = names.indices.filter { $0 != found }.map { names[$0] }
      #expect(other.map { names[$0] } == Suggestion.nearest(to: name, in: others))
    }
  }

  /// The time would grow with the square of the length.
  @Test func veryLongNamesAreNotCompared() {
    let long = String(repeating: "x", count: 200)
    #expect(Suggestion.nearest(to: long, in: [long + "y"]) == long + "y")
    #expect(Suggestion.nearest(to: long + "x", in: [long]) == nil)
  }
}
