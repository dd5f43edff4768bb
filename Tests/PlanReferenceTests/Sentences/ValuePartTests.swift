import PlanModel
import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Where the elements of a value stand, and its words, numbers and units.
@Suite struct ValuePartTests {
  private static let rows = Schema.declarations.flatMap(\.rows) + Schema.common

  @Test(arguments: ValueShape.allCases) func everyShapeHasItsParts(shape: ValueShape) throws {
    guard let row = Self.rows.first(where: { $0.shape == shape }) else { return }
    let example = shape.has(.isWord) ? row.words.first ?? shape.example : shape.example
    let items = example.split(separator: ", ").map(String.init)
    let elements = shape.type.isList ? items + items : [example]
    let (tree, found) = Self.members("\(row.keyword) \(elements.joined(separator: ", "))\n")
    #expect(found.map(\.message) == [])
    try Self.check(0, tree)
    guard !example.isEmpty else { return #expect(tree.valueParts(of: 0) == []) }
    #expect(tree.valueParts(of: 0).map { Self.text($0, tree) } == elements)
  }

  @Test func elementsOfGoldenPlansMeanWhatTheyMeantTogether() throws {
    var shapes: Set<ValueShape> = []
    for path in Repository.files(below: "Tests/Golden", ending: ".plan") {
      let bytes = try Repository.bytes(of: path)
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let (tree, found) = RoundTrip.parse(bytes)
      guard found.isEmpty else { continue }
      for index in tree.statements.indices where tree.statements[index].kind == .property {
        try Self.check(index, tree)
        shapes.insert(tree.statements[index].shape)
      }
    }
    #expect(shapes.count > 40)
  }

  private static func members(_ text: String) -> (SyntaxTree, [Diagnostic]) {
    var found: [Diagnostic] = []
    let source = SourceFile(path: "members.plan", bytes: Array(text.utf8), base: 0)
    let tree = Parser.parse(source, vocabulary: Schema.vocabulary, asMembers: true, reporting: &found)
    return (tree, found)
  }

  private static func text(_ element: [ValuePart], _ tree: SyntaxTree) -> String {
    guard let first = element.first, let last = element.last else { return "" }
    return String(decoding: tree.bytes(first.span.union(last.span)), as: UTF8.self)
  }

  /// Each element, read alone, is the value that it is in the list; a number and its unit are the token that they make up.
  private static func check(_ index: Int, _ tree: SyntaxTree) throws {
    let statement = tree.statements[index]
    let elements = tree.valueParts(of: index)
    let keyword = String(decoding: tree.bytes(statement.keyword), as: UTF8.self)
    for part in elements.joined() {
      guard let number = part.number, let unit = part.unit else { continue }
      #expect(number.union(unit) == part.span && number.end == unit.start)
      #expect(tree.bytes(number).last.map { (0x30...0x39).contains($0) } == true)
      #expect(!unit.isEmpty && tree.bytes(unit).allSatisfy { $0 == 0x25 || (0x61...0x7A).contains($0) })
    }
    guard statement.count > 0, !elements.isEmpty, !statement.hasParameter else { return }
    #expect(elements.count == Int(statement.count), "\(keyword): \(elements.map { text($0, tree) })")
    guard statement.count > 1, elements.count == Int(statement.count) else { return }
    let together = TreeOutline.values(of: statement, tree)
    for (number, element) in elements.enumerated() {
      let (alone, found) = members("\(keyword) \(text(element, tree))\n")
      #expect(found.map(\.message) == [], "\(keyword) \(text(element, tree))")
      #expect(TreeOutline.values(of: alone.statements[0], alone) == [together[number]])
    }
  }
}
