import PlanSolver
import PlanTesting
import PlanText

extension Network {
  /// A network on one calendar.
  static func on(_ calendar: WorkCalendar = .continuous, from start: Int = 0, deadline: Int? = nil) -> Network {
    Network(calendars: [calendar], projectStart: start, deadline: deadline)
  }

  /// Solves a network that has no cycles.
  func solved() -> NetworkSchedule {
    switch NetworkSchedule.solving(self) {
    case .success(let schedule): schedule
    case .failure(let cycles): fatalError("cycles \(cycles)")
    }
  }

  /// Adds a phase around nodes and inner phases that exist already.
  mutating func addPhase(
    of leaves: [NodeID], and inner: [PhaseNodes] = [], calendar: CalendarID = 0, gateLimits: DateLimits? = nil,
    startLimits: DateLimits? = nil, finishLimits: DateLimits? = nil
  ) -> PhaseNodes {
    let phase = PhaseNodes(
      gate: add(.phaseGate, calendar: calendar, limits: gateLimits),
      start: add(.phaseStart, calendar: calendar, limits: startLimits),
      finish: add(.phaseFinish, calendar: calendar, limits: finishLimits))
    for leaf in leaves {
      add(Link(phase.gate, leaf))
      add(Link(leaf, phase.start, .startToStart))
      add(Link(leaf, phase.finish))
    }
    for part in inner {
      add(Link(phase.gate, part.gate))
      add(Link(part.start, phase.start, .startToStart))
      add(Link(part.finish, phase.finish))
    }
    return phase
  }
}

struct PhaseNodes {
  var gate: NodeID
  var start: NodeID
  var finish: NodeID
}
