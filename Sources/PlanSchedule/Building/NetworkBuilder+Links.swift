import PlanModel
import PlanSyntax

extension NetworkBuilder {
  /// The dependencies of an activity in the order in which they are linked; `binds` tells which of its ends.
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

  /// Every dependency gives exactly one link; one that leads nowhere links a node to its own beginning of time.
  private mutating func link(_ dependency: Dependency, to index: Int, bindsFinish: Bool) {
    let startsAtStart = dependency.anchor == .starts
    var target = bindsFinish ? finishNode[index] : gateNode[index] >= 0 ? gateNode[index] : startNode[index]
    if target < 0 { target = origin() }
    let id = dependency.target.target
    var source: Int32 = -1
    if id != .none, plan[id].source >= 0 {
      source = fixed(imported(id, dependency.anchor))
    } else if let predecessor = plan.activity(id) {
      source = startsAtStart ? startNode[predecessor] : finishNode[predecessor]
    }
    if source < 0 { source = origin() }
    var lag = 0
    var isElapsed = false
    if let span = dependency.lag {
      lag = plan.timeScale.minutes(span.amount, elapsed: span.elapsed) * (dependency.isLead ? -1 : 1)
      isElapsed = span.elapsed
    }
    let kind: Network.LinkKind =
      switch (startsAtStart, bindsFinish) {
      case (false, false): .finishToStart
      case (true, false): .startToStart
      case (false, true): .finishToFinish
      case (true, true): .startToFinish
      }
    network.add(Network.Link(Int(source), Int(target), kind, lag: lag, isElapsed: isElapsed))
  }

  /// A node at a date that is given, such as another project's.
  private mutating func fixed(_ instant: Int) -> Int32 {
    activityOfNode.append(-1)
    return Int32(
      network.add(.milestone, calendar: CalendarBook.clock, limits: DateLimits(earliestStart: instant)))
  }

  private mutating func origin() -> Int32 { fixed(network.projectStart) }

  /// Phases around their content; hammocks around what they span.
  mutating func addStructure(_ index: Int) {
    if let parent = plan.activity(plan[plan.activities[index].id].parent), startNode[index] >= 0, !isSpanning(index) {
      let entry = gateNode[index] >= 0 ? gateNode[index] : startNode[index]
      network.add(Network.Link(Int(gateNode[parent]), Int(entry)))
      network.add(Network.Link(Int(startNode[index]), Int(startNode[parent]), .startToStart))
      network.add(Network.Link(Int(finishNode[index]), Int(finishNode[parent])))
    }
    if isSummary(index) {
      // Without dated content the phase is where its gate is.
      network.add(Network.Link(Int(gateNode[index]), Int(finishNode[index])))
      if !hasDatedContent[index] { network.add(Network.Link(Int(gateNode[index]), Int(startNode[index]))) }
    }
    guard isSpanning(index), startNode[index] >= 0 else { return }
    for reference in plan.activities[index].details.task.spans {
      guard let spanned = plan.activity(reference.target), startNode[spanned] >= 0 else { continue }
      network.add(Network.Link(Int(startNode[spanned]), Int(startNode[index]), .startToStart))
      network.add(Network.Link(Int(finishNode[spanned]), Int(finishNode[index])))
    }
  }

  func isSpanning(_ index: Int) -> Bool {
    plan.activities[index].hasDetails && !plan.activities[index].details.task.spans.isEmpty && !isSummary(index)
  }
}
