import PlanText

/// Durations and lags in elapsed months and years, which are calendar steps: the length of each depends on the instant
/// from which it counts. Instants are minutes since 1970-01-01T00:00 UTC.
package struct CalendarSteps: Sendable {
  private let zone: Zone
  /// By node, for work that has not started.
  package var durations: [NodeID: ExpectedLength] = [:]
  /// By number of the link in the network.
  package var lags: [Int32: ElapsedLag] = [:]

  /// The maximum difference in days between the lengths of a step from different days, plus one.
  private static let spread = 5

  package init(_ zone: Zone) { self.zone = zone }

  package var isEmpty: Bool { durations.isEmpty && lags.isEmpty }
  package var count: Int { durations.count + lags.count }

  /// Minutes of work of a node that starts at an instant; nil if the length is the same from everywhere.
  package func length(ofNode node: NodeID, from instant: Int) -> Int? {
    durations[node]?.minutes(from: instant, in: zone)
  }

  /// Minutes of a link's lag from an instant, negative for a lead; nil if the lag is the same from everywhere.
  package func lag(ofLink link: Int32, from instant: Int) -> Int? {
    lags[link]?.minutes(from: instant, in: zone)
  }

  /// The latest start of a node's work that ends by an instant.
  package func lastStart(ofNode node: NodeID, endingBy latest: Int) -> Int? {
    durations[node] == nil ? nil : last(endingBy: latest) { length(ofNode: node, from: $0) ?? 0 }
  }

  /// The latest instant from which a link's lag ends at or before another.
  package func lastSource(ofLink link: Int32, endingBy latest: Int) -> Int? {
    lags[link] == nil ? nil : last(endingBy: latest) { lag(ofLink: link, from: $0) ?? 0 }
  }

  /// Within a day of the zone, a later start never leads to an earlier end; from one day to the next it may, at the end
  /// of a month.
  private func last(endingBy latest: Int, _ length: (Int) -> Int) -> Int {
    let near = latest - length(latest - length(latest))
    func fits(_ instant: Int) -> Bool { instant + length(instant) <= latest }
    for days in (-Self.spread...Self.spread).reversed() {
      let day = zone.day(at: near).advanced(by: days)
      var low = zone.instant(of: day, minute: 0)
      guard fits(low) else { continue }
      var high = zone.end(of: day)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if fits(middle) { low = middle } else { high = middle }
      }
      return low
    }
    return near
  }
}
