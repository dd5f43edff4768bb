import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension View {
  package static let network = View(
    "network", "activities and what they wait for", .graph { facts, _ in NetworkGraph(facts).graph })
}

/// The network: a box for each activity, an edge for each dependency, and phases as frames around their content.
private struct NetworkGraph {
  let facts: ScheduleFacts
  private let isBox: [Bool]
  /// By activity: the box inside it that starts first, and the one that finishes last; none if nothing is drawn.
  private let first: [ActivityID]
  private let last: [ActivityID]

  private var plan: Plan { _read { yield facts.plan } }
  private var schedule: Schedule { _read { yield facts.schedule } }

  init(_ facts: ScheduleFacts) {
    self.facts = facts
    let (schedule, breakdown) = (facts.schedule, facts.breakdown)
    let activities = facts.plan.activityIDs
    var isBox = activities.map { schedule.hasDates($0) && !schedule.isSummary($0) }
    var first = activities.map { isBox[$0] ? $0 : ActivityID.none }
    var last = first
    for activity in breakdown.order.reversed() {
      // A phase without drawable content is itself a box.
      if schedule.isSummary(activity), schedule.hasDates(activity), !first[activity].exists {
        (isBox[activity], first[activity], last[activity]) = (true, activity, activity)
      }
      guard let parent = breakdown.parent(of: activity), first[activity].exists else { continue }
      if !first[parent].exists || schedule.start(first[activity]) <= schedule.start(first[parent]) {
        first[parent] = first[activity]
      }
      if !last[parent].exists || schedule.finish(last[activity]) > schedule.finish(last[parent]) {
        last[parent] = last[activity]
      }
    }
    (self.isBox, self.first, self.last) = (isBox, first, last)
  }

  var graph: Graph {
    let drawn = facts.breakdown.order.filter { first[$0].exists }
    var position = Array(repeating: -1, count: plan.activities.count)
    for (index, activity) in drawn.enumerated() { position[activity] = index }
    var nodes = drawn.map { node($0, position) }
    var edges: [Graph.Edge] = []
    var imported: [EntityID: Int] = [:]
    for activity in drawn where schedule.hasDates(activity) {
      for link in schedule.links(activity) {
        let isImported = link.predecessor != .none && plan[link.predecessor].source >= 0
        if isImported, imported[link.predecessor] == nil {
          imported[link.predecessor] = nodes.count
          nodes.append(importedNode(link.predecessor))
        }
        let tail = isImported ? imported[link.predecessor] : plan.activity(link.predecessor).map { position[$0] }
        guard let tail, tail >= 0 else { continue }
        edges.append(Graph.Edge(tail, position[activity], kind(link), isImported ? [] : meanings(link, activity)))
      }
    }
    for activity in drawn where isBox[activity] {
      guard let handOver = handOver(to: activity), isBox[handOver.from] else { continue }
      let kind = Graph.Edge.Kind.handOver(plan.title(handOver.resource))
      edges.append(Graph.Edge(position[handOver.from], position[activity], kind, [.driving, .critical]))
    }
    return Graph(name: "network", subject: "Activity network", form: .network, nodes: nodes, edges: edges)
  }

  // MARK: Nodes

  private func node(_ activity: ActivityID, _ position: [Int]) -> Graph.Node {
    let (id, lengths, remarks) = (plan[activity].id, ActivityLengths(facts), ActivityRemarks(facts))
    var node = Graph.Node(
      id: plan.path(id), kind: plan[id].kind, meanings: facts.meanings(activity), title: plan.title(id))
    node.number = facts.breakdown.number(of: activity)
    node.depth = facts.breakdown.depth(of: activity)
    node.around = facts.breakdown.ancestors(of: activity).first { !isBox[$0] }.map { position[$0] }
    node.remarks = remarks.state(activity) + remarks.way(activity) + remarks.late(activity)
    if isBox[activity] {
      node.timing = facts.schedule.isUnplaced(activity) ? nil : Graph.Timing(
        start: schedule.isEvent(activity) ? nil : schedule.clock(schedule.start(activity)).day,
        finish: schedule.finishDay(activity), length: lengths.worked(activity), float: lengths.totalFloat(activity))
    } else {
      node.frame = Graph.Frame(first: position[first[activity]], last: position[last[activity]])
    }
    return node
  }

  /// An activity of another project that one of this project waits for.
  private func importedNode(_ id: EntityID) -> Graph.Node {
    var node = Graph.Node(id: plan.name(id), kind: plan[id].kind, meanings: .imported, title: plan.title(id))
    node.remarks = [plan.name(id)]
    return node
  }

  // MARK: Edges

  private func kind(_ link: Schedule.Link) -> Graph.Edge.Kind {
    let lag = Length(minutes: link.lag, isElapsed: link.isElapsed, minutesPerDay: plan.timeScale.day)
    return .dependency(link.kind, lag: link.lag == 0 ? nil : lag)
  }

  private func meanings(_ link: Schedule.Link, _ activity: ActivityID) -> Meanings {
    guard facts.analysis.isDriving(link) else { return [] }
    let leads = plan.activity(link.predecessor).map(isOnCriticalPath) ?? false
    return leads && isOnCriticalPath(activity) ? [.driving, .critical] : .driving
  }

  private func isOnCriticalPath(_ activity: ActivityID) -> Bool {
    facts.analysis.isCritical(activity) || facts.criticalPhases.contains(activity)
  }

  /// The resource that a critical activity waits for, and the critical activity that uses it until then.
  private func handOver(to activity: ActivityID) -> (from: ActivityID, resource: EntityID)? {
    guard facts.analysis.isCritical(activity), !schedule.isSummary(activity),
      case .resource(let other, let resource) = facts.analysis.driver(activity), facts.analysis.isCritical(other)
    else { return nil }
    return (other, resource)
  }
}
