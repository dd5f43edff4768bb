import PlanModel
import PlanSolver
import PlanSyntax

extension NetworkBuilder {
  /// The dependencies of an activity in linking order; `bindsFinish` says which of its ends they bind.
  static func dependencies(of activity: Activity) -> [(dependency: Dependency, bindsFinish: Bool)] {
    var result: [(Dependency, Bool)] = []
    for dependency in activity.after { result.append((dependency, false)) }
    for rule in activity.start { if case .after(let dependency) = rule { result.append((dependency, false)) } }
    for rule in activity.finish { if case .after(let dependency) = rule { result.append((dependency, true)) } }
    return result
  }

  mutating func addDependencies(_ index: Int) {
    let after = plan.activities[index].after.count
    for number in 0..<after { link(plan.activities[index].after[number], to: index, bindsFinish: false) }
    if plan.activities[index].start.isEmpty, plan.activities[index].finish.isEmpty { return }
    for (dependency, bindsFinish) in Self.dependencies(of: plan.activities[index]).dropFirst(after) {
      link(dependency, to: index, bindsFinish: bindsFinish)
    }
  }

  /// Every dependency yields exactly one link; one without a target links a node to a fixed node at the beginning of
  /// time, and one that can no longer bind anything links two nodes that belong to no activity.
  private mutating func link(_ dependency: Dependency, to index: Int, bindsFinish: Bool) {
    if !progress.isEmpty, isVoid(dependency, for: index) { return addVoidLink(Self.kind(dependency, bindsFinish)) }
    var target = bindsFinish ? finishNode[index] : gateNode[index] >= 0 ? gateNode[index] : startNode[index]
    if isUnderWay(index) { target = finishNode[index] }
    if target < 0 { target = origin() }
    add(dependency, to: target, bindsFinish: bindsFinish)
  }

  mutating func add(_ dependency: Dependency, to target: Int32, bindsFinish: Bool) {
    let id = dependency.target.target
    var source: Int32 = -1
    if id != .none, plan[id].source >= 0 {
      source = fixed(imported(id, dependency.anchor))
    } else if let predecessor = plan.activity(id) {
      source = dependency.anchor == .starts ? startNode[predecessor] : finishNode[predecessor]
    }
    if source < 0 { source = origin() }
    network.add(
      Network.Link(
        Int(source), Int(target), Self.kind(dependency, bindsFinish), lag: Self.lag(dependency, plan),
        isElapsed: dependency.lag?.elapsed ?? false))
  }

  /// Minutes, negative for a lead.
  static func lag(_ dependency: Dependency, _ plan: Plan) -> Int {
    guard let span = dependency.lag else { return 0 }
    return plan.timeScale.minutes(span.amount, elapsed: span.elapsed) * (dependency.isLead ? -1 : 1)
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
  mutating func fixed(_ instant: Int, activity: Int = -1, calendar: Int = CalendarBook.clock) -> Int32 {
    activityOfNode.append(Int32(activity))
    return Int32(network.add(.fixed, calendar: calendar, limits: DateLimits(earliestStart: instant)))
  }

  private mutating func origin() -> Int32 { fixed(network.projectStart) }

  private mutating func addVoidLink(_ kind: Network.LinkKind) {
    let void = actuals.void ?? (fixed(network.projectStart), add(.milestone, -1, calendar: CalendarBook.clock))
    actuals.void = void
    network.add(Network.Link(Int(void.source), Int(void.target), kind))
  }

  /// Phases surround their content; hammocks surround what they span.
  mutating func addStructure(_ index: Int) {
    if !progress.isEmpty { addRetainedLogic(index) }
    if let parent = plan.activity(plan[plan.activities[index].id].parent), startNode[index] >= 0, !isSpanning[index],
      gateNode[parent] >= 0
    {
      addEntry(index, parent)
      network.add(Network.Link(Int(startNode[index]), Int(startNode[parent]), .startToStart))
      network.add(Network.Link(Int(finishNode[index]), Int(finishNode[parent])))
    }
    if isSummary(index), gateNode[index] >= 0, logicGate(index) == gateNode[index] {
      // A phase without dated content lies where its gate is.
      network.add(Network.Link(Int(gateNode[index]), Int(finishNode[index])))
      if !hasDatedContent[index] { network.add(Network.Link(Int(gateNode[index]), Int(startNode[index]))) }
    }
    guard isSpanning[index], startNode[index] >= 0, !progress[index].isSettled else { return }
    for reference in plan.activities[index].details.task.spans {
      guard let spanned = plan.activity(reference.target), startNode[spanned] >= 0 else { continue }
      network.add(Network.Link(Int(startNode[spanned]), Int(startNode[index]), .startToStart))
      network.add(Network.Link(Int(finishNode[spanned]), Int(finishNode[index])))
    }
  }
}
