import PlanSyntax
import PlanText

/// Checks of values on their own.
extension Lowering {
  // MARK: Words

  mutating func unknownChoice(_ word: Word) { unknownWord(word, among: subject.words, "'\(subject.keyword)'") }

  /// Checks a word against the closed set of its property, if it has one.
  mutating func checkWord(_ word: Word) {
    if subject.shape == .currency { return checkCurrency(word) }
    checkWord(word, among: subject.words)
  }

  /// Checks a word against a closed set; an empty one stands for all words.
  mutating func checkWord(_ word: Word, among words: [String]) {
    guard !words.isEmpty, !words.contains(text(word.span)) else { return }
    unknownWord(word, among: words, "'\(subject.keyword)'")
  }

  private mutating func unknownWord(_ word: Word, among words: [String], _ what: String) {
    let written = text(word.span)
    let nearest = Suggestion.nearest(to: written, in: words)
    report(
      Diagnostic(
        .unknownValue,
        "\(what) cannot be '\(written)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), at: word.span,
        help: ["it can be " + Self.alternatives(words)],
        fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(word.span, $0)])] } ?? []))
  }

  static func alternatives(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  mutating func checkCurrency(_ word: Word) {
    let code = text(word.span)
    guard Currency.minorDigits(code) == nil else { return }
    let nearest =
      Currency.minorDigits(code.uppercased()) != nil
      ? code.uppercased() : Suggestion.nearest(to: code, in: Currency.all)
    report(
      Diagnostic(
        .unknownCurrency,
        "no currency has the code '\(code)'" + (nearest.map { "; did you mean \($0)?" } ?? ""), at: word.span,
        help: ["use the three letters of ISO 4217, such as EUR, USD or GBP"]))
  }

  /// In cents: sums of many amounts, and rates times two centuries of work, stay whole numbers.
  private static let largestAmount: UInt64 = 1_000_000_000_000_000
  private static let largestRate: Int64 = 10_000_000_000

  mutating func checkMoney(_ money: Money) {
    if firstMoney == nil { firstMoney = money.currency.span }
    checkCurrency(money.currency)
    guard let digits = Currency.minorDigits(text(money.currency.span)) else { return }
    if Int(money.amount.simplified.scale) > digits {
      let code = text(money.currency.span)
      report(
        Diagnostic(
          .outOfRange,
          digits == 0 ? "\(code) has no fractions" : "\(code) has only \(digits) digits after the point",
          at: statementSpan))
    } else if money.amount.scaled(by: digits).map({ $0.magnitude > Self.largestAmount }) ?? true {
      report(Diagnostic(.outOfRange, "this amount is too large to be computed with exactly", at: statementSpan))
    } else if subject.shape == .rate, let minor = money.amount.scaled(by: digits), minor > Self.largestRate {
      report(
        Diagnostic(
          .outOfRange, "this rate is too large to be computed with exactly", at: statementSpan,
          help: ["look at the number and its unit; a rate is the price of one hour, day or month of work"]))
    }
  }

  mutating func checkDamage(_ damage: Damage) {
    for amount in [damage.low, damage.likely, damage.high] {
      if let amount { checkMoney(Money(amount: amount, currency: damage.currency)) }
    }
    let amounts = [damage.low, damage.likely, damage.high].compactMap { $0?.double }
    if zip(amounts, amounts.dropFirst()).contains(where: { $0 > $1 }) { reversed("the amounts", statementSpan) }
  }

  mutating func checkTimeUnit(_ word: Word) {
    let units = TimeUnit.allCases.map(\.symbol)
    guard !units.contains(text(word.span)) else { return }
    unknownWord(word, among: units, "the unit after '/'")
  }

  mutating func checkPercent(_ percent: Percent) {
    guard percent.value.double > 100, subject.keyword != "assign" else { return }
    report(Diagnostic(.outOfRange, "'\(text(statementSpan))' is more than 100%", at: statementSpan, help: ["write at most 100%"]))
  }

  /// Nobody gives more than the whole day; of equipment there may be several.
  mutating func checkShare(_ allotment: Allotment) {
    guard let share = allotment.share, share.value.double > 100 else { return }
    for reference in [allotment.first] + allotment.others where reference.target != .none {
      let name = text(reference.span)
      let kind = plan[reference.target].kind
      guard kind == .person || kind == .role || kind == .team else { continue }
      let help =
        kind == .role
        ? "write '\(Int((share.value.double / 100).rounded(.up))) of \(name)', each for the whole day"
        : "write at most 100%; name those who help as well"
      return report(
        Diagnostic(.outOfRange, "\(share.text) of '\(name)' is more than the whole day", at: statementSpan, help: [help]))
    }
  }

  package static let probabilityLevels = ["very-low", "low", "medium", "high", "very-high"]

  mutating func checkProbability(_ probability: Probability) {
    switch probability {
    case .percent(let percent): checkPercent(percent)
    case .level(let word):
      if !Self.probabilityLevels.contains(text(word.span)) {
        unknownWord(word, among: Self.probabilityLevels, "'probability'")
      }
    }
  }

  // MARK: Order

  private mutating func reversed(_ what: String, _ span: Span, _ help: String = "write the smaller or earlier first") {
    report(Diagnostic(.reversedRange, "\(what) run backwards: '\(text(span))'", at: span, help: [help]))
  }

  mutating func checkOrder(_ days: [Day], _ span: Span?, _ what: String) {
    if zip(days, days.dropFirst()).contains(where: { $0 > $1 }) { reversed(what, span ?? statementSpan) }
  }

  /// Swapping words does not help here: one of the dates is wrong.
  mutating func checkOrder(started: Day, finished: Day) {
    if finished < started { reversed("the dates", statementSpan, "correct one of the two dates: nothing finishes before it starts") }
  }

  mutating func checkOrder(_ times: TimeRange, _ span: Span) {
    if times.start >= times.end { reversed("the times", span) }
  }

  /// `days`: the weekdays for which they are stated.
  mutating func checkTimes(_ times: [TimeRange], _ span: Span, days: Weekdays? = nil) {
    for range in times where range.start >= range.end {
      let (evening, night) = ("\(range.start.iso)..24:00", "00:00..\(range.end.iso)")
      var parts = [evening]
      if range.end.minutes > 0 { parts.append("\(night) on the days after") }
      if let days, days.bits != 0 {
        parts = ["'hours \(days.text) \(evening)'"]
        if range.end.minutes > 0 { parts.append("'hours \(days.next.text) \(night)'") }
      }
      return report(
        Diagnostic(
          .reversedRange, "the times run backwards: '\(text(span))'", at: span,
          help: range.start == range.end ? [] : ["write hours over midnight in two parts: \(parts.joined(separator: " and "))"]))
    }
    let sorted = times.sorted { $0.start < $1.start }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.start < earlier.end {
      return report(Diagnostic(.reversedRange, "the times overlap: '\(text(span))'", at: span))
    }
  }

  mutating func checkOrder(_ estimate: Estimate) {
    if let high = estimate.high {
      let scale = plan.timeScale
      let low = scale.minutes(estimate.low, elapsed: estimate.elapsed)
      let most = scale.minutes(high, elapsed: estimate.elapsed)
      let likely = estimate.likely.map { scale.minutes($0, elapsed: estimate.elapsed) } ?? low
      if low > likely || likely > most { reversed("the estimates", statementSpan) }
    }
    if estimate.elapsed, subject.keyword == "effort" {
      report(
        Diagnostic(
          .outOfRange, "effort is people's time and cannot be elapsed", at: statementSpan,
          help: ["use duration for time that passes by the clock"]))
    }
  }

  /// `month on fri` leaves open which Friday; so do quarters and years.
  mutating func checkOccasion(_ frequency: Frequency) {
    guard case .days(let days) = frequency.occasion, let unit = frequency.unit, unit != .week,
      let first = (0..<7).first(where: { days.contains($0) })
    else { return }
    let name = Weekdays.names[first]
    let (word, wholeWeek) = ("\(unit)", Weekdays.names.filter { name in days.contains(Weekdays.names.firstIndex(of: name) ?? 0) })
    report(
      Diagnostic(
        .unclearRecurrence, "'\(word) on \(name)' does not say which \(name) of the \(word)", at: statementSpan,
        help: [
          unit == .day
            ? "write \(wholeWeek.joined(separator: ", ")), without 'day on'"
            : "write \(word) on first \(name), second, third, fourth or last; or week on \(name) for all of them"
        ]))
  }

  /// `start after …` and `finish after …` are for activities only.
  mutating func checkAllowsDependency(_ dependency: Dependency) {
    guard subject.accepts.isEmpty else { return }
    report(
      Diagnostic(
        .wrongKind, "'\(subject.keyword)' of \(plan.phrase(scope.owner)) takes a date, not a dependency", at: statementSpan,
        help: ["write \(subject.keyword) 2026-03-02, or make it an activity"]))
  }
}
