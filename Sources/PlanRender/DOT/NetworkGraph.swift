import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// The network: a node an activity, an edge a dependency, phases as clusters around their content.
///
/// A dependency on or of a phase is drawn between the clusters' borders; inside, Graphviz asks for a node at each
/// end, which is the content's first or last.
struct NetworkGraph {
  let input: RenderInput
  private let drawn: [Bool]
  /// For each activity the one whose node stands for its start and its finish; −1: nothing is drawn.
  private let first: [Int]
  private let last: [Int]

  private var plan: Plan { input.plan }
  private var schedule: Schedule { input.schedule }
  private var order: [Int] { input.breakdown.order }

  init(_ input: RenderInput) {
    self.input = input
    let (schedule, breakdown) = (input.schedule, input.breakdown)
    var drawn = breakdown.order.indices.map { schedule.hasDates($0) && !schedule.isSummary($0) }
    var first = drawn.indices.map { drawn[$0] ? $0 : -1 }
    var last = first
    for activity in breakdown.order.reversed() {
      // A phase without anything to draw inside is a node itself.
      if schedule.isSummary(activity), schedule.hasDates(activity), first[activity] < 0 {
        (drawn[activity], first[activity], last[activity]) = (true, activity, activity)
      }
      guard let parent = breakdown.parent(of: activity), first[activity] >= 0 else { continue }
      if first[parent] < 0 || schedule.start(first[activity]) <= schedule.start(first[parent]) {
        first[parent] = first[activity]
      }
      if last[parent] < 0 || schedule.finish(last[activity]) > schedule.finish(last[parent]) {
        last[parent] = last[activity]
      }
    }
    (self.drawn, self.first, self.last) = (drawn, first, last)
  }

  func write(to output: inout Output) {
    var writer = DOTWriter(into: output)
    output = Output()
    let shown = order.filter { drawn[$0] || first[$0] >= 0 }
    DOTStyle.open(
      &writer, "network", input, "Network of activities", legend: DOTStyle.legend(shown, schedule, isNetwork: true))
    var open: [Int] = []
    for activity in order {
      while let cluster = open.last, !input.breakdown.contains(cluster, activity) {
        writer.close()
        open.removeLast()
      }
      if drawn[activity] {
        writeNode(activity, &writer)
      } else if first[activity] >= 0 {
        openCluster(activity, &writer)
        open.append(activity)
      }
    }
    for _ in open { writer.close() }
    writeImported(&writer)
    for activity in order { writeEdges(activity, &writer) }
    for activity in order { writeHandOver(activity, &writer) }
    writer.close()
    output = writer.output
  }

  private func name(_ activity: Int) -> String { plan.path(plan.activities[activity].id) }
  private func cluster(_ activity: Int) -> String { "cluster_" + name(activity) }

  // MARK: Nodes

  private func openCluster(_ activity: Int, _ writer: inout DOTWriter) {
    let isCritical = schedule.isCritical(activity)
    writer.open(
      "subgraph", cluster(activity),
      [
        (
          "label",
          .label(
            ["\(input.breakdown.number(of: activity)) \(plan.title(plan.activities[activity].id))"] + DOTStyle.state(activity, input)
              + DOTStyle.late(activity, schedule))
        ),
        ("labeljust", .word("l")), ("labelloc", .word("t")), ("fontsize", .word("11")), ("style", .word("\"rounded,filled\"")),
        ("fillcolor", .word(input.breakdown.depth(of: activity) % 2 == 0 ? DOTStyle.phaseFill : "white")),
        ("color", .word(isCritical ? DOTStyle.critical : DOTStyle.phaseLine)), ("margin", .word("12")),
      ])
  }

