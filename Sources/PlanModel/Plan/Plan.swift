import PlanSyntax
import PlanText

/// The resolved plan: every declaration as a typed value, every name as the number of what it stands for.
///
/// Lists are in source order (included files where they are included, templates' copies where they are used).
package struct Plan: Sendable {
  /// All texts, for messages and for the names and texts that values point at.
  package var sources: SourceMap
  /// Every declaration by its number.
  package var entities: [Entity] = []
  /// Properties that any declaration can have, for those that do.
  package var common: [CommonProperties] = []
  /// How long a day, a week and a month of work are.
  package var timeScale = TimeScale()
  /// Where the times of day are local to.
  package var zones = PlanZones()

  // One list a declaration.
  package var projects: [Project] = []
  package var charters: [Charter] = []
  package var feasibilities: [Feasibility] = []
  package var options: [Option] = []
  package var objectives: [Objective] = []
  package var requirements: [Requirement] = []
  package var deliverables: [Deliverable] = []
  package var exclusions: [Excluded] = []
  package var assumptions: [Assumption] = []
  package var constraints: [ProjectConstraint] = []
  package var calendars: [CalendarDeclaration] = []
  package var windows: [Window] = []
  package var systems: [SystemUnderChange] = []
  package var people: [Person] = []
  package var roles: [Role] = []
  package var teams: [Team] = []
  package var equipment: [Equipment] = []
  package var materials: [Material] = []
  package var software: [Software] = []
  package var vendors: [Vendor] = []
  package var stakeholders: [Stakeholder] = []
  package var communications: [Communication] = []
  package var sprints: [Sprint] = []
  package var budgets: [Budget] = []
  package var accounts: [Account] = []
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
  package var scenarios: [Scenario] = []
  package var templates: [Template] = []
  package var views: [ViewDeclaration] = []
  package var portfolios: [Portfolio] = []
  package var activities: [Activity] = []

  // Dated records, in source order.
  package var expenses: [ExpenseRecord] = []
  package var forecasts: [Forecast] = []
  package var progress: [Progress] = []
  package var timesheets: [Timesheet] = []
  package var health: [Health] = []

  /// The scenario whose changes the plan holds; none in the plan as it is.
  package internal(set) var scenario = EntityID.none
  /// The plan as each of its scenarios changes it.
  package internal(set) var scenarioPlans: [ScenarioPlan] = []
  /// Other projects whose names this plan uses.
  package var imports: [ImportedPlan] = []
  package var symbols = SymbolTable()
  var scenarioScopes = ScenarioScopes()

  package init(sources: SourceMap) { self.sources = sources }

  package var project: Project? { projects.first }
}

/// A declaration's place in the plan.
package struct Entity: Sendable {
  package let kind: DeclarationKind
  /// Something in it could not be read; what it lacks is not reported.
  package var isPoisoned = false
  /// No part of this plan: declared in a scenario that it does not hold, or dropped by the one that it holds.
  package var isHypothetical = false
  /// The phase or task around it, or the scenario that declares it.
  package var parent: EntityID
  /// Index in the plan's list of its kind; −1 when it has none.
  package var row: Int32 = -1
  /// Index in `Plan.common`; −1 when it has none of them.
  package var common: Int32 = -1
  /// Index in `Plan.imports` for an activity of another project, else −1; `row` then is its number there.
  package var source: Int32 = -1
  /// Index in `Plan.imports` for somebody or something of another project who has a row of this plan, else −1.
  package var importedFrom: Int32 = -1
  /// The number there; −1 for the hours that hold in that project without a calendar.
  package var foreign: Int32 = -1
  package internal(set) var name: Span
  package let title: Span
  /// The head: keyword, name and title.
  package let head: Span

  package init(kind: DeclarationKind, parent: EntityID, name: Span, title: Span, head: Span) {
    self.kind = kind
    self.parent = parent
    self.name = name
    self.title = title
    self.head = head
  }
}

/// Minutes in the units of work.
package struct TimeScale: Sendable, Equatable {
  package var day = 480
  package var week = 2400
  package var month = 9600

  /// Working minutes, or clock minutes when `elapsed`, rounded half up.
  package func minutes(_ amount: TimeAmount, elapsed: Bool = false) -> Int {
    let unit =
      switch amount.unit {
      case .minute: 1
      case .hour: 60
      case .day: elapsed ? 1440 : day
      case .week: elapsed ? 10_080 : week
      case .month: elapsed ? 43_200 : month
      case .year: elapsed ? 525_600 : month * 12
      }
    let product = Int(amount.thousandths) * unit
    return (product + 500) / 1000
  }
}

/// Another project: `import crm "../crm.plan"`.
package struct ImportedPlan: Sendable {
  package let alias: Span
  package let plan: Plan
}

/// An expense with the properties of its block.
package struct ExpenseRecord: Sendable {
  package var expense: Expense
  package var details: ExpenseDetails
  package var common: CommonProperties
}
