/// What few activities have to keep apart from people, hours and order.
struct SpecialRules: Sendable {
  /// Openings of the windows in one of which the outage must fit, with the time to back out; nil without windows, where
  /// the outage must fit into one stretch of the work's hours.
  var openings: InstantRanges?
  /// Minutes of the longest outage, which begins with the work.
  var outage = 0
  /// Minutes kept behind the outage to undo the work.
  var backout = 0
  /// Resources of the windows.
  var windows: [Int32] = []
  /// The work may not overlap these.
  var frozen = InstantRanges.none
  /// Outages: index of the system's quota, and minutes.
  var outages: [(quota: Int, minutes: Int)] = []
  /// Stock taken: index of the material, and thousandths of its unit.
  var materials: [(stock: Int, amount: Int)] = []

  /// Backwards the work to undo comes first, and what counts by dates is left to the forward schedule.
  func mirrored() -> SpecialRules {
    SpecialRules(openings: openings?.mirrored, outage: outage, backout: backout, windows: windows, frozen: frozen.mirrored)
  }
}

/// What there is of a material: so much at first, and all one wants from its arrival on.
struct Stock: Sendable {
  /// Thousandths of the unit.
  var quantity: Int
  /// `WorkPattern.never` where no more comes.
  var arrival: Int
}
