import PlanSolver
import PlanText

/// What begins each phase while late work moves: its starts only ever move later.
struct PhaseStarts {
  private struct Content {
    let nodes: [NodeID]
    /// The first of ``nodes``, in the order of the text.
    let first: NodeID?
    /// Positions of the first two that may still begin in time.
    var leader = 0
    var next = 1
  }

  private var contents: [NodeID: Content] = [:]

  /// True when a phase starts by an instant without some work in it, so that work need not. The first line meets the
  /// date.
  ///
  /// - Parameter instant: always the same for a phase.
  mutating func othersBegin(_ phase: NodeID, by instant: Int, without number: NodeID, _ side: DecoderSide) -> Bool {
    var content = contents[phase] ?? {
      let nodes = Self.sources(of: phase, side)
      return Content(nodes: nodes, first: nodes.min())
    }()
    guard let first = content.first, first != number else { return false }
    func next(from place: Int) -> Int {
      content.nodes[min(place, content.nodes.count)...].firstIndex { Self.start(of: $0, side) <= instant } ?? content.nodes.count
    }
    content.leader = next(from: content.leader)
    content.next = next(from: max(content.next, content.leader + 1))
    contents[phase] = content
    let other = content.leader < content.nodes.count && content.nodes[content.leader] == number ? content.next : content.leader
    return other < content.nodes.count
  }

  /// The current start of some work, or of the first work in a phase.
  private static func start(of number: NodeID, _ side: DecoderSide) -> Int {
    guard side.network.nodes[number].kind == .phaseStart else { return Int(side.starts[number]) }
    return sources(of: number, side).map { start(of: $0, side) }.min() ?? Int(side.starts[number])
  }

  private static func sources(of number: NodeID, _ side: DecoderSide) -> [NodeID] {
    let network = side.network
    return network.slots(to: number).map { network.arcs[$0].source }
  }
}
