import PlanSyntax
import PlanText

/// The resolved plan: every declaration as a typed value, every name as the number of the entity it refers to.
///
/// Holds its contents by reference, and copies them when written to while shared, so that whatever holds a plan stays
/// small. ``PlanTables`` says what each list is.
package struct Plan: Sendable {
  @Boxed var tables: PlanTables

  package init(sources: SourceMap) { _tables = Boxed(wrappedValue: PlanTables(sources: sources)) }

  package var project: Project? { projects.first }

  /// The same for a plan that several others import.
  package var identity: ObjectIdentifier { _tables.identity }
}

extension Plan {
  package var sources: SourceMap { _read { yield tables.sources } _modify { yield &tables.sources } }
  package var entities: [Entity] { _read { yield tables.entities } _modify { yield &tables.entities } }
  package var common: [CommonProperties] { _read { yield tables.common } _modify { yield &tables.common } }
  package var timeScale: TimeScale { _read { yield tables.timeScale } _modify { yield &tables.timeScale } }
  package var zones: PlanZones { _read { yield tables.zones } _modify { yield &tables.zones } }
  package var registers: PlanRegisters { _read { yield tables.registers } _modify { yield &tables.registers } }
  package var projects: [Project] { _read { yield tables.projects } _modify { yield &tables.projects } }
  package var calendars: [CalendarDeclaration] { _read { yield tables.calendars } _modify { yield &tables.calendars } }
  package var windows: [Window] { _read { yield tables.windows } _modify { yield &tables.windows } }
  package var systems: [SystemUnderChange] { _read { yield tables.systems } _modify { yield &tables.systems } }
  package var people: [Person] { _read { yield tables.people } _modify { yield &tables.people } }
  package var roles: [Role] { _read { yield tables.roles } _modify { yield &tables.roles } }
  package var teams: [Team] { _read { yield tables.teams } _modify { yield &tables.teams } }
  package var equipment: [Equipment] { _read { yield tables.equipment } _modify { yield &tables.equipment } }
  package var materials: [Material] { _read { yield tables.materials } _modify { yield &tables.materials } }
  package var software: [Software] { _read { yield tables.software } _modify { yield &tables.software } }
  package var vendors: [Vendor] { _read { yield tables.vendors } _modify { yield &tables.vendors } }
  package var sprints: [Sprint] { _read { yield tables.sprints } _modify { yield &tables.sprints } }
  package var budgets: [Budget] { _read { yield tables.budgets } _modify { yield &tables.budgets } }
  package var accounts: [Account] { _read { yield tables.accounts } _modify { yield &tables.accounts } }
  package var scenarios: [Scenario] { _read { yield tables.scenarios } _modify { yield &tables.scenarios } }
  package var activities: [Activity] { _read { yield tables.activities } _modify { yield &tables.activities } }
  package var progress: [Progress] { _read { yield tables.progress } _modify { yield &tables.progress } }
  package internal(set) var scenario: EntityID { _read { yield tables.scenario } _modify { yield &tables.scenario } }
  package internal(set) var scenarioPlans: [ScenarioPlan] { _read { yield tables.scenarioPlans } _modify { yield &tables.scenarioPlans } }
  package var imports: [ImportedPlan] { _read { yield tables.imports } _modify { yield &tables.imports } }
  package var symbols: SymbolTable { _read { yield tables.symbols } _modify { yield &tables.symbols } }
  var scenarioScopes: ScenarioScopes { _read { yield tables.scenarioScopes } _modify { yield &tables.scenarioScopes } }
  var scenarioBlocks: ScenarioBlocks { _read { yield tables.scenarioBlocks } _modify { yield &tables.scenarioBlocks } }
}

/// The contents of a plan. Lists are in source order (included files at their include, templates' copies at their use).
package struct PlanTables: Sendable {
  /// All texts, for messages, and for the names and texts that values refer to.
  var sources: SourceMap
  /// Every declaration by its number.
  var entities: [Entity] = []
  /// Properties that any declaration can have, for those that do.
  var common: [CommonProperties] = []
  /// The lengths of a day, a week and a month of work.
  var timeScale = TimeScale()
  /// The zones in which times of day are local.
  var zones = PlanZones()
  /// Reasons, scope, risks, money and records: what neither takes time nor is booked.
  var registers = PlanRegisters()

  // One list for each kind of declaration.
  var projects: [Project] = []
  var calendars: [CalendarDeclaration] = []
  var windows: [Window] = []
  var systems: [SystemUnderChange] = []
  var people: [Person] = []
  var roles: [Role] = []
  var teams: [Team] = []
  var equipment: [Equipment] = []
  var materials: [Material] = []
  var software: [Software] = []
  var vendors: [Vendor] = []
  var sprints: [Sprint] = []
  var budgets: [Budget] = []
  var accounts: [Account] = []
  var scenarios: [Scenario] = []
  var activities: [Activity] = []

  // Dated records, in source order.
  var progress: [Progress] = []
  /// The scenario whose changes the plan includes; none for the plan as it is.
  var scenario = EntityID.none
  /// The plan as changed by each of its scenarios.
  var scenarioPlans: [ScenarioPlan] = []
  /// Other projects whose names this plan uses.
  var imports: [ImportedPlan] = []
  var symbols = SymbolTable()
  var scenarioScopes = ScenarioScopes()
  var scenarioBlocks = ScenarioBlocks()

  init(sources: SourceMap) { self.sources = sources }
}

/// Another project: `import crm "../crm.plan"`.
package struct ImportedPlan: Sendable {
  package let alias: Span
  package let plan: Plan
}
