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
      kind == .template
      ? directive == .extend
        ? "change the template where it is declared"
        : "name a copy of it, such as \(directive.keyword) use row-a1"
      : directive == .override
        ? "write another scenario that is 'based-on' it" : "change the scenario where it is declared"
    return Diagnostic(.syntaxError, "\(kind.withArticle) cannot be \(done)", at: span(token), help: [help])
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
