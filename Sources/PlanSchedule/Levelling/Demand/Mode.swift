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
  /// All must be there; else those who are do what they can.
  var isTogether = false
  /// It runs on the clock, whoever is there.
  var isElapsed = false
  /// What its people give to it varies with what else they do: others have shares of their time, a limit a week cuts
  /// into it, or more urgent work interrupts it. ``DecoderSide/sharedSlot(_:_:_:before:)`` places it.
  var sharesPeople = false
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
  /// It takes whatever the resource has left, up to `need`, and no other such demand beside it.
  var takesRest = false
  /// Effort spread over a fixed length: it must have all of `need`, also where less is available.
  var isStrict = false
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
