import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

extension NetworkBuilder {
  mutating func addDependencies(_ activity: ActivityID) {
    let after = plan[activity].after.count
    for number in 0..<after { link(plan[activity].after[number], to: activity, bindsFinish: false) }
    if plan[activity].start.isEmpty, plan[activity].finish.isEmpty { return }
    for (dependency, bindsFinish) in plan[activity].statedDependencies.dropFirst(after) {
      link(dependency, to: activity, bindsFinish: bindsFinish)
    }
  }

  /// Every dependency yields exactly one link; one without a target links a node to a fixed node at the beginning of
  /// time, and one that can no longer bind anything links two nodes that belong to no activity.
  private mutating func link(_ dependency: Dependency, to activity: ActivityID, bindsFinish: Bool) {
    if !progress.isEmpty, isVoid(dependency, for: activity, bindsFinish: bindsFinish) { return addVoidLink(Self.kind(dependency, bindsFinish)) }
    var target = bindsFinish ? finishNode[activity] : gateNode[activity].exists ? gateNode[activity] : startNode[activity]
    if isUnderWay(activity) { target = finishNode[activity] }
    if !target.exists { target = fixed(network.projectStart) }
    add(dependency, to: target, bindsFinish: bindsFinish)
  }

  mutating func add(_ dependency: Dependency, to target: NodeID, bindsFinish: Bool) {
    let id = dependency.target.target
    var source = NodeID.none
    if id != .none, plan[id].source >= 0 {
      source = fixed(imported(id, dependency.anchor))
    } else if let predecessor = plan.activity(id) {
      source = dependency.anchor == .starts ? startNode[predecessor] : finishNode[predecessor]
    }
    if !source.exists { source = origin() }
    network.add(
      Network.Link(
        source, target, Self.kind(dependency, bindsFinish), lag: dependency.lagMinutes(plan.timeScale),
        isElapsed: dependency.lag?.elapsed ?? false))
  }

  private static func kind(_ dependency: Dependency, _ bindsFinish: Bool) -> Network.LinkKind {
    switch (dependency.anchor == .starts, bindsFinish) {
    case (false, false): .finishToStart
    case (true, false): .startToStart
    case (false, true): .finishToFinish
    case (true, true): .startToFinish
    }
  }

  /// A node at a given date, such as one of another project.
  mutating func fixed(_ instant: Int, activity: ActivityID = .none, calendar: CalendarID = CalendarTable.clock) -> NodeID {
    activityOfNode.append(activity)
    return network.add(.fixed, calendar: calendar, limits: DateLimits(earliestStart: instant))
  }

  /// What stands for all that is unknown.
  private mutating func origin() -> NodeID {
    let origin = actuals.origin ?? fixed(network.projectStart)
    actuals.origin = origin
    return origin
  }

  private mutating func addVoidLink(_ kind: Network.LinkKind) {
    let void = actuals.void ?? (fixed(network.projectStart), add(.milestone, .none, calendar: CalendarTable.clock))
    actuals.void = void
    network.add(Network.Link(void.source, void.target, kind))
  }

  /// Phases surround their content; hammocks surround what they span.
  mutating func addStructure(_ activity: ActivityID) {
    if !progress.isEmpty { addRetainedLogic(activity) }
    if let parent = plan[activity].parent, startNode[activity].exists, !isSpanning[activity],
      gateNode[parent].exists
    {
      addEntry(activity, parent)
      network.add(Network.Link(startNode[activity], startNode[parent], .startToStart))
      network.add(Network.Link(finishNode[activity], finishNode[parent]))
    }
    if isSummary(activity), gateNode[activity].exists, logicGate(activity) == gateNode[activity] {
      // A phase without dated content lies where its gate is.
      network.add(Network.Link(gateNode[activity], finishNode[activity]))
      if !hasDatedContent[activity] { network.add(Network.Link(gateNode[activity], startNode[activity])) }
    }
    guard isSpanning[activity], startNode[activity].exists, !progress[activity].isSettled else { return }
    for reference in plan[activity].details.task.spans {
      guard let spanned = plan.activity(reference.target), startNode[spanned].exists else { continue }
      spanLinks[network.links.count] = (activity, reference)
      network.add(Network.Link(startNode[spanned], startNode[activity], .startToStart))
      spanLinks[network.links.count] = (activity, reference)
      network.add(Network.Link(finishNode[spanned], finishNode[activity]))
    }
  }
}
