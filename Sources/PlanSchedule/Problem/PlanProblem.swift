import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// A plan as a levelling problem, with the parts of the plan that its numbers refer to.
package final class PlanProblem: Sendable {
  package let plan: Plan
  package let settings: WorkSettings
  package let resourceTable: ResourceTable
  package let problem: LevellingProblem
  /// The system of each limit of outages.
  package let systemOfQuota: [EntityID]
  /// Why tasks with open ways are never done in some of them, by the number of the way, from 0.
  package let wayFlaws: [ActivityID: [Int: WayFlaw]]

  /// True if there are meetings, routines or limits, which are listed up to the end of the horizon.
  var recurs: Bool { !resourceTable.loads.loads.isEmpty || !resourceTable.quotas.isEmpty || !systemOfQuota.isEmpty }

  /// - Parameter withMeetings: false if meetings and routines should take nobody's time, and ways to do a task may need
  ///   more than there is.
  /// - Parameter meetingsEnd: those that begin from then on take nothing of anyone's limit; relative to the horizon's
  ///   origin.
  init(
    _ builder: NetworkBuilder, _ topology: Topology, _ horizon: Horizon, _ moments: ActivityMoments,
    withMeetings: Bool = true, meetingsEnd: Int = .max
  ) {
    plan = builder.plan
    let network = builder.network
    settings = WorkSettings(plan, builder.calendarTable)
    var demands = DemandBuilder(
      ResourceTable(plan, builder.calendarTable, builder.workers, horizon, moments, withMeetings: withMeetings), settings,
      leavesOutWays: withMeetings)
    for node in network.nodeIDs where network.nodes[node].kind == .work && network.nodes[node].length > 0 {
      let activity = builder.activityOfNode[node]
      guard activity.exists else { continue }
      if plan[activity].hasOpenWays {
        demands.addModesOfWays(activity)
      } else {
        demands.addModes(activity, builder.rest(of: activity))
      }
    }
    resourceTable = demands.resources
    wayFlaws = demands.flaws
    let special = SpecialTable(plan, network, builder, resourceTable, settings, horizon)
    systemOfQuota = special.systemOfQuota
    var requirements = LevellingProblem.Requirements(
      demands.table, special.requirements, PastUse(builder, resourceTable, settings, special, meetingsEnd: meetingsEnd))
    requirements.classes = settings.classes(builder, topology)
    requirements.pins = PinnedDate.all(builder, topology, horizon)
    requirements.dates = StatedDates(builder, horizon)
    requirements.commitments = settings.commitments(builder, horizon)
    requirements.lagCalendars = settings.lagCalendars(builder)
    requirements.pausing = Set(
      plan.activityIDs.lazy.filter { [plan] in plan[$0].hasDetails && !plan[$0].details.task.pause.isEmpty })
    requirements.usesWindows =
      settings.windows.contains { $0 >= 0 } || plan.activities.contains { $0.duration?.elapsed ?? false }
    problem = LevellingProblem(
      network, topology, activityOfNode: builder.activityOfNode, horizon, resourceTable.pool, requirements,
      builder.months?.steps(in: builder) ?? CalendarSteps(plan.projectZone))
  }
}
