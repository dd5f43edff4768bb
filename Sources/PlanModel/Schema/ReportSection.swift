/// The sections of which a plan composes reports: the words of `show` and `sends`.
package enum ReportSection {
  /// Every view is one, and more are planned.
  package static let all: [String] = """
    summary status milestones schedule gantt network critical-path lookahead workload costs cashflow \
    earned-value variance forecast risks issues changes decisions actions deliverables requirements \
    stakeholders communications raci contracts downtime systems compliance quality burndown lessons \
    handover wbs trace
    """.split(separator: " ").map(String.init)
}
