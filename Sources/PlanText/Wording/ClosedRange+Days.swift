extension ClosedRange<Day> {
  /// `on 2026-03-02`, `from 2026-03-02 to 2026-03-06`
  package var phrase: String { isOneDay ? "on \(lowerBound.iso)" : "from \(text)" }
  /// `2026-03-02`, `2026-03-02 to 2026-03-06`
  package var text: String { isOneDay ? lowerBound.iso : "\(lowerBound.iso) to \(upperBound.iso)" }

  private var isOneDay: Bool { lowerBound == upperBound }
}
