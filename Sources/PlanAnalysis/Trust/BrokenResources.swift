import PlanModel
import PlanSyntax

/// Calendars, people, things and places that are broken, or that depend on something broken.
struct BrokenResources {
  /// The project itself, its calendar or a template is broken: it is unknown what work there is, or when.
  let all: Bool
  private var entities: Set<EntityID>

  init(_ plan: Plan, _ broken: Set<EntityID>) {
    entities = broken.union(plan.entities.indices.lazy.filter { plan.entities[$0].isPoisoned }.map { EntityID($0) })
    let isWhole = entities.contains { [.project, .template, .use].contains(plan[$0].kind) && !plan[$0].isHypothetical }
    all = isWhole || plan.project?.calendar.map { [entities] in entities.contains($0.target) } ?? false
    spread(plan)
  }

  func contains(_ id: EntityID) -> Bool { entities.contains(id) }

  /// From what is broken to whatever depends on it.
  private mutating func spread(_ plan: Plan) {
    guard !entities.isEmpty else { return }
    var dependents: [EntityID: [EntityID]] = [:]
    func add(_ id: EntityID, _ references: [Reference?]) {
      for case let reference? in references { dependents[reference.target, default: []].append(id) }
    }
    for calendar in plan.calendars { add(calendar.id, [calendar.basedOn]) }
    for role in plan.roles { add(role.id, [role.calendar]) }
    for team in plan.teams { add(team.id, [team.calendar] + team.members) }
    for person in plan.people { add(person.id, [person.calendar, person.role, person.team]) }
    for equipment in plan.equipment { add(equipment.id, [equipment.calendar]) }
    for system in plan.systems { add(system.id, [system.within]) }
    var next = Array(entities)
    while let id = next.popLast() {
      for dependent in dependents[id] ?? [] where entities.insert(dependent).inserted { next.append(dependent) }
    }
  }
}
