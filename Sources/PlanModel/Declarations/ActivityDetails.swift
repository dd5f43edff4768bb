import PlanSyntax

/// Rarely used properties, kept apart so that a million plain tasks stay small. This contains those shared by several
/// kinds; those specific to one kind are declared in that kind's file.
package struct ActivityDetails: RowOwner, Sendable {
  package typealias Owner = Activity

  package var calendar: Reference?
  package var within: Reference?
  package var account: Reference?
  package var priority: Priority?
  package var owner: Reference?
  package var responsible: [Reference] = []
  package var accountable: [Reference] = []
  package var consulted: [Reference] = []
  package var informed: [Reference] = []
  package var changes: [Reference] = []
  package var delivers: [Reference] = []
  package var `for`: [AnyReference] = []
  package var schedule: Placement?
  package var finished: Stamp?
  package var cancelled: Stamp?
  package var approver: [Reference] = []
  package var requires: [Reference] = []
  package var every: Recurrence?
  package var from: Bound?
  package var until: Bound?
  package var purpose: Text?

  package var phase = PhaseDetails()
  package var task = TaskDetails()
  package var gate = GateDetails()
  package var external = ExternalDetails()
  package var meeting = MeetingDetails()

  /// The systems that the work changes, including those it takes down.
  package var changedSystems: [Reference] {
    let named = changes.map(\.target)
    return changes + task.downtime.map(\.system).filter { !named.contains($0.target) }
  }

  /// Who is responsible for the work, in terms of the RACI matrix.
  static let responsibilities: [Row] = [
    many("responsible", .references, { $0(&$1.details.responsible) },
      "Responsible (R in the RACI matrix)").accepting(.who).byDefault("the assignees").recorded,
    many("accountable", .references, { $0(&$1.details.accountable) },
      "Accountable (A in the RACI matrix; exactly one)").accepting(.who).single.byDefault("`owner`").recorded,
    many("consulted", .references, { $0(&$1.details.consulted) }, "C").accepting(.who).recorded,
    many("informed", .references, { $0(&$1.details.informed) }, "I").accepting(.who).recorded,
  ]
}
