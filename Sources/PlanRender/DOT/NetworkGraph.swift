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
  /// For each outline item the item of the node that stands for its start and its finish; −1: nothing is drawn.
  private let first: [Int]
  private let last: [Int]

  private var plan: Plan { input.plan }
  private var schedule: Schedule { input.schedule }
  private var items: [Outline.Item] { input.outline.items }

  init(_ input: RenderInput) {
    self.input = input
    let (schedule, items) = (input.schedule, input.outline.items)
    var drawn = items.map { schedule.hasDates($0.activity) && !schedule.isSummary($0.activity) }
    var first = items.indices.map { drawn[$0] ? $0 : -1 }
    var last = first
    for index in items.indices.reversed() {
      // A phase without anything to draw inside is a node itself.
      if schedule.isSummary(items[index].activity), schedule.hasDates(items[index].activity), first[index] < 0 {
        (drawn[index], first[index], last[index]) = (true, index, index)
      }
      let parent = items[index].parent
      guard parent >= 0, first[index] >= 0 else { continue }
      let (begin, end) = (items[first[index]].activity, items[last[index]].activity)
      if first[parent] < 0 || schedule.start(begin) <= schedule.start(items[first[parent]].activity) {
        first[parent] = first[index]
      }
      if last[parent] < 0 || schedule.finish(end) > schedule.finish(items[last[parent]].activity) {
        last[parent] = last[index]
      }
    }
    (self.drawn, self.first, self.last) = (drawn, first, last)
  }

  func write(to output: inout Output) {
    var writer = DOTWriter(into: output)
    output = Output()
    let shown = items.indices.filter { drawn[$0] || first[$0] >= 0 }.map { items[$0].activity }
    DOTStyle.open(
      &writer, "network", input, "Network of activities", legend: DOTStyle.legend(shown, schedule, isNetwork: true))
    var open: [Int] = []
    for index in items.indices {
      while let cluster = open.last, items[cluster].end <= index {
        writer.close()
        open.removeLast()
      }
      if drawn[index] {
        writeNode(index, &writer)
      } else if first[index] >= 0 {
        openCluster(index, &writer)
        open.append(index)
      }
    }
    for _ in open { writer.close() }
    writeImported(&writer)
    for index in items.indices { writeEdges(index, &writer) }
    for index in items.indices { writeHandOver(index, &writer) }
    writer.close()
    output = writer.output
  }

  private func name(_ index: Int) -> String { plan.path(plan.activities[items[index].activity].id) }
  private func cluster(_ index: Int) -> String { "cluster_" + name(index) }

  // MARK: Nodes

  private func openCluster(_ index: Int, _ writer: inout DOTWriter) {
    let activity = items[index].activity
    let isCritical = schedule.isCritical(activity)
    writer.open(
      "subgraph", cluster(index),
      [
        (
          "label",
          .label(
            ["\(items[index].number) \(plan.title(plan.activities[activity].id))"] + DOTStyle.state(activity, input)
              + DOTStyle.late(activity, schedule))
        ),
        ("labeljust", .word("l")), ("labelloc", .word("t")), ("fontsize", .word("11")), ("style", .word("\"rounded,filled\"")),
        ("fillcolor", .word(items[index].depth % 2 == 0 ? DOTStyle.phaseFill : "white")),
        ("color", .word(isCritical ? DOTStyle.critical : DOTStyle.phaseLine)), ("margin", .word("12")),
      ])
  }

  private func writeNode(_ index: Int, _ writer: inout DOTWriter) {
    let activity = items[index].activity
    let id = plan.activities[activity].id
    let row = ScheduleRow(items[index], input, indentation: 0)
    var lines = DOTStyle.lines(plan.title(id))
    let float = row.isCritical && row.float == "0" || row.float.isEmpty ? "" : ", float \(row.float)"
    if let start = row.start {
      lines.append(start == row.finish ? start.iso : "\(start.iso) – \(row.finish.iso)")
      lines.append("\(row.days) d\(float)")
    } else {
      lines.append(row.finish.iso + float)
    }
    lines += DOTStyle.state(activity, input) + DOTStyle.late(activity, schedule)
    writer.node(name(index), [("label", .label(lines))] + DOTStyle.node(activity, schedule))
  }

  /// Activities of other projects that this one waits for.
  private func writeImported(_ writer: inout DOTWriter) {
    var known: Set<EntityID> = []
    for item in items where schedule.hasDates(item.activity) {
      for link in schedule.links(item.activity) where isImported(link.predecessor) {
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

  private func writeEdges(_ index: Int, _ writer: inout DOTWriter) {
    let activity = items[index].activity
    guard schedule.hasDates(activity), first[index] >= 0 else { return }
    for link in schedule.links(activity) {
      let bindsFinish = link.kind == .finishToFinish || link.kind == .startToFinish
      let head = bindsFinish ? last[index] : first[index]
      var attributes = label(link)
      if isImported(link.predecessor) {
        if head != index { attributes.append(("lhead", .name(cluster(index)))) }
        writer.edge(plan.name(link.predecessor), name(head), attributes)
        continue
      }
      guard let predecessor = plan.activity(link.predecessor) else { continue }
      let source = input.outline.position[predecessor]
      let leavesStart = link.kind == .startToStart || link.kind == .startToFinish
      let tail = leavesStart ? first[source] : last[source]
      guard tail >= 0 else { continue }
      if link.isDriving, schedule.isCritical(activity), schedule.isCritical(predecessor) {
        attributes += [("color", .word(DOTStyle.critical)), ("penwidth", .word("2.2"))]
      }
      // Graphviz clips an edge at a cluster only when its other end is outside.
      if tail != source, !input.outline.contains(source, head) { attributes.append(("ltail", .name(cluster(source)))) }
      if head != index, !input.outline.contains(index, tail) { attributes.append(("lhead", .name(cluster(index)))) }
      writer.edge(name(tail), name(head), attributes)
    }
  }

  /// On the critical chain, whoever or whatever is passed on from one activity to the next.
  private func writeHandOver(_ index: Int, _ writer: inout DOTWriter) {
    guard drawn[index], let handOver = schedule.handOver(to: items[index].activity) else { return }
    let source = input.outline.position[handOver.from]
    guard drawn[source] else { return }
    let name = DOTStyle.lines(plan.title(handOver.resource))
    writer.edge(
      self.name(source), self.name(index),
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
