import PlanModel
import PlanSyntax

/// The words of the language grouped by their role, for editors: from the schema and the grammar.
package struct WordList: Sendable {
  /// Kinds with a name: `task`, `person` …
  package let named: [String]
  /// Kinds without a name.
  package let singletons: [String]
  /// Those of them that also begin a property.
  package let double: [String]
  package let properties: [String]
  /// Properties whose value is one of a closed set of words, and these words.
  package let choosers: [String]
  package let choices: [String]
  package let records: [String]
  /// `syntax`, `include`, `import`; and the directives that name another declaration.
  package let directives: [String]
  package let targeting: [String]
  /// Words inside values, such as `starts` and `elapsed`.
  package let inner: [String]
  package let units: [String]

  package init(_ grammar: Grammar) {
    let kinds = DeclarationKind.allCases.filter { $0 != .use }
    let keywords = Schema.properties.map(\.0)
    named = kinds.filter { !$0.isSingleton }.map(\.keyword)
    singletons = kinds.filter(\.isSingleton).map(\.keyword)
    double = named.filter { keywords.contains($0) }
    properties = keywords
    records = RecordKind.allCases.map(\.keyword)
    let acting: [Directive] = [.extend, .override, .drop]
    targeting = acting.map(\.keyword)
    directives = Directive.allCases.filter { !acting.contains($0) }.map(\.keyword)
    units = TimeUnit.allCases.map(\.symbol)
    let rows = (Schema.declarations.flatMap(\.rows) + Schema.common + Schema.expense)
      .filter { !$0.words.isEmpty || !$0.shape.words.isEmpty }
    choosers = Self.unique(rows.map(\.keyword)) + [RecordKind.health.keyword]
    choices = Self.unique(
      rows.flatMap(\.words) + rows.flatMap(\.shape.words) + HealthArea.allCases.map(\.rawValue)
        + HealthColour.allCases.map(\.rawValue))
    inner = Self.inner(of: grammar)
  }

  /// The literal words of the productions that describe values and facts.
  private static func inner(of grammar: Grammar) -> [String] {
    let beginnings = Set(
      RecordKind.allCases.map(\.keyword) + Directive.allCases.map(\.keyword) + DeclarationKind.allCases.map(\.keyword))
    var result: [String] = []
    for production in grammar.productions where production.section != .keywords {
      for case .word(let word) in production.symbols where word.first?.isLetter == true {
        if production.section == .values || !beginnings.contains(word) { result.append(word) }
      }
    }
    return unique(result)
  }

  private static func unique(_ words: [String]) -> [String] {
    var known: Set<String> = []
    return words.filter { known.insert($0).inserted }
  }
}
