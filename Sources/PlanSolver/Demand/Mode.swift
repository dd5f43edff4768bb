/// One way to do an activity: who and what does it, when they can, and how much there is to do.
package struct Mode: Sendable {
  /// Index in ``DemandTable/patterns``.
  package var pattern: Int32
  /// Parts of ``WorkPattern/unit`` × minutes.
  package var work: Int
  /// In ``DemandTable/demands``.
  package var demands: Range<Int32>
  /// To choose among modes that finish at the same time: cost an hour, then people who are not there yet.
  package var cost: Int64
  /// All must be there; else those who are do what they can.
  package var isTogether = false
  /// It runs on the clock, whoever is there.
  package var isElapsed = false
  /// What its people give to it varies with what else they do: others have shares of their time, a limit a week cuts
  /// into it, or more urgent work interrupts it. ``DecoderSide/sharedSlot(_:_:_:before:)`` places it.
  package var sharesPeople = false

  package init(
    pattern: Int32, work: Int, demands: Range<Int32>, cost: Int64, isTogether: Bool = false, isElapsed: Bool = false,
    sharesPeople: Bool = false
  ) {
    self.pattern = pattern
    self.work = work
    self.demands = demands
    self.cost = cost
    self.isTogether = isTogether
    self.isElapsed = isElapsed
    self.sharesPeople = sharesPeople
  }
}

/// What a mode takes of one resource.
package struct Demand: Sendable {
  package var resource: Int32
  /// Parts of ``WorkPattern/unit``.
  package var need: Int32
  /// What the mode takes of the resource in all, when it takes several places of it.
  package var together: Int32
  /// Index in ``DemandTable/patterns``: the minutes in which it takes them.
  package var support: Int32
  /// Index in the activity's `assign`; −1 for a window.
  package var allotment: Int16
  /// It takes whatever the resource has left, up to `need`, and no other such demand beside it.
  package var takesRest = false
  /// Effort spread over a fixed length: it must have all of `need`, also where less is available.
  package var isStrict = false

  package init(
    resource: Int32, need: Int32, together: Int32, support: Int32, allotment: Int16, takesRest: Bool = false,
    isStrict: Bool = false
  ) {
    self.resource = resource
    self.need = need
    self.together = together
    self.support = support
    self.allotment = allotment
    self.takesRest = takesRest
    self.isStrict = isStrict
  }
}

/// Every mode of every activity.
package struct DemandTable: Sendable {
  package var patterns: [WorkPattern] = []
  package var modes: [Mode] = []
  package var demands: [Demand] = []
  /// Modes of each activity, by its index in the plan; empty for what does no work of its own.
  package var modesOfActivity: [Range<Int32>] = []

  package init() {}

  /// What each resource's demands have in common: all work in the same minutes, so that whole stretches can be
  /// booked instead of the hours worked in them.
  package func sharedSupport(resources: Int) -> [Bool] {
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
