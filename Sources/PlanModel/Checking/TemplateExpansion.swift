import PlanSyntax
import PlanText

/// Generates the text of a template's copy: every `$parameter` is replaced by its argument.
struct TemplateExpansion {
  let sources: SourceMap
  let trees: [SyntaxTree]
  let template: StatementPlace
  /// What requests the copy: a `use`, or the template itself if the copy is its example.
  let use: StatementPlace
  let name: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ sources: SourceMap, _ trees: [SyntaxTree], of template: StatementPlace, for use: StatementPlace, name: String) {
    self.sources = sources
    self.trees = trees
    self.template = template
    self.use = use
    self.name = name
  }

  /// The template is unused: parameters without values get examples.
  private var isExample: Bool { use == template }

  /// A placeholder for a name that is not known yet.
  static let anyName = "some-name"

  /// The text of the copy, or nil if an argument is missing or has the wrong type, which is reported.
  ///
  /// - Parameter site: the name of the copy, or the head of what requests it.
  mutating func expand(site: Span) -> (path: String, bytes: [UInt8], expansion: Expansion)? {
    let tree = trees[template.tree]
    let statement = tree.statements[template.statement]
    let head = tree.declarations[Int(statement.first)]
    guard !head.isPoisoned, head.body != .none, head.body.count >= 2, let replacements = bindings() else { return nil }
    let inside = Span(start: head.body.start + 1, end: head.body.end - 1)
    let result = TemplateText.expand(tree.source, inside, replacements)
    var isComplete = true
    for unknown in result.unknown {
      isComplete = false
      let nearest = Suggestion.nearest(to: String(sources.text(unknown).dropFirst()), in: replacements.map(\.name))
      diagnostics.append(
        Diagnostic(
          .unknownName,
          "template '\(name)' has no parameter '\(sources.text(unknown))'"
            + Suggestion.question(nearest.map { "$" + $0 }), at: unknown,
          help: ["declare it in the template: param \(sources.text(unknown).dropFirst()) \(ParameterPlace(tree, template.statement, unknown).kind)"]))
    }
    guard isComplete else { return nil }
    let path = sources.files[sources.fileIndex(of: site.start)].path
    return (path, result.bytes, Expansion(site: site, name: isExample ? nil : sources.text(site), pieces: result.pieces))
  }

  /// Each parameter's replacement: the argument of `with`, or the parameter's own value.
  private mutating func bindings() -> [TemplateText.Replacement]? {
    let tree = trees[template.tree]
    var parameters: [(parameter: Parameter, span: Span)] = []
    var seen: Set<String> = []
    for index in tree.inside(template.statement) {
      for parameter in tree.values(of: index, as: Parameter.self) where seen.insert(sources.text(parameter.name.span)).inserted {
        parameters.append((parameter, tree.statements[index].span))
      }
    }
    let site = trees[use.tree]
    let arguments = site.inside(use.statement).flatMap { site.values(of: $0, as: Argument.self) }
    let given = Dictionary(grouping: arguments) { sources.text($0.name.span) }
    var isSound = !site.declarations[Int(site.statements[use.statement].first)].isPoisoned
    for argument in arguments {
      let written = sources.text(argument.name.span)
      if seen.contains(written) { continue }
      isSound = false
      let nearest = Suggestion.nearest(to: written, in: parameters.map { sources.text($0.parameter.name.span) })
      diagnostics.append(
        Diagnostic(
          .unknownName,
          "template '\(name)' has no parameter '\(written)'" + Suggestion.question(nearest),
          at: argument.name.span))
    }
    var result: [TemplateText.Replacement] = []
    var missing: [(name: String, kind: Parameter.Kind, span: Span)] = []
    for (parameter, span) in parameters {
      let key = sources.text(parameter.name.span)
      let matching = given[key] ?? []
      if matching.count > 1 {
        isSound = false
        diagnostics.append(
          Diagnostic(
            .repeatedValue, "'\(key)' is given twice", at: matching[1].name.span,
            notes: [Diagnostic.Note("first given here", at: matching[0].name.span)], help: ["keep one"]))
      }
      if isExample, parameter.value == nil {
        let example = parameter.kind == .ref ? Self.anyName : parameter.kind.example
        let content = parameter.kind == .text ? "…" : example
        result.append(TemplateText.Replacement(name: key, token: Array(example.utf8), content: Array(content.utf8)))
        continue
      }
      guard let value = matching.first?.value ?? parameter.value else {
        missing.append((key, parameter.kind, span))
        continue
      }
      guard parameter.kind.accepts(value) else {
        isSound = false
        diagnostics.append(
          Diagnostic(
            .unknownValue, "'\(key)' of template '\(name)' takes \("\(parameter.kind)".withArticle), not '\(sources.text(value.span))'",
            at: value.span, notes: [Diagnostic.Note("the parameter is declared here", at: span)],
            help: ["for example: with \(key) \(parameter.kind.example)"]))
        continue
      }
      let raw = Array(sources.bytes(value.span))
      var content = raw
      if case .text(let text) = value { content = TemplateText.escaped(sources.content(of: text)) }
      result.append(TemplateText.Replacement(name: key, token: raw, content: content, argument: value.span))
    }
    if missing.isEmpty { return isSound ? result : nil }
    reportMissing(missing, site.declarations[Int(site.statements[use.statement].first)])
    return nil
  }

  /// One finding for all values that a copy does not give.
  private mutating func reportMissing(_ missing: [(name: String, kind: Parameter.Kind, span: Span)], _ head: DeclarationSyntax) {
    guard !head.isPoisoned, let first = missing.first else { return }
    let advice = first.kind == .ref ? "with \(first.name) and the name that it stands for" : "with \(first.name) \(first.kind.example)"
    let (named, others) = missing.map { "'\($0.name)'" }.mentioned
    let names = (named + (others > 0 ? ["\(others) more"] : [])).listed(.and)
    diagnostics.append(
      Diagnostic(
        .missingValue, "this copy of '\(name)' gives no \(missing.count == 1 ? "value" : "values") for \(names)", at: head.target,
        notes: [Diagnostic.Note(missing.count == 1 ? "the parameter is declared here" : "the first of them is declared here", at: first.span)],
        help: [
          missing.count > 1
            ? "add a line for each, such as \(advice)" : first.kind == .ref ? "add \(advice)" : "add: \(advice)"
        ]))
  }
}

extension Parameter.Kind {
  var example: String {
    switch self {
    case .text: "\"…\""
    case .number: "28"
    case .date: "2026-03-02"
    case .duration: "5d"
    case .percent: "50%"
    case .ref: "ana"
    }
  }

  func accepts(_ value: AnyValue) -> Bool {
    switch (self, value) {
    case (.text, .text), (.date, .date), (.ref, .reference): true
    case (.number, .quantity(.number(_, nil, nil), _)): true
    case (.percent, .quantity(.percent, _)), (.duration, .quantity(.time, _)): true
    default: false
    }
  }
}
