import PlanModel
import PlanSyntax
import PlanText
import Testing

/// Advice for words of other tools: every word gets it, and a plan that follows it is without findings.
struct SynonymTests {
  /// A declaration in whose block a word stands.
  struct Use: CustomStringConvertible {
    let synonym: Synonym
    let kind: DeclarationKind?
    var description: String { "\(kind.map(\.keyword) ?? "file") \(synonym.words[0])" }
  }

  static let uses: [Use] = Schema.synonyms.flatMap { synonym in
    synonym.kinds.isEmpty ? [Use(synonym: synonym, kind: nil)] : synonym.kinds.map { Use(synonym: synonym, kind: $0) }
  }

  /// What a plan needs around the block.
  static let world: [(kind: DeclarationKind, name: String, text: String)] = [
    (.calendar, "office", "calendar office { hours mon..fri 09:00..17:00 }"),
    (.person, "ana", "person ana"), (.person, "ben", "person ben"), (.role, "dev", "role dev"), (.team, "crew", "team crew { members ana }"),
    (.vendor, "acme", "vendor acme"), (.account, "acc", "account acc { budget 5_000 EUR }"), (.material, "cable", "material cable"),
    (.system, "ledger", "system ledger"), (.window, "night", "window night { open every day 08:00..23:00 }"),
    (.deliverable, "site", "deliverable site"), (.sprint, "s1", "sprint s1 { start 2026-03-02 ; finish 2026-03-31 }"),
    (.task, "first", "task first { duration 2d }"),
  ]

  /// The lines that a declaration needs, each with its keyword.
  private func needed(_ kind: DeclarationKind) -> [(keyword: String, text: String)] {
    switch kind {
    case .project: [("start", "start 2026-03-02"), ("currency", "currency EUR")]
    case .task: [("duration", "duration 3d")]
    case .gate: [("approver", "approver ana")]
    case .external: [("expected", "expected 2026-03-20"), ("confirmed", "confirmed 2026-02-27")]
    case .meeting: [("every", "every week on fri"), ("attend", "attend ana")]
    case .routine: [("every", "every week on fri"), ("effort", "effort 1h"), ("assign", "assign ana")]
    case .use: []
    case .calendar: [("hours", "hours mon..fri 09:00..17:00")]
    case .window: [("open", "open every sat 22:00..23:00")]
    case .sprint: [("start", "start 2026-03-02"), ("finish", "finish 2026-03-31")]
    case .budget: [("total", "total 3_000 EUR")]
    case .account: [("budget", "budget 3_000 EUR")]
    case .charge: [("cost", "cost 10 EUR")]
    case .contract: [("vendor", "vendor acme")]
    case .risk: [("probability", "probability 30%")]
    case .change: [("raised", "raised 2026-03-02")]
    case .benchmark: [("target", "target at least 90%")]
    case .handover: [("to", "to ana"), ("covers", "covers site")]
    case .baseline: [("taken", "taken 2026-03-02"), ("planned", "planned first 2026-03-02..2026-03-03")]
    case .view: [("show", "show schedule")]
    case .portfolio: [("member", "member crm \"crm.plan\"")]
    case .communication: [("to", "to ana")]
    default: []
    }
  }

  /// A plan in which a declaration of a kind has one more line.
  private func plan(_ kind: DeclarationKind?, line: String, title: String = "", around: [String] = [], _ advised: String) -> String {
    var text = ""
    if kind != .project { text = "project p { start 2026-03-02 ; currency EUR ; status-date 2026-03-01 }\n" }
    // An account that bears nothing would leave the costs of others without one.
    let isBorne = ([line] + around).contains { $0.contains("acc") }
    text += Self.world.filter { $0.kind != .account || isBorne }.map(\.text).joined(separator: "\n") + "\n"
    guard let kind else { return text + line + "\n" + around.joined(separator: "\n") }
    let lines = needed(kind).filter { $0.keyword != advised && ($0.keyword != "duration" || advised != "spans") }.map(\.text) + [line]
    let head = kind.isSingleton ? kind.keyword : kind == .use ? "use form as it" : "\(kind.keyword) it"
    if kind == .use { text += "template form { task part { duration 1d } }\n" }
    text += "\(head)\(title) {\n  \(lines.filter { !$0.isEmpty }.joined(separator: "\n  "))\n\(kind == .phase ? "  task part { duration 1d }\n" : "")}\n"
    return text + around.joined(separator: "\n")
  }

  private func findings(_ text: String) -> [Diagnostic] { compile(text).diagnostics }

  private func words(_ findings: [Diagnostic]) -> String {
    findings.map { "\($0.code.name): \($0.message) \($0.help)" }.joined(separator: "; ")
  }

  @Test(arguments: uses)
  func theAdviceLeadsToAPlanWithoutFindings(_ use: Use) {
    let synonym = use.synonym
    let advice = synonym.advice(for: synonym.sample, in: "it")
    let advised = String(advice.prefix { $0 != " " })
    let text =
      switch synonym.place {
      case .here, .named: plan(use.kind, line: advice, advised)
      case .outside: plan(use.kind, line: "", around: [advice], advised)
      case .head: plan(use.kind, line: "", title: " " + advice, advised)
      case .elsewhere: plan(use.kind, line: "", around: ["task \(synonym.sample) { duration 1d ; \(advice) }"], advised)
      }
    #expect(findings(text).isEmpty, "\(words(findings(text))) in\n\(text)")
  }

  @Test(arguments: uses)
  func everyWordOfTheListIsAnswered(_ use: Use) {
    let synonym = use.synonym
    // A line of a calendar belongs to the one that is there.
    let isLineOfCalendar = synonym.kinds.isEmpty && synonym.advice.hasPrefix("calendar ") && synonym.advice.hasSuffix("… }")
    let expected = isLineOfCalendar ? "write 'holiday \(synonym.sample)' in the block of the calendar 'office'" : synonym.place == .here && synonym.advice.hasSuffix(" …") && synonym.sample.contains("{")
      ? String(synonym.advice.dropLast(2)) : synonym.advice(for: synonym.sample, in: "it")
    let advised = String(synonym.advice.prefix { $0 != " " })
    for word in synonym.words + synonym.words.map({ $0.split(separator: " ").joined(separator: "-") }) {
      // `depends-on` is what a system says itself.
      if let kind = use.kind, Schema[kind].rows.contains(where: { $0.keyword == word }) { continue }
      let text = plan(use.kind, line: "\(word) \(synonym.sample)", advised)
      let found = findings(text)
      #expect(found.count == 1 && found[0].severity == .error && found[0].help.contains { $0.contains(expected) }, "\(word) in \(use): \(words(found))")
    }
  }
}
