import PlanModel
import PlanReference
import PlanSyntax
import PlanTesting
import Testing

@Suite struct GrammarTests {
  @Test func grammarIsComplete() throws {
    let grammar = Grammar(sources: try Repository.sources(of: "PlanSyntax"))
    #expect(grammar.problems == [])
  }

  @Test func grammarFileIsFresh() throws {
    try GoldenFile("grammar/plan.ebnf").expect(Grammar(sources: try Repository.sources(of: "PlanSyntax")).text)
  }

  @Test func everyShapeHasItsProduction() throws {
    let grammar = Grammar(sources: try Repository.sources(of: "PlanSyntax"))
    let names = Set(grammar.productions.map(\.name))
    for shape in ValueShape.allCases where shape != .flag {
      #expect(names.contains(shape.production), "\(shape) has no production")
    }
  }

  @Test func productionsAreTakenFromFences() {
    let source = """
      /// Reads a span.
      ///
      /// ```ebnf
      /// day-span = day [ ".." day ]
      ///          | "off" ; (* a note with "words" *)
      /// ```
      func parse() {}
      // ```ebnf
      // no = "doc comment" ;
      // ```
      """
    let found = Production.extract(from: source, section: .values)
    #expect(found.map(\.name) == ["day-span"])
    #expect(found.first?.lines.count == 2)
    #expect(
      found.first?.symbols == [.production("day"), .word(".."), .production("day"), .word("off")])
  }
}

@Suite struct SchemaTests {
  /// Rows that are read and kept but change no result yet. May only fall.
  static let plannedRows = 144

  @Test func eachKeywordHasOneShape() {
    var shapes: [String: ValueShape] = [:]
    for row in Schema.common + Schema.declarations.flatMap(\.rows) + Schema.expense {
      let known = shapes.updateValue(row.shape, forKey: row.keyword)
      #expect(known == nil || known == row.shape, "\(row.keyword) is both \(String(describing: known)) and \(row.shape)")
    }
    #expect(shapes.count == Schema.properties.count)
  }

  @Test func fewRowsAreOnlyPlanned() {
    let rows = Schema.common + Schema.declarations.flatMap(\.rows) + Schema.expense
    let planned = rows.count { $0.kind == .planned }
    print("\(planned) of \(rows.count) rows are recorded and not yet computed")
    #expect(planned <= Self.plannedRows)
  }
}
