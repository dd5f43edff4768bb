import PlanSolver

/// The schedule decoded once more in the same order, with something delayed: everything keeps its place or is pushed
/// later, whoever handed something over still does, and nothing fills a gap. It is what float means.
struct PushDecode {
  private let schedule: FinishedOrder
  private var decoder: OrderDecoder
  /// By node: the earliest start of work, its place in the schedule.
  private var floors: [Int32]
  /// Dates that are kept.
  private let commitments: [DueDate]
  /// The decoder gives back the schedule when nothing is delayed; else nothing can be told from it.
  private(set) var isFaithful = true

  /// - Parameter placed: the decoder that made the schedule.
  init(_ schedule: FinishedOrder, _ placed: DecoderSide) {
    self.schedule = schedule
    decoder = OrderDecoder(schedule, placed)
    floors = schedule.side.network.nodes.map(\.earliestStart)
    for node in floors.indices where schedule.isWork(node) || schedule.isLateEvent(node) {
      floors[node] = max(floors[node], schedule.starts[node])
    }
    commitments = schedule.dueDates().filter(\.isKept)
    decode(delaying: nil)
    isFaithful = schedule.starts.indices.allSatisfy {
      finish($0) == Int(schedule.finishes[$0]) && start($0) == Int(schedule.starts[$0])
    }
  }

  /// What came out for a node last.
  func start(_ node: Int) -> Int { Int(decoder.side.starts[node]) }
  func finish(_ node: Int) -> Int { Int(decoder.side.finishes[node]) }

  /// Places everything with a node delayed. False when something has no room any more.
  @discardableResult
  mutating func decode(delaying node: Int?, to start: Int = 0) -> Bool {
    var bounds = floors
    if let node { bounds[node] = max(bounds[node], Int32(clamping: start)) }
    return decoder.decode(from: bounds)
  }

  /// The finish of the project and all commitments are kept by what came out last.
  var keepsPromises: Bool {
    decoder.side.finishes.allSatisfy { Int($0) <= schedule.end }
      && commitments.allSatisfy { ($0.isStart ? start($0.node) : finish($0.node)) <= $0.instant }
      && schedule.handOversAgainstRank.allSatisfy { finish(Int($0.from)) <= start(Int($0.to)) }
  }

  /// No other work starts later than in the schedule.
  func startsNothingLater(but node: Int) -> Bool {
    schedule.starts.indices.allSatisfy { $0 == node || !schedule.isWork($0) || start($0) <= Int(schedule.starts[$0]) }
  }

  /// Nothing ends later than in the schedule but one node, and the phases around it.
  func movesNothing(but node: Int) -> Bool {
    schedule.finishes.indices.allSatisfy {
      $0 == node || schedule.isPhase($0) || finish($0) <= Int(schedule.finishes[$0])
    }
  }
}
