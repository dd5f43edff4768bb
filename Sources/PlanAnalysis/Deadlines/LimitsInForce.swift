import PlanModel
import PlanSyntax
import PlanText

/// The date limits that apply to an activity: its own, those of the phases around it, and the project's start.
///
/// Instants are minutes since 1970-01-01T00:00 UTC.
package struct LimitsInForce: Sendable {
  package struct Limit: Sendable {
    /// The activity or project that states it.
    package let owner: EntityID
    package let isStart: Bool
    package let date: DateLimit
    package let instant: Int
  }

  package let activity: EntityID
  /// It cannot start before any of these.
  package private(set) var notBefore: [Limit] = []
  /// It must have started by each of these.
  package private(set) var startsBy: [Limit] = []
  /// It cannot be done before any of these.
  package private(set) var doneNotBefore: [Limit] = []
  /// It must be done by each of these.
  package private(set) var doneBy: [Limit] = []

  /// O(depth).
  package init(_ id: ActivityID, _ plan: Plan, _ breakdown: Breakdown) {
    activity = plan[id].id
    for holder in [id] + breakdown.ancestors(of: id) {
      add(plan[holder].start, plan[holder].finish, of: plan[holder].id, plan)
    }
    if let project = plan.project { add(project.start, [], of: project.id, plan) }
  }

  private mutating func add(_ starts: [DateRule], _ finishes: [DateRule], of owner: EntityID, _ plan: Plan) {
    let isOwn = owner == activity
    let isProject = plan[owner].kind == .project
    for case .limit(let date) in starts {
      let limit = Limit(owner: owner, isStart: true, date: date, instant: plan.projectZone.startInstant(date.moment))
      if date.kind != .by || isProject { notBefore.append(limit) }
      if isOwn, date.kind == .on { startsBy.append(limit) }
      if isOwn, date.kind == .by {
        let last = date.moment.time == nil ? plan.projectZone.end(of: date.moment.day) - 1 : limit.instant
        startsBy.append(Limit(owner: owner, isStart: true, date: date, instant: last))
      }
    }
    for case .limit(let date) in finishes {
      let limit = Limit(owner: owner, isStart: false, date: date, instant: plan.projectZone.finishInstant(date.moment))
      if isOwn, date.kind == .on { doneNotBefore.append(limit) }
      if isOwn, date.kind == .from {
        // Anything that ends on the day meets it.
        let first = date.moment.time == nil ? plan.projectZone.start(of: date.moment.day) : limit.instant
        doneNotBefore.append(Limit(owner: owner, isStart: false, date: date, instant: first))
      }
      if date.kind != .from { doneBy.append(limit) }
    }
  }
}
