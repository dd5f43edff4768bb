import PlanText
import Synchronization

/// What empty phases pass on, kept for each of them once it is known, so that a long row is followed only once.
final class PassedDrivers: Sendable {
  private let known = Mutex<[ActivityID: Schedule.Driver]>([:])

  subscript(phase: ActivityID) -> Schedule.Driver? { known.withLock { $0[phase] } }

  func keep(_ driver: Schedule.Driver, for phases: [ActivityID]) {
    known.withLock { known in
      for phase in phases { known[phase] = driver }
    }
  }
}
