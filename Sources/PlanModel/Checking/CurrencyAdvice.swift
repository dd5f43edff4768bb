import PlanSyntax
import PlanText

/// Completes advice about amounts without a currency: only the whole plan tells which one is meant.
enum CurrencyAdvice {
  /// The findings with advice to write amounts in the currency of a plan's project.
  static func complete(_ diagnostics: [Diagnostic], for plan: Plan) -> [Diagnostic] {
    var diagnostics = diagnostics
    let currency = plan.project?.currency.map { plan.text($0) }
    fillIn(currency.flatMap { Currency.minorDigits($0) == nil ? nil : $0 } ?? "USD", &diagnostics)
    for index in diagnostics.indices where diagnostics[index].code == .missingCurrency && diagnostics[index].help.isEmpty {
      guard let span = diagnostics[index].span else { continue }
      let number = plan.sources.text(span)
      guard let currency, Currency.minorDigits(currency) != nil else {
        diagnostics[index].help = ["write its currency after it, such as \(number) USD"]
        continue
      }
      diagnostics[index].help = ["write \(number) \(currency)"]
      let end = Span(start: span.end, end: span.end)
      diagnostics[index].fixes = [
        Diagnostic.Fix("write \(number) \(currency)", .unsafe, [Diagnostic.Edit(end, " \(currency)")])
      ]
    }
    return diagnostics
  }

  /// Parser advice in which only the project's currency is missing.
  private static func fillIn(_ currency: String, _ diagnostics: inout [Diagnostic]) {
    func filled(_ text: String) -> String {
      String(text.flatMap { String($0) == Synonym.currency ? Array(currency) : [$0] })
    }
    for index in diagnostics.indices where diagnostics[index].help.contains(where: { $0.contains(Synonym.currency) }) {
      diagnostics[index].help = diagnostics[index].help.map(filled)
      diagnostics[index].fixes = diagnostics[index].fixes.map { fix in
        Diagnostic.Fix(filled(fix.title), fix.applicability, fix.edits.map { Diagnostic.Edit($0.span, filled($0.replacement)) })
      }
    }
  }
}
