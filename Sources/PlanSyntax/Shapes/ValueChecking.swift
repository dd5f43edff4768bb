import PlanText

/// What values ask of the checker, which knows the names, the row of the schema and the current place.
package protocol ValueChecking {
  /// The current property, its keyword and the kinds that its names may refer to.
  var statementSpan: Span { get }
  var keyword: String { get }
  var accepts: KindSet { get }
  /// "task 'schema'": the declaration around it.
  var spokenOwner: String { get }
  func text(_ span: Span) -> String
  func kind(_ id: EntityID) -> DeclarationKind
  /// The numbers, and the times, that the current property may state.
  var numberRange: NumberRange { get }
  var timeLimit: TimeLimit { get }
  /// Working minutes, or minutes of clock time.
  func minutes(_ amount: TimeAmount, elapsed: Bool) -> Int

  /// The first currency used, to ask for the project's.
  var firstMoney: Span? { get set }

  mutating func report(_ diagnostic: Diagnostic)
  /// Resolves a name to one of the kinds of the row, or of the given ones, or reports why it cannot.
  mutating func resolve(_ reference: inout Reference)
  mutating func resolve(_ reference: inout Reference, accepting kinds: KindSet)
  mutating func resolve(_ reference: inout AnyReference)
  /// Checks a word against the closed set of its row, if it has one.
  mutating func checkWord(_ word: Word)
  /// Reports a word that is not among those given; `what` begins the sentence.
  mutating func unknownWord(_ word: Word, among words: [String], _ what: String)
}

extension ValueChecking {
  mutating func reversed(_ what: String, _ span: Span, _ help: String = "put the lower or earlier one first") {
    report(Diagnostic(.reversedRange, "\(what) run backwards: '\(text(span))'", at: span, help: [help]))
  }

  mutating func checkOrder(_ days: [Day], _ span: Span?, _ what: String) {
    if zip(days, days.dropFirst()).contains(where: { $0 > $1 }) { reversed(what, span ?? statementSpan) }
  }

  /// Swapping the words does not help here: one of the dates is wrong.
  package mutating func checkOrder(started: Day, finished: Day) {
    if finished < started { reversed("the dates", statementSpan, "correct one of the two dates: nothing finishes before it starts") }
  }
}
