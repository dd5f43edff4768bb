import PlanModel
import PlanSyntax
import PlanText

/// The instants of all actuals; empty if there are none.
struct ActualDates {
  /// By activity: assumed starts of work known only to have started; they come from a first pass.
  var assumedStarts: [ActivityID: Int] = [:]
  /// By activity; nil if there is none.
  var starts: [Int?] = []
  var finishes: [Int?] = []
  /// For phases in progress: the node that started activities inside wait for. Those not yet started may wait for more.
  var logicGates: [ActivityID: NodeID] = [:]
  /// The links to those gates, by number.
  var retainedLinks: [Int: (waiting: ActivityID, dependency: Dependency)] = [:]
  /// The source and target of links that bind nothing.
  var void: (source: NodeID, target: NodeID)?
  /// The beginning of time, from which links come whose predecessor is unknown.
  var origin: NodeID?
}
