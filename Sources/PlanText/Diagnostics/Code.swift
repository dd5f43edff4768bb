/// One kind of finding: a stable number, a name that says the condition, and what `planc explain` shows.
///
/// Each code is declared beside the check that reports it; `Catalogue.all` lists them. The examples are
/// executed by a test: `bad` must be reported with this code, `good` must not.
package struct Code: Hashable, Sendable {
  /// Stable, never reused: `P0203`.
  package let number: String
  /// Kebab-case name of the condition: `unknown-name`.
  package let name: String
  package let severity: Severity
  /// True of what leaves a plan without meaning or without dates: nothing is made of it. Bad news about dates that
  /// are known withholds nothing, whatever severity a run gives it.
  package let withholdsOutput: Bool
  /// What it means, one sentence.
  package let summary: String
  /// Why it matters, for a person who meets it for the first time.
  package let why: String
  package let bad: String
  package let good: String

  package enum Severity: String, Sendable, CaseIterable, Comparable {
    case info, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// An error withholds output unless it says otherwise; a warning never does.
  package init(
    _ number: String, _ name: String, _ severity: Severity, withholdsOutput: Bool? = nil, summary: String, why: String,
    bad: String, good: String
  ) {
    self.number = number
    self.name = name
    self.severity = severity
    self.withholdsOutput = withholdsOutput ?? (severity == .error)
    self.summary = summary
    self.why = why
    self.bad = bad
    self.good = good
  }

  package static func == (a: Code, b: Code) -> Bool { a.number == b.number }
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
