import PlanText

/// A text in quotes; its content is decoded from the source when it is needed.
package struct Text: Equatable, Sendable {
  /// With the quotes.
  package var span: Span

  package init(span: Span) { self.span = span }
}

/// A word that stands for itself: a choice, skill, tag, language, currency or report section.
package struct Word: Equatable, Sendable {
  package var span: Span
}

/// `link "https://…" "Label"`
package struct Link: Equatable, Sendable {
  package var address: Text
  package var label: Text?
}

/// `title fr "Données migrées"`
package struct Translation: Equatable, Sendable {
  package var language: Word
  package var text: Text
}

/// `allow sprint-slip "Reason"`
package struct Allowance: Equatable, Sendable {
  package var check: Word
  package var reason: Text?
}

/// `technical yes "Prototype works"`
package struct Verdict: Equatable, Sendable {
  package var word: Word
  package var reason: Text?
}

/// A property that says something by being there.
package struct Flag: Equatable, Sendable {}

extension Parser {
  /// ```ebnf
  /// text = STRING ;
  /// ```
  mutating func parseText() -> Text? {
    guard expect(.text) else { return nil }
    return Text(span: span(last))
  }

  mutating func parseTextIfPresent() -> Text? {
    at(.text) ? parseText() : nil
  }

  /// ```ebnf
  /// word = ID ;
  /// ```
  /// ```ebnf
  /// names = ID { "," ID } ;
  /// ```
  /// ```ebnf
  /// currency = ID ;
  /// ```
  mutating func parseWord(_ what: String = "a name") -> Word? {
    guard expect(.word, what) else { return nil }
    return Word(span: span(last))
  }

  /// ```ebnf
  /// link = STRING [ STRING ] ;
  /// ```
  mutating func parseLink() -> Link? {
    guard let address = parseText() else { return nil }
    return Link(address: address, label: parseTextIfPresent())
  }

  /// ```ebnf
  /// translation = ID STRING ;
  /// ```
  mutating func parseTranslation() -> Translation? {
    guard let language = parseWord("a language such as fr"), let text = parseText() else { return nil }
    return Translation(language: language, text: text)
  }

  /// ```ebnf
  /// allow = ID [ STRING ] ;
  /// ```
  mutating func parseAllowance() -> Allowance? {
    guard let check = parseWord("the name of a check such as sprint-slip") else { return nil }
    return Allowance(check: check, reason: parseTextIfPresent())
  }

  /// ```ebnf
  /// verdict = ID [ STRING ] ;
  /// ```
  mutating func parseVerdict() -> Verdict? {
    guard let word = parseWord("a verdict such as yes, no or conditional") else { return nil }
    return Verdict(word: word, reason: parseTextIfPresent())
  }
}

extension Text: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}
extension Word: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) { printer.source(span) }
}
extension Link: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    address.print(to: &printer)
    label?.print(to: &printer)
  }
}
extension Translation: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    language.print(to: &printer)
    text.print(to: &printer)
  }
}
extension Allowance: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    check.print(to: &printer)
    reason?.print(to: &printer)
  }
}
extension Verdict: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {
    word.print(to: &printer)
    reason?.print(to: &printer)
  }
}
extension Flag: SyntaxValue {
  package func print(to printer: inout SyntaxPrinter) {}
}
