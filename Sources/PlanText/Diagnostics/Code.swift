/// A kind of finding: a stable number, a name that describes the condition, and the text of `planc explain`.
///
/// Each code is declared next to the check that reports it; `Catalogue.all` lists them. A test runs the examples: `bad`
/// must be reported with this code, and `good` must not. A class, because every finding holds one.
package final class Code: Hashable, Sendable {
  /// Stable, never reused: `P0203`.
  package let number: String
  /// Kebab-case name of the condition: `unknown-name`.
  package let name: String
  package let severity: Severity
  /// True for findings that leave a plan without meaning or without dates, so that no output is produced. Bad news
  /// about known dates withholds nothing, whatever its severity in a run.
  package let withholdsOutput: Bool
  /// What it means, in one sentence.
  package let summary: String
  /// Why it matters, for someone who encounters it for the first time.
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

  /// An error withholds output unless stated otherwise; a warning never does.
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
