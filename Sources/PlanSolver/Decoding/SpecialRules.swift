import PlanText

/// Rules that few activities have, kept separate from people, hours and precedence.
package struct SpecialRules: Sendable {
  /// Openings of the windows; the outage and its backout time must fit into one of them. Empty if they fit into none; nil
  /// without windows: then the outage must fit into one stretch of the work's hours.
  package var openings: InstantRanges?
  /// Minutes of the longest outage, which begins with the work.
  package var outage = 0
  /// Minutes reserved after the outage to undo the work.
  package var backout = 0
  /// Resources of the windows.
  package var windows: [ResourceID] = []
  /// The work may not overlap these.
  package var frozen = InstantRanges.none
  /// Outages: index of the system's quota, and minutes.
  package var outages: [(quota: Int, minutes: Int)] = []
  /// Stock taken: index of the material, and thousandths of its unit.
  package var materials: [(stock: Int, amount: Int)] = []

  package init() {}

  /// Backwards, the backout time comes first, and rules that depend on dates are left to the forward schedule.
  ///
  /// - Parameter known: mirrored openings by windows and length, so that activities with the same ones share them.
  package func mirrored(_ known: inout [OpeningsKey: InstantRanges]) -> SpecialRules {
    var result = SpecialRules()
    if let openings {
      let key = OpeningsKey(windows: windows, length: outage + backout)
      let turned = known[key] ?? openings.mirrored
      known[key] = turned
      result.openings = turned
    }
    (result.outage, result.backout) = (outage, backout)
    result.windows = windows
    result.frozen = frozen.mirrored
    return result
  }
}

/// What the openings for an outage depend on: the windows, and its minutes with the backout time.
package struct OpeningsKey: Hashable, Sendable {
  package var windows: [ResourceID]
  package var length: Int

  package init(windows: [ResourceID], length: Int) {
    self.windows = windows
    self.length = length
  }
}

/// The stock of a material: a fixed quantity at first, unlimited from its arrival on.
package struct Stock: Sendable {
  /// Thousandths of the unit.
  package var quantity: Int
  /// `WorkPattern.never` if no more is ordered.
  package var arrival: Int

  package init(quantity: Int, arrival: Int) {
    self.quantity = quantity
    self.arrival = arrival
  }
}
