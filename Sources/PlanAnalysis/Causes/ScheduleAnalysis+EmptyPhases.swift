import PlanModel
import PlanSchedule
import PlanText

/// Phases without work inside have dates only from their limits and dependencies, and pass them on.
extension ScheduleAnalysis {
  /// The empty phase whose own limit dates this empty phase inside it; for anything else, the activity itself.
  package func datingPhase(_ activity: ActivityID) -> ActivityID {
    guard schedule.isEmptyPhase(activity), !schedule.isUnplaced(activity),
      case .limit(.phase(let outer, _)) = reason(activity).cause, schedule.isEmptyPhase(outer)
    else { return activity }
    return outer
  }

  /// Why an empty phase with others inside it has its date, if that does not come from inside.
  func emptyPhaseReason(_ phase: ActivityID, _ first: ActivityID) -> StartReason? {
    let inside = reason(first)
    if case .limit(.phase) = inside.cause { return limitReason(phase, at: schedule.start(phase)) }
    let links = schedule.links(phase)
    guard let source = inside.activity,
      links.contains(where: { plan.activity($0.predecessor) == source && isDriving($0) })
    else { return nil }
    return orderReason(phase, source)
  }

  /// The dependency by which an activity follows an empty phase that passes on what dates it.
  package func passingLink(_ activity: ActivityID) -> Schedule.Link? {
    schedule.links(activity).first { link in
      isDriving(link) && plan.activity(link.predecessor).map(schedule.isEmptyPhase) ?? false
    }
  }

  /// How an activity follows another through an empty phase.
  func passedReason(_ source: ActivityID, _ link: Schedule.Link) -> StartReason {
    StartReason(
      .predecessor(event(datingPhase(source), isStart: false), StartReason.Link(isOfFinish: false, lag: nil)),
      at: link.dependency.target.span)
  }
}
