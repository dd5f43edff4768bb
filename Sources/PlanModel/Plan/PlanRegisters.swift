import PlanSyntax

/// The declarations and records of a plan that neither take time nor are booked: reasons, scope, risks, money and what
/// is kept about them. In source order, one list for each kind.
package struct PlanRegisters: Sendable {
  package var charters: [Charter] = []
  package var feasibilities: [Feasibility] = []
  package var options: [Option] = []
  package var objectives: [Objective] = []
  package var requirements: [Requirement] = []
  package var deliverables: [Deliverable] = []
  package var exclusions: [Exclusion] = []
  package var assumptions: [Assumption] = []
  package var constraints: [ProjectConstraint] = []
  package var stakeholders: [Stakeholder] = []
  package var communications: [Communication] = []
  package var charges: [Charge] = []
  package var contracts: [Contract] = []
  package var risks: [Risk] = []
  package var issues: [Issue] = []
  package var changes: [Change] = []
  package var decisions: [Decision] = []
  package var actions: [ActionItem] = []
  package var lessons: [Lesson] = []
  package var compliance: [Compliance] = []
  package var benchmarks: [Benchmark] = []
  package var handovers: [Handover] = []
  package var baselines: [Baseline] = []
  package var templates: [Template] = []
  package var views: [ViewDeclaration] = []
  package var portfolios: [Portfolio] = []

  // Dated records.
  package var expenses: [ExpenseRecord] = []
  package var forecasts: [Forecast] = []
  package var timesheets: [Timesheet] = []
  package var health: [Health] = []

  package init() {}
}

/// An expense with the properties of its block.
package struct ExpenseRecord: Sendable {
  package var expense: Expense
  package var details: ExpenseDetails
  package var common: CommonProperties
}
