import PlanText

extension Parser {
  /// Reports a head of `extend`, `override` or `drop` that does not begin with the kind of what may be changed.
  mutating func refuseTarget(of directive: Directive) {
    let sample = "\(directive.keyword) task build.schema"
    guard token.kind == .word, token.problem == .none, !diagnosed else {
      let _: Void? = fail(expected: "the kind and name of a declaration, such as \(sample)")
      return
    }
    diagnosed = true
    let word = text(token)
    if let kind = DeclarationKind.allCases.first(where: { $0.keyword == word }) {
      return report(unchangeable(kind, directive))
    }
    let next = lexer.peek()
    guard next.kind == .word else {
      return report(
        Diagnostic(
          .syntaxError, "expected the kind and name of a declaration after '\(directive.keyword)', found '\(word)'", at: span(token),
          help: ["write the kind in front of the name, such as \(directive.keyword) task \(reference(at: token))"]))
    }
    let nearest = Suggestion.nearest(to: word, in: DeclarationKind.allCases.filter { $0 != .template && $0 != .scenario }.map(\.keyword))
    report(
      Diagnostic(
        .unknownDeclaration, "no declaration named '\(word)'" + Suggestion.question(nearest), at: span(token),
        help: nearest == nil ? ["write the kind and the name of a declaration, such as \(sample)"] : [],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(span(token), $0)])] } ?? []))
  }

  private func unchangeable(_ kind: DeclarationKind, _ directive: Directive) -> Diagnostic {
    let done =
      switch directive {
      case .drop: "dropped"
      case .override: "overridden"
      case .extend, .syntax, .include, .import: "extended"
      }
    let help =
      switch (kind, directive) {
      case (.template, .override): "override what a copy of it contains, such as \(copied.work) { … }"
      case (.template, .drop): "drop a copy of it, such as drop use \(copied.name)"
      case (_, .override): "write another scenario that is 'based-on' it"
      default: "change the \(kind.keyword) where it is declared"
      }
    return Diagnostic(.syntaxError, "\(kind.withArticle) cannot be \(done)", at: span(token), help: [help])
  }

  /// A copy of the template that is named next, and an override of work in it; those of the manual if none is known yet.
  private var copied: (name: String, work: String) {
    let name = lexer.peek()
    let heads = tree.declarations.filter { $0.form == .new && $0.name != .none }
    guard name.kind == .word,
      let copy = heads.first(where: { $0.kind == .use && $0.target != .none && text($0.target) == text(name) }),
      let template = tree.statements.indices.first(where: { index in
        head(index).map { $0.kind == .template && $0.name != .none && text($0.name) == text(name) } ?? false
      })
    else { return ("row-a1", "override task row-a1.prepare") }
    let work = tree.inside(template).lazy.compactMap { head($0) }.first { $0.kind == .task && $0.name != .none }
    return (text(copy.name), "override task \(text(copy.name)).\(work.map { text($0.name) } ?? "prepare")")
  }

  /// The head of a new declaration.
  private func head(_ index: Int) -> DeclarationSyntax? {
    guard tree.statements[index].kind == .declaration else { return nil }
    let head = tree.declarations[Int(tree.statements[index].first)]
    return head.form == .new ? head : nil
  }

  /// A name with its path, as far as it goes.
  private func reference(at token: Token) -> String {
    let rest = tree.source.bytes[Int(token.start)...].prefix { byte in
      byte >= 0x80 || byte == 0x2D || byte == 0x2E || byte == 0x5F || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return String(decoding: rest, as: UTF8.self)
  }
}
