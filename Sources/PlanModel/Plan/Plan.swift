import PlanSyntax
import PlanText

/// The resolved plan: every declaration as a typed value, every name as the number of the entity it refers to.
///
/// Lists are in source order (included files at their include, templates' copies at their use).
package struct Plan: Sendable {
  /// All texts, for messages, and for the names and texts that values refer to.
  package var sources: SourceMap
  /// Every declaration by its number.
  package var entities: [Entity] = []
  /// Properties that any declaration can have, for those that do.
  package var common: [CommonProperties] = []
  /// The lengths of a day, a week and a month of work.
  package var timeScale = TimeScale()
  /// The zones in which times of day are local.
  package var zones = PlanZones()

  /// Reasons, scope, risks, money and records: what neither takes time nor is booked.
  @Boxed package var registers = PlanRegisters()

  // One list for each kind of declaration.
  package var projects: [Project] = []
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
  package var sprints: [Sprint] = []
  package var budgets: [Budget] = []
  package var accounts: [Account] = []
  package var scenarios: [Scenario] = []
  package var activities: [Activity] = []

  // Dated records, in source order.
  package var progress: [Progress] = []

  /// The scenario whose changes the plan includes; none for the plan as it is.
  package internal(set) var scenario = EntityID.none
  /// The plan as changed by each of its scenarios.
  package internal(set) var scenarioPlans: [ScenarioPlan] = []
  /// Other projects whose names this plan uses.
  package var imports: [ImportedPlan] = []
  package var symbols = SymbolTable()
  var scenarioScopes = ScenarioScopes()
  var scenarioBlocks = ScenarioBlocks()

  package init(sources: SourceMap) { self.sources = sources }

  package var project: Project? { projects.first }
}

/// A declaration's place in the plan.
package struct Entity: Sendable {
  package let kind: DeclarationKind
  /// Something in it could not be parsed, so missing properties are not reported.
  package var isPoisoned = false
  /// Not part of this plan: declared in a scenario that it does not include, or dropped by the one it includes.
  package var isHypothetical = false
  /// The phase or task around it, or the scenario that declares it.
  package var parent: EntityID
  /// Index in the plan's list of its kind; −1 if it has none.
  package var row: Int32 = -1
  /// Index in `Plan.common`; −1 if it has none of those properties.
  package var common: Int32 = -1
  /// Index in `Plan.imports` for an activity of another project, whose number there is then `row`; otherwise −1.
  package var source: Int32 = -1
  /// Index in `Plan.imports` for a resource of another project that has a row in this plan; otherwise −1.
  package var importedFrom: Int32 = -1
  /// Its number there; −1 for the hours that apply in that project without a calendar.
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

/// The lengths of the units of work in minutes.
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
