/// What few activities have to keep apart from people, hours and order.
package struct SpecialRules: Sendable {
  /// Openings of the windows in one of which the outage must fit, with the time to back out; nil without windows, where
  /// the outage must fit into one stretch of the work's hours.
  package var openings: InstantRanges?
  /// Minutes of the longest outage, which begins with the work.
  package var outage = 0
  /// Minutes kept behind the outage to undo the work.
  package var backout = 0
  /// Resources of the windows.
  package var windows: [Int32] = []
  /// The work may not overlap these.
  package var frozen = InstantRanges.none
  /// Outages: index of the system's quota, and minutes.
  package var outages: [(quota: Int, minutes: Int)] = []
  /// Stock taken: index of the material, and thousandths of its unit.
  package var materials: [(stock: Int, amount: Int)] = []

  package init() {}

  /// Backwards the work to undo comes first, and what counts by dates is left to the forward schedule.
  package func mirrored() -> SpecialRules {
    var result = SpecialRules()
    result.openings = openings?.mirrored
    (result.outage, result.backout) = (outage, backout)
    result.windows = windows
    result.frozen = frozen.mirrored
    return result
  }
}

/// What there is of a material: so much at first, and all one wants from its arrival on.
package struct Stock: Sendable {
  /// Thousandths of the unit.
  package var quantity: Int
  /// `WorkPattern.never` where no more comes.
  package var arrival: Int

  package init(quantity: Int, arrival: Int) {
    self.quantity = quantity
    self.arrival = arrival
  }
}
