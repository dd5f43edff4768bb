import PlanText
import Testing

/// Outages without a window that are longer than the hours in which somebody works on them.
@Suite("Outages that are broken")
struct BrokenOutageTests {
  private static let head = """
    project p { start 2026-03-02 }
    person ana
    person cy { calendar short }
    calendar short { hours mon..fri 08:00..10:00, 13:00..15:30 }
    system s
    window night { open every sat 22:00..06:00 }

    """

  private func findings(_ task: String) -> [Diagnostic] {
    compile(Self.head + "task a { changes s ; \(task) }").diagnostics.filter { $0.code.number == "P0334" }
  }

  @Test(
    "The longest stretch is named, and whose it is",
    arguments: [
      ("duration 5h ; downtime s 5h", "the longest stretch of its working hours is 4 h: work stops at 2026-03-02 12:00"),
      (
        "effort 3h ; assign ana ; downtime s 1h ; downtime s 6h",
        "down for 6 h, but the longest stretch in which 'ana' can work on it is 4 h: work stops at 2026-03-02 12:00"
      ),
      (
        "effort 3h ; assign cy ; downtime s 3h",
        "the longest stretch in which 'cy' can work on it is 2 h 30 min: work stops at 2026-03-02 10:00"
      ),
      (
        "duration 3h ; assign ana, cy ; downtime s 3h",
        "the longest stretch in which 'ana' and 'cy' can work on it together is 2 h 30 min: work stops at 2026-03-02 10:00"
      ),
      ("effort 3h ; assign cy ; downtime s 3h ; start from 2026-03-02 14:30", "is 2 h 30 min: work stops at 2026-03-02 15:30"),
    ])
  func isReported(_ task: String, _ text: String) {
    let found = findings(task)
    #expect(found.count == 1)
    #expect(found.first?.message.contains(text) == true, "\(found.map(\.message))")
    #expect(found.first?.severity == .warning)
  }

  @Test(
    "An outage for which there is room is none",
    arguments: [
      "duration 4h ; downtime s 4h", "duration 5h ; downtime s 4h", "duration 3h ; downtime s 4h",
      "duration 5h elapsed ; downtime s 5h", "effort 3h ; assign cy ; downtime s 150min", "duration 5h ; within night ; downtime s 5h",
      // It waits for the afternoon.
      "effort 3h ; assign ana ; downtime s 3h ; start from 2026-03-02 10:00",
    ])
  func isSilent(_ task: String) {
    #expect(findings(task).isEmpty)
  }

  @Test("What has begun has had its outage")
  func hasHappened() {
    let head = Self.head.replacing("start 2026-03-02", with: "start 2026-03-02 ; status-date 2026-03-02")
    for facts in ["started 2026-03-02", "started 2026-03-02 ; finished 2026-03-02"] {
      let result = compile(head + "task a { changes s ; duration 5h ; downtime s 5h ; \(facts) }")
      #expect(!result.diagnostics.contains { $0.code.number == "P0334" })
    }
    #expect(compile(head + "task a { changes s ; duration 5h ; downtime s 5h }").diagnostics.contains { $0.code.number == "P0334" })
  }
}
