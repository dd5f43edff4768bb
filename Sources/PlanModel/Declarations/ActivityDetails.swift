import PlanSyntax

/// What few activities state: kept apart, so that a million plain tasks stay small.
package struct ActivityDetails: Sendable {
  package var stage: Stage?
  package var calendar: Reference?
  package var within: Reference?
  package var account: Reference?
  package var priority: Priority?
  package var approach: Approach?
  package var owner: Reference?
  package var budget: Money?
  package var tolerance: [Tolerance] = []
  package var responsible: [Reference] = []
  package var accountable: [Reference] = []
  package var consulted: [Reference] = []
  package var informed: [Reference] = []
  package var needs: [Word] = []
  package var consume: [Consumption] = []
  package var spans: [Reference] = []
  package var changes: [Reference] = []
  package var downtime: [Outage] = []
  package var backout: Backout?
  package var delivers: [Reference] = []
  package var inputs: [Reference] = []
  package var `for`: [AnyReference] = []
  package var cost: [Cost] = []
  package var basis: Text?
  package var margin: Flag?
  package var outline: Flag?
  package var points: Decimal?
  package var sprint: Reference?
  package var schedule: Placement?
  package var pause: [OffDates] = []
  package var trains: [Training] = []
  package var started: Stamp?
  package var finished: Stamp?
  package var done: Percent?
  package var remaining: TimeAmount?
  package var spent: TimeAmount?
  package var cancelled: Stamp?
  package var approver: [Reference] = []
  package var requires: [Reference] = []
  package var accept: [Criterion] = []
  package var passed: Stamp?
  package var failed: Stamp?
  package var waived: Stamp?
  package var every: Recurrence?
  package var lasts: TimeAmount?
  package var attend: [Reference] = []
  package var chair: Reference?
  package var from: Bound?
  package var until: Bound?
  package var purpose: Text?
  package var agenda: [Text] = []
  package var channel: Text?
  package var expected: ExpectedDate?
  package var vendor: Reference?
  package var contract: Reference?
  package var contact: Text?
  package var confirmed: Stamp?
  package var with: [Argument] = []
}
