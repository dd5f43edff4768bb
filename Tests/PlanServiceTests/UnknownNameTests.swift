import PlanLint
import PlanSyntax
import Testing

/// A name that nothing has is reported wherever it stands, and no rule and no schedule trips over it.
struct UnknownNameTests {
  @Test(arguments: Catalogue.all.filter { !$0.good.isEmpty }.map(\.number))
  func isReportedWhereverItStands(_ number: String) throws {
    let code = try #require(Catalogue.all.first { $0.number == number })
    let text = Array(code.good.utf8)
    let plan = compile(code.good).plan
    let names = Set(plan.entities.map { plan.sources.text($0.name) }).filter { !$0.isEmpty }
    let declaring = Set(DeclarationKind.allCases.map(\.keyword) + ["as"])
    let words = Self.words(text)
    for (number, place) in words.enumerated() where names.contains(String(decoding: text[place], as: UTF8.self)) {
      let changed = String(decoding: text[..<place.lowerBound] + Array("nobody9".utf8) + text[place.upperBound...], as: UTF8.self)
      let old = String(decoding: text[place], as: UTF8.self)
      let others = words.filter { $0 != place && Array(text[$0]) == Array(old.utf8) }
      let found = compile(changed).diagnostics
      let declares = number > 0 && declaring.contains(String(decoding: text[words[number - 1]], as: UTF8.self))
      #expect(
        found.contains { $0.code == .unknownName } || declares && others.isEmpty,
        "\(changed): \(found.map(\.message))")
    }
  }

  @Test func onlyTheFirstHundredNamesAreLookedForAmongSimilarOnes() {
    let imported = "project other { start 2026-01-05 }\ntask ready { duration 1d }"
    let head = "import crm \"other.plan\"\nproject p { start 2026-01-05 }\ntask build { duration 1d }\n"
    func questions(_ wrong: String) -> [Bool] {
      let body = (0..<150).map { "task t\($0) { duration 1d ; after \(wrong) }\n" }.joined()
      return compile(head + body, ["other.plan": imported]).diagnostics.filter { $0.code == .unknownName }
        .map { $0.message.contains("did you mean") }
    }
    let expected = Array(repeating: true, count: 100) + Array(repeating: false, count: 50)
    #expect(questions("buidl") == expected)
    #expect(questions("crm:raedy") == expected)
    #expect(questions("crn:ready") == expected)
  }

  @Test func suggestionsLeadToWhatIsMeant() throws {
    let result = compile("""
      project p { start 2026-01-05 }
      phase build { task schema { duration 1d } }
      person scheme
      task a { duration 1d ; after build.shcema }
      task b { duration 1d ; after schema1 }
      """)
    let notes = result.diagnostics.flatMap(\.notes)
    #expect(notes.map(\.message) == ["'build.schema' is declared here", "'schema' is declared here"])
    let places = notes.compactMap { $0.span.map(result.plan.text) }
    #expect(places == ["schema", "schema"])
  }

  /// Where letters, digits and hyphens stand together outside of quotes and comments.
  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var isQuoted = false
    for (offset, byte) in (text + [0x0A]).enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      let isLetter = !isQuoted && (byte == 0x2D || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20))
      if isLetter { start = start ?? offset } else if let begin = start { result.append(begin..<offset); start = nil }
    }
    return result
  }
}
