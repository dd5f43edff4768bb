import PlanText

/// One way to do an activity: its resources, their available times, and the amount of work.
package struct Mode: Sendable {
  /// Index in ``DemandTable/patterns``.
  package var pattern: Int32
  /// Parts of ``WorkPattern/unit`` × minutes.
  package var work: Int
  /// In ``DemandTable/demands``.
  package var demands: Range<Int32>
  /// For choosing among modes that finish at the same time: hourly cost, or what all of it costs if ways differ in their
  /// work; then people who are not available yet.
  package var cost: Int64
  /// Material that it uses up, in thousandths of all units together: the last thing to choose by, so that nothing is used
  /// up for no gain.
  package var material: Int64 = 0
  /// All must be available; if false, those who are do what they can.
  package var isTogether = false
  /// It runs on the clock, whoever is available.
  package var isElapsed = false
  /// What its people give to it varies with their other work: others have shares of their time, a weekly limit cuts
  /// into it, or more urgent work interrupts it. ``DecoderSide/sharedSlot(_:_:before:)`` places it.
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
  package var resource: ResourceID
  /// Parts of ``WorkPattern/unit``.
  package var need: Int32
  /// The mode's total need for the resource, if it takes several places of it.
  package var together: Int32
  /// Index in ``DemandTable/patterns``: the minutes in which it takes the resource.
  package var support: Int32
  /// Index in the activity's `assign`; −1 for a window.
  package var allotment: Int16
  /// It takes whatever the resource has left, up to `need`, and tolerates no other such demand at the same time.
  package var takesRest = false
  /// Effort spread over a fixed duration: it must have all of `need`, even if less is available.
  package var isStrict = false

  package init(
    resource: ResourceID, need: Int32, together: Int32, support: Int32, allotment: Int16, takesRest: Bool = false,
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
  /// Modes of each activity, by its index in the plan; empty for activities without work of their own.
  package var modesOfActivity: [Range<Int32>] = []
  /// The modes of each way to do an activity, in order, of activities whose ways are open: work, people and material
  /// differ between them.
  package var ways: [ActivityID: [Range<Int32>]] = [:]

  package init() {}

  /// By resource: whether all its demands work in the same minutes, so that whole intervals can be booked instead of
  /// the hours worked in them.
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
