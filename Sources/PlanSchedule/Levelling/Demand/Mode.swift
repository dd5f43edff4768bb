/// One way to do an activity: who and what does it, when they can, and how much there is to do.
struct Mode: Sendable {
  /// Index in ``DemandTable/patterns``.
  var pattern: Int32
  /// Parts of ``WorkPattern/unit`` × minutes.
  var work: Int
  /// In ``DemandTable/demands``.
  var demands: Range<Int32>
  /// To choose among modes that finish at the same time: cost an hour, then people who are not there yet.
  var cost: Int64
  /// Someone's limit a week or month cuts into the pattern.
  var isLimited = false
  /// All must be there; else those who are do what they can.
  var isTogether = false
}

/// What a mode takes of one resource.
struct Demand: Sendable {
  var resource: Int32
  /// Parts of ``WorkPattern/unit``.
  var need: Int32
  /// What the mode takes of the resource in all, when it takes several places of it.
  var together: Int32
  /// Index in ``DemandTable/patterns``: the minutes in which it takes them.
  var support: Int32
  /// Index in the activity's `assign`; −1 for a window.
  var allotment: Int16
}

/// Every mode of every activity.
struct DemandTable: Sendable {
  var patterns: [WorkPattern] = []
  var modes: [Mode] = []
  var demands: [Demand] = []
  /// Modes of each activity, by its index in the plan; empty for what does no work of its own.
  var modesOfActivity: [Range<Int32>] = []

  /// What each resource's demands have in common: all work in the same minutes, so that whole stretches can be
  /// booked instead of the hours worked in them.
  func sharedSupport(resources: Int) -> [Bool] {
    var first = [Int32](repeating: -1, count: resources)
    var isShared = [Bool](repeating: true, count: resources)
    for demand in demands {
      let resource = Int(demand.resource)
      if first[resource] < 0 { first[resource] = demand.support }
      if first[resource] != demand.support { isShared[resource] = false }
    }
    return isShared
  }
}
