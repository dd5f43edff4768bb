import PlanModel
import PlanSearch
import PlanSolver
import PlanText

/// What follows from the dates of a plan and the problem that they solve: late dates, floats, the critical path, what
/// drives what, and who works when. Floats are computed when first asked for. Instants are minutes since
/// 1970-01-01T00:00 UTC, floats working minutes of the activity's own calendar.
package final class ScheduleAnalysis: Sendable {
  package let schedule: Schedule
  /// The problem and its solution; nil if only the network has dates.
  package let levelling: Levelling?
  let deferred: DeferredFloats?
  let passedDrivers = PassedDrivers()
  /// By activity: see ``Schedule/firstInside()``.
  package let firstInside: Lazily<[ActivityID]>
  package var plan: Plan { _read { yield schedule.plan } }

  init(_ schedule: Schedule, _ levelling: Levelling?, _ deferred: DeferredFloats?) {
    self.schedule = schedule
    firstInside = Lazily { schedule.firstInside() }
    self.levelling = levelling
    self.deferred = deferred
  }

  /// True if the dates are those of a first good schedule, and a search may find better ones.
  package var isFirst: Bool { levelling?.dates.isFirst ?? false }

  /// Nil if only the network has dates.
  package var floats: Floats? { deferred?.floats.value }

  /// The latest start that still meets the project's finish and every commitment that is met now; the actual start of
  /// started work.
  package func lateStart(_ activity: ActivityID) -> Int { floats?.lateStart(activity) ?? networkDates(activity).lateStart }
  package func lateFinish(_ activity: ActivityID) -> Int { floats?.lateFinish(activity) ?? networkDates(activity).lateFinish }
  /// Total float: how far the start of an activity, or of its remaining work, can slip if everything after it is only
  /// pushed later, while the project's finish and every commitment that is met now are still met. In minutes of its own
  /// hours; clock time for elapsed work.
  package func totalFloat(_ activity: ActivityID) -> Int { floats?.total(activity) ?? networkDates(activity).totalFloat }
  /// Free float: same, with nothing else ending later.
  package func freeFloat(_ activity: ActivityID) -> Int { floats?.free(activity) ?? networkDates(activity).freeFloat }
  /// No total float; for phases, true when any activity inside has none. Never true of an empty phase.
  package func isCritical(_ activity: ActivityID) -> Bool { floats?.isCritical(activity) ?? networkDates(activity).isCritical }

  /// True when a dependency determines the date at its end.
  package func isDriving(_ link: Schedule.Link) -> Bool {
    let network = schedule.network
    guard schedule.activity(ofNode: network.network.links[link.number].successor) != nil else { return false }
    return floats?.isDriving(link: link.number) ?? network.isDriving(link: link.number)
  }
}
