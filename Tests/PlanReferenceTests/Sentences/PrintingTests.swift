import PlanModel
@testable import PlanSyntax
import PlanTesting
import PlanText
import Testing

/// Printing keeps what a person wrote: every comment, and the text itself where it is laid out already.
@Suite struct PrintingTests {
  private func printed(_ text: String) -> String {
    String(decoding: RoundTrip.parse(Array(text.utf8)).0.printed(), as: UTF8.self)
  }

  @Test func commentsStayWhereTheyStand() {
    let laidOut = """
      # Head of the file.

      task a "A" {  # after the brace
        # Before a property.
        duration 2d  # after it

        # Before the end.
      }  # after the end

      # The last word.

      """
    #expect(printed(laidOut) == laidOut)
    #expect(
      printed("\n\n#1\ntask a{#2\n\n duration 2d;after b#3\n\n\n\n#4\n}#5\ntask b{duration 1d}#6\n#7") == """
        #1
        task a {  #2
          duration 2d
          after b  #3

          #4
        }  #5
        task b {
          duration 1d
        }  #6
        #7

        """)
  }

  @Test func statementsWithCommentsInsideStayAsTheyAre() {
    let text = "task a {\n  after b,  # first\n      c  # second\n}\n"
    #expect(printed(text) == text)
  }

  @Test func textsWithErrorsStayAsTheyAre() {
    let text = "task a { duration }}  # what\n\n\n\ttask"
    #expect(printed(text) == text)
  }

  /// The pieces of any text are the text, and whatever can be read survives printing.
  @Test func goldenPlansSurvivePrinting() throws {
    let paths = Repository.files(below: "Tests/Golden", ending: ".plan")
    var survivors = 0
    for path in paths {
      let bytes = try Repository.bytes(of: path)
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let (tree, found) = RoundTrip.parse(bytes)
      #expect(RoundTrip.joined(tree) == bytes, "\(path)")
      guard found.isEmpty else { continue }
      if let problem = RoundTrip.problem(bytes) { Issue.record("\(path): \(problem)") }
      survivors += 1
    }
    #expect(survivors > 40)
  }

  @Test(arguments: 0..<60) func randomPlansWithCommentsSurvivePrinting(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let plan = RandomPlan(seed: UInt64(seed)).text
    let commented = Self.withComments(Array(plan.utf8), &generator)
    if let problem = RoundTrip.problem(commented) { Issue.record("\(problem)") }
  }

  /// Adds comments, empty lines and blanks at line ends, where they mean nothing.
  private static func withComments(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var result: [UInt8] = []
    var number = 0
    let tree = RoundTrip.parse(bytes).0
    for piece in tree.pieces {
      if piece.kind == .lineEnd {
        number += 1
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: result += Array("  # note \(number)".utf8)
        case 1: result += Array("\n\n\t# of its own \(number)".utf8)
        case 2: result += Array("\r\n \n".utf8)
        case 3: result += Array(" ; # \(number) \"".utf8)
        default: break
        }
      }
      result += bytes[piece.bytes]
    }
    return result
  }

  /// However a text is laid out, its print is the same.
  @Test(arguments: 0..<60) func layoutDoesNotMatter(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(RandomPlan(seed: UInt64(seed)).text.utf8)
    let printed = RoundTrip.parse(bytes).0.printed()
    #expect(RoundTrip.parse(Self.withOtherBlanks(bytes, &generator)).0.printed() == printed)
  }

  /// Indents lines and separates tokens differently.
  private static func withOtherBlanks(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var result: [UInt8] = []
    for piece in RoundTrip.parse(bytes).0.pieces {
      switch piece.kind {
      case .blank: result += [" ", "\t", "   ", " \t "].randomElement(using: &generator)?.utf8 ?? " ".utf8
      case .lineEnd: result += ["\n", "\r\n", "  \n", "\n\t"].randomElement(using: &generator)?.utf8 ?? "\n".utf8
      case .token, .comment, .separator: result += bytes[piece.bytes]
      }
    }
    return result
  }

  @Test func partsOfValues() throws {
    let text = "task a { effort 5d..8.5d elapsed ; assign 2 of ana, bo 50% ; priority high ; hours mon, tue 09:00..10:00 }"
    let (tree, _) = RoundTrip.parse(Array(text.utf8))
    let parts = tree.statements.indices.filter { tree.statements[$0].kind == .property }.map { index in
      tree.valueParts(of: index).map { element in
        element.map { part in
          [part.span, part.number, part.unit].compactMap { $0 }.map { String(decoding: tree.bytes($0), as: UTF8.self) }
        }
      }
    }
    #expect(
      parts == [
        [[["5d", "5", "d"], [".."], ["8.5d", "8.5", "d"], ["elapsed"]]],
        [[["2"], ["of"], ["ana"]], [["bo"], ["50%", "50", "%"]]], [[["high"]]],
        [[["mon"], [","], ["tue"], ["09:00"], [".."], ["10:00"]]],
      ])
  }
}
