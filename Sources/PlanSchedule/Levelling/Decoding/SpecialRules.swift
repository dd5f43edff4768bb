/// What few activities have to keep apart from people, hours and order.
struct SpecialRules: Sendable {
  /// Openings of the window in one of which all must fit, time to back out included; nil where nothing must.
  var openings: InstantRanges?
  /// Minutes kept behind the finish to undo the work.
  var backout = 0
  /// The work may not overlap these.
  var frozen = InstantRanges.none
  /// Outages: index of the system's quota, and minutes.
  var outages: [(quota: Int, minutes: Int)] = []
  /// Stock taken: index of the material, and thousandths of its unit.
  var materials: [(stock: Int, amount: Int)] = []

  /// Backwards the work to undo comes first, and what counts by dates is left to the forward schedule.
  func mirrored() -> SpecialRules {
    SpecialRules(openings: openings?.mirrored, backout: backout, frozen: frozen.mirrored)
  }
}

/// What there is of a material: so much at first, and all one wants from its arrival on.
struct Stock: Sendable {
  /// Thousandths of the unit.
  var quantity: Int
  /// `WorkPattern.never` where no more comes.
  var arrival: Int
}
