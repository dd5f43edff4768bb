import PlanSolver
import PlanText

/// The schedule decoded again in the same order, with something delayed: everything stays put or is pushed later, the
/// handovers stay the same, and nothing fills gaps. This is the definition of float.
package struct PushDecode {
  private let schedule: FinishedOrder
  private var decoder: OrderDecoder
  /// By node: the earliest start of its work, which is its start in the schedule.
  private var floors: [Int32]
  /// Dates that are met.
  private let commitments: [DueDate]
  /// By node, what keeps the project's finish and all commitments.
  private let promised: LatestDates
  /// With nothing delayed, the decoder reproduces the schedule; otherwise nothing can be concluded from it.
  private(set) var isFaithful = true

  package init(_ schedule: FinishedOrder) {
    self.schedule = schedule
    decoder = OrderDecoder(schedule)
    floors = schedule.side.network.nodes.map(\.earliestStart)
    for node in schedule.nodes where schedule.isWork(node) || schedule.isLateEvent(node) {
      floors[node] = max(floors[node], schedule.starts[node])
    }
    commitments = schedule.dueDates().filter(\.isKept)
    let latest = [Int32](repeating: Int32(clamping: schedule.end), count: floors.count)
    var promised = LatestDates(starts: latest, finishes: latest)
    for due in commitments {
      let instant = Int32(clamping: due.instant)
      if due.isStart {
        promised.starts[due.node] = min(promised.starts[due.node], instant)
      } else {
        promised.finishes[due.node] = min(promised.finishes[due.node], instant)
      }
    }
    self.promised = promised
    decode(delaying: nil)
    isFaithful = schedule.nodes.allSatisfy {
      finish($0) == Int(schedule.finishes[$0]) && start($0) == Int(schedule.starts[$0])
    }
  }

  /// The node's start in the latest decode.
  package func start(_ node: NodeID) -> Int { Int(decoder.side.starts[node]) }
  package func finish(_ node: NodeID) -> Int { Int(decoder.side.finishes[node]) }

  /// Places everything with one node delayed. False if something can no longer be placed.
  @discardableResult
  mutating func decode(delaying node: NodeID?, to start: Int = 0) -> Bool {
    var bounds = floors
    if let node { bounds[node] = max(bounds[node], Int32(clamping: start)) }
    return decoder.decode(from: bounds)
  }

  /// Prepares for decodes that delay one node.
  mutating func hold(before node: NodeID) { decoder.hold(before: node, from: floors) }

  /// Places everything with one node delayed. False if that breaks a promise or moves, unless `movesOthers`, the finish
  /// of something other than the node and the phases around it.
  mutating func keepsPromises(delaying node: NodeID, to start: Int, movingOthers: Bool) -> Bool {
    var bounds = floors
    bounds[node] = max(bounds[node], Int32(clamping: start))
    var limits = promised
    if !movingOthers {
      for other in schedule.nodes where other != node && !schedule.isPhase(other) {
        limits.finishes[other] = min(limits.finishes[other], schedule.finishes[other])
      }
    }
    return decoder.decode(delaying: node, from: bounds, within: limits) && keepsPromises
      && (movingOthers || movesNothing(but: node))
  }

  /// The latest decode meets the project's finish and all commitments.
  var keepsPromises: Bool {
    decoder.side.finishes.allSatisfy { Int($0) <= schedule.end }
      && commitments.allSatisfy { ($0.isStart ? start($0.node) : finish($0.node)) <= $0.instant }
      && schedule.handOversAgainstRank.allSatisfy { finish($0.from) <= start($0.to) }
  }

  /// No other work starts later than in the schedule.
  func startsNothingLater(but node: NodeID) -> Bool {
    schedule.nodes.allSatisfy { $0 == node || !schedule.isWork($0) || start($0) <= Int(schedule.starts[$0]) }
  }

  /// Nothing ends later than in the schedule except one node and the phases around it.
  func movesNothing(but node: NodeID) -> Bool {
    schedule.nodes.allSatisfy {
      $0 == node || schedule.isPhase($0) || finish($0) <= Int(schedule.finishes[$0])
    }
  }
}
