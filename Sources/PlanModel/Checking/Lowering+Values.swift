import PlanSyntax
import PlanText

/// The checks that values ask for; the rest is in their own files.
extension Lowering: ValueChecking {
  package var keyword: String { subject.keyword }
  package var accepts: KindSet { subject.accepts }
  package var spokenOwner: String { plan.phrase(scope.owner) }
  package func kind(_ id: EntityID) -> DeclarationKind { plan[id].kind }
  package var numberRange: NumberRange { subject.ranges.number }
  package var timeLimit: TimeLimit { subject.ranges.time }
  package func minutes(_ amount: TimeAmount, elapsed: Bool) -> Int { plan.timeScale.minutes(amount, elapsed: elapsed) }

  // MARK: Words

  mutating func unknownChoice(_ word: Word) { unknownWord(word, among: subject.words, "'\(subject.keyword)'") }

  /// Checks a word against the closed set of its property, if it has one.
  package mutating func checkWord(_ word: Word) {
    if subject.shape?.has(.isCurrency) == true { return checkCurrency(word) }
    checkWord(word, among: subject.words)
  }

  /// Checks a word against a closed set; an empty one stands for all words.
  mutating func checkWord(_ word: Word, among words: [String]) {
    guard !words.isEmpty, !words.contains(text(word.span)) else { return }
    unknownWord(word, among: words, "'\(subject.keyword)'")
  }

  package mutating func unknownWord(_ word: Word, among words: [String], _ what: String) {
    let written = text(word.span)
    let nearest = Suggestion.nearest(to: written, in: words)
    report(
      Diagnostic(
        .unknownValue,
        "\(what) cannot be '\(written)'" + Suggestion.question(nearest), at: word.span,
        help: ["it can be " + words.listed(.or)],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(word.span, $0)])] } ?? []))
  }
}