  private func writeNode(_ activity: Int, _ writer: inout DOTWriter) {
    let id = plan.activities[activity].id
    let row = ScheduleRow(activity, input, indentation: 0)
    var lines = DOTStyle.lines(plan.title(id))
    let float = row.isCritical && row.float == "0" || row.float.isEmpty ? "" : ", float \(row.float)"
    if let start = row.start {
      lines.append(start == row.finish ? start.iso : "\(start.iso) – \(row.finish.iso)")
      lines.append("\(row.days) d\(float)")
    } else {
      lines.append(row.finish.iso + float)
    }
    lines += DOTStyle.state(activity, input) + DOTStyle.late(activity, schedule)
    writer.node(name(activity), [("label", .label(lines))] + DOTStyle.node(activity, schedule))
  }

  /// Activities of other projects that this one waits for.
  private func writeImported(_ writer: inout DOTWriter) {
    var known: Set<EntityID> = []
    for activity in order where schedule.hasDates(activity) {
      for link in schedule.links(activity) where isImported(link.predecessor) {
        guard known.insert(link.predecessor).inserted else { continue }
        writer.node(
          plan.name(link.predecessor),
          [
            ("label", .label(DOTStyle.lines(plan.title(link.predecessor)) + [plan.name(link.predecessor)])),
            ("style", .word("\"dashed,filled\"")),
          ])
      }
    }
  }

  private func isImported(_ id: EntityID) -> Bool { id != .none && plan[id].source >= 0 }

  // MARK: Edges

  private func writeEdges(_ activity: Int, _ writer: inout DOTWriter) {
    guard schedule.hasDates(activity), first[activity] >= 0 else { return }
    for link in schedule.links(activity) {
      let bindsFinish = link.kind == .finishToFinish || link.kind == .startToFinish
      let head = bindsFinish ? last[activity] : first[activity]
      var attributes = label(link)
      if isImported(link.predecessor) {
        if head != activity { attributes.append(("lhead", .name(cluster(activity)))) }
        writer.edge(plan.name(link.predecessor), name(head), attributes)
        continue
      }
      guard let predecessor = plan.activity(link.predecessor) else { continue }
      let leavesStart = link.kind == .startToStart || link.kind == .startToFinish
      let tail = leavesStart ? first[predecessor] : last[predecessor]
      guard tail >= 0 else { continue }
      if link.isDriving, schedule.isCritical(activity), schedule.isCritical(predecessor) {
        attributes += [("color", .word(DOTStyle.critical)), ("penwidth", .word("2.2"))]
      }
      // Graphviz clips an edge at a cluster only when its other end is outside.
      if tail != predecessor, !input.breakdown.contains(predecessor, head) { attributes.append(("ltail", .name(cluster(predecessor)))) }
      if head != activity, !input.breakdown.contains(activity, tail) { attributes.append(("lhead", .name(cluster(activity)))) }
      writer.edge(name(tail), name(head), attributes)
    }
  }

  /// On the critical chain, whoever or whatever is passed on from one activity to the next.
  private func writeHandOver(_ activity: Int, _ writer: inout DOTWriter) {
    guard drawn[activity], let handOver = schedule.handOver(to: activity) else { return }
    guard drawn[handOver.from] else { return }
    let name = DOTStyle.lines(plan.title(handOver.resource))
    writer.edge(
      self.name(handOver.from), self.name(activity),
      [
        ("style", .word("dashed")), ("color", .word(DOTStyle.critical)), ("penwidth", .word("2.2")), ("label", .label(name)),
        ("fontcolor", .word(DOTStyle.critical)),
      ])
  }

  /// Nothing for a plain finish-to-start; else the type, the lag or both: `SS + 2 d`.
  private func label(_ link: Schedule.Link) -> [DOTWriter.Attribute] {
    var text = link.kind == .finishToStart ? "" : link.kind.abbreviation
    if link.lag != 0 {
      let day = link.isElapsed ? 1440 : plan.timeScale.day
      let days = ScheduleRow.days(abs(link.lag), day: day)
      text += (text.isEmpty ? "" : " ") + (link.lag < 0 ? "− " : "+ ") + days + (link.isElapsed ? " d elapsed" : " d")
    }
    return text.isEmpty ? [] : [("label", .label([text]))]
  }
}
