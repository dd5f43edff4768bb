import PlanSyntax
import PlanText

/// People, roles, teams, calendars, windows, systems and things of other projects come with their hours, leave and
/// zones: each one named here gets a row of its own. If activities of that project bound their time, they do so here
/// too, on the dates they have there.
extension Plan {
  /// The plan with a separate row for each of them.
  consuming func bringingImported() -> Plan {
    let named = imports.isEmpty ? [] : entities.indices.filter { entities[$0].source >= 0 && Self.isBrought(entities[$0].kind) }
    guard !named.isEmpty else { return self }
    var bringing = Bringing(self)
    for index in named { bringing.bringAll(for: EntityID(index)) }
    return bringing.plan
  }

  private static func isBrought(_ kind: DeclarationKind) -> Bool {
    [.person, .role, .team, .calendar, .equipment, .software, .window, .system].contains(kind)
  }
}

private struct Bringing {
  var plan: Plan
  /// Keyed by project and number within it.
  private var known: [Foreign: EntityID] = [:]
  /// How far the texts of each project have been shifted to come after ours.
  private var shifts: [Int: UInt32] = [:]
  /// Calendars that others are based on: they are brought one after the other, because the chain may be long.
  private var waiting: [EntityID] = []

  private struct Foreign: Hashable {
    let project: Int
    /// −1 for the hours that apply there without a calendar.
    let number: Int
  }

  init(_ plan: Plan) {
    self.plan = plan
    for (index, entity) in plan.entities.enumerated() where entity.source >= 0 {
      known[Foreign(project: Int(entity.source), number: Int(entity.row))] = EntityID(index)
    }
  }

  /// Brings a declaration and whatever it refers to.
  mutating func bringAll(for id: EntityID) {
    bring(id)
    while let calendar = waiting.popLast() { bring(calendar) }
  }

  /// Turns the stand-in for another project's declaration into a declaration of this plan.
  private mutating func bring(_ id: EntityID) {
    let entity = plan[id]
    guard entity.source >= 0 else { return }
    let (project, number) = (Int(entity.source), Int(entity.row))
    plan.entities[Int(id.index)].importedFrom = entity.source
    plan.entities[Int(id.index)].foreign = entity.row
    plan.entities[Int(id.index)].source = -1
    let other = plan.imports[project].plan
    let foreign = other[EntityID(number)]
    plan.entities[Int(id.index)].name = foreign.name.shifted(by: shift(project))
    guard foreign.row >= 0, foreign.source < 0 else { return plan.entities[Int(id.index)].row = -1 }
    plan.entities[Int(id.index)].row = Int32(addRow(id, entity.kind, other, Int(foreign.row), project))
  }

  private mutating func shift(_ project: Int) -> UInt32 {
    if let shift = shifts[project] { return shift }
    let shift = plan.sources.append(plan.imports[project].plan.sources)
    shifts[project] = shift
    return shift
  }

  /// The entity here that stands for a declaration there.
  private mutating func here(_ foreign: EntityID, _ project: Int) -> EntityID {
    let other = plan.imports[project].plan
    // Names that it imports itself are not available here.
    if foreign == .none || other[foreign].source >= 0 { return .none }
    return here(Int(foreign.index), other[foreign].kind, project)
  }

  private mutating func here(_ number: Int, _ kind: DeclarationKind, _ project: Int) -> EntityID {
    let key = Foreign(project: project, number: number)
    if let id = known[key] {
      bring(id)
      return id
    }
    var entity = Entity(kind: kind, parent: .none, name: .none, title: .none, head: plan.imports[project].alias)
    entity.source = Int32(project)
    entity.row = Int32(number)
    plan.entities.append(entity)
    let id = EntityID(plan.entities.count - 1)
    known[key] = id
    if number < 0 { return id }
    if kind == .calendar { waiting.append(id) } else { bring(id) }
    return id
  }

  private mutating func here(_ reference: Reference?, _ project: Int) -> Reference? {
    guard let reference else { return nil }
    let target = here(reference.target, project)
    if target == .none { return nil }
    var result = Reference(span: reference.span.shifted(by: shift(project)))
    result.target = target
    return result
  }

  // MARK: Rows

  private mutating func addRow(_ id: EntityID, _ kind: DeclarationKind, _ other: Plan, _ row: Int, _ project: Int) -> Int {
    switch kind {
    case .calendar: return addCalendar(id, other.calendars[row], project)
    case .person: return addPerson(id, other, other.people[row], project)
    case .role: return addRole(id, other, other.roles[row], project)
    case .team:
      var team = Team(id: id)
      plan.teams.append(team)
      let place = plan.teams.count - 1
      team.members = other.teams[row].members.compactMap { here($0, project) }
      for person in other.people where person.team?.target == other.teams[row].id {
        var reference = Reference(span: plan[id].head)
        reference.target = here(person.id, project)
        if !team.members.contains(where: { $0.target == reference.target }) { team.members.append(reference) }
      }
      plan.teams[place] = team
      return place
    case .equipment:
      var equipment = Equipment(id: id)
      let declared = other.equipment[row]
      equipment.quantity = declared.quantity
      equipment.unavailable = moved(declared.unavailable, project)
      equipment.leadTime = declared.leadTime
      equipment.calendar = here(declared.calendar, project)
      (equipment.from, equipment.until) = (bound(declared.from, project), bound(declared.until, project))
      plan.equipment.append(equipment)
      return plan.equipment.count - 1
    case .software:
      var software = Software(id: id)
      software.seats = other.software[row].seats
      (software.from, software.until) = (bound(other.software[row].from, project), bound(other.software[row].until, project))
      plan.software.append(software)
      return plan.software.count - 1
    case .window:
      let declared = other.windows[row]
      var window = Window(id: id)
      window.open = declared.open
      window.blackout = moved(declared.blackout, project)
      window.capacity = declared.capacity
      window.notice = declared.notice
      (window.from, window.until) = (bound(declared.from, project), bound(declared.until, project))
      plan.windows.append(window)
      return plan.windows.count - 1
    case .system:
      let declared = other.systems[row]
      var system = SystemUnderChange(id: id)
      system.freeze = moved(declared.freeze, project)
      system.downtimeLimit = declared.downtimeLimit
      system.downtimeLimit?.unit.span = declared.downtimeLimit?.unit.span.shifted(by: shift(project)) ?? .none
      plan.systems.append(system)
      let place = plan.systems.count - 1
      let window = here(declared.within, project)
      plan.systems[place].within = window
      return place
    default: return -1
    }
  }

  private mutating func addCalendar(_ id: EntityID, _ declared: CalendarDeclaration, _ project: Int) -> Int {
    let shift = shift(project)
    var calendar = CalendarDeclaration(id: id)
    calendar.timezone = declared.timezone.map { Text(span: $0.span.shifted(by: shift)) }
    calendar.hours = declared.hours.map { hours in
      var hours = hours
      hours.span = hours.span.shifted(by: shift)
      return hours
    }
    calendar.holiday = moved(declared.holiday, project)
    calendar.extra = moved(declared.extra, project)
    plan.calendars.append(calendar)
    let place = plan.calendars.count - 1
    let base = here(declared.basedOn, project)
    plan.calendars[place].basedOn = base
    return place
  }

  private mutating func addPerson(_ id: EntityID, _ other: Plan, _ declared: Person, _ project: Int) -> Int {
    let shift = shift(project)
    var person = Person(id: id)
    plan.people.append(person)
    let place = plan.people.count - 1
    person.available = declared.available
    person.leave = moved(declared.leave, project)
    person.extra = moved(declared.extra, project)
    person.rampUp = declared.rampUp
    person.vacancy = declared.vacancy
    person.limit = declared.limit
    person.limit?.unit.span = declared.limit?.unit.span.shifted(by: shift) ?? .none
    let role = other.roles.first { $0.id == declared.role?.target }
    person.skills = moved(declared.skills + (role?.skills ?? []), project)
    (person.from, person.until) = (bound(declared.from, project), bound(declared.until, project))
    let teams = other.teams.filter { team in
      team.id == declared.team?.target || team.members.contains { $0.target == declared.id }
    }
    let stated = [declared.calendar, other.teams.first { $0.id == declared.team?.target }?.calendar]
      + teams.map(\.calendar) + [role?.calendar]
    person.calendar = calendar(stated.lazy.compactMap { $0 }.first, other, project)
    plan.people[place] = person
    return place
  }

  private mutating func addRole(_ id: EntityID, _ other: Plan, _ declared: Role, _ project: Int) -> Int {
    var role = Role(id: id)
    plan.roles.append(role)
    let place = plan.roles.count - 1
    role.headcount = declared.headcount
    role.skills = moved(declared.skills, project)
    role.calendar = calendar(declared.calendar, other, project)
    (role.from, role.until) = (bound(declared.from, project), bound(declared.until, project))
    plan.roles[place] = role
    for person in other.people where person.role?.target == declared.id {
      let own = here(person.id, project)
      var reference = Reference(span: plan[id].head)
      reference.target = id
      if let row = plan.people.firstIndex(where: { $0.id == own }) { plan.people[row].role = reference }
    }
    return place
  }

  /// A stated calendar, otherwise that of the other project, otherwise its standard hours in its zone.
  private mutating func calendar(_ stated: Reference?, _ other: Plan, _ project: Int) -> Reference? {
    if let reference = here(stated ?? other.project?.calendar, project) { return reference }
    var reference = Reference(span: plan.imports[project].alias)
    reference.target = here(-1, .calendar, project)
    let index = Int(reference.target.index)
    if plan.entities[index].source >= 0 {
      plan.entities[index].importedFrom = plan.entities[index].source
      plan.entities[index].source = -1
      plan.entities[index].row = Int32(plan.calendars.count)
      plan.calendars.append(CalendarDeclaration(id: reference.target))
    }
    return reference
  }

  /// A date, or an end of an activity of the other project.
  private mutating func bound(_ bound: Bound?, _ project: Int) -> Bound? {
    guard case .activity(let reference, let anchor) = bound else { return bound }
    let other = plan.imports[project].plan
    // Activities that it imports itself are not available here.
    guard reference.target != .none, other[reference.target].source < 0 else { return nil }
    let key = Foreign(project: project, number: Int(reference.target.index))
    if known[key] == nil {
      var entity = Entity(
        kind: other[reference.target].kind, parent: .none, name: .none, title: .none, head: plan.imports[project].alias)
      entity.source = Int32(project)
      entity.row = Int32(reference.target.index)
      plan.entities.append(entity)
      known[key] = EntityID(plan.entities.count - 1)
    }
    var result = Reference(span: reference.span.shifted(by: shift(project)))
    result.target = known[key] ?? .none
    return .activity(result, anchor)
  }

  private mutating func moved(_ words: [Word], _ project: Int) -> [Word] {
    let shift = shift(project)
    return words.map { word in
      var word = word
      word.span = word.span.shifted(by: shift)
      return word
    }
  }

  private mutating func moved(_ dates: [OffDates], _ project: Int) -> [OffDates] {
    moved(dates, project, \.span, \.text)
  }

  private mutating func moved(_ dates: [ExtraTime], _ project: Int) -> [ExtraTime] {
    moved(dates, project, \.span, \.text)
  }

  private mutating func moved<Row>(
    _ rows: [Row], _ project: Int, _ span: WritableKeyPath<Row, Span>, _ text: WritableKeyPath<Row, Text?>
  ) -> [Row] {
    let shift = shift(project)
    return rows.map { row in
      var row = row
      row[keyPath: span] = row[keyPath: span].shifted(by: shift)
      row[keyPath: text] = row[keyPath: text].map { Text(span: $0.span.shifted(by: shift)) }
      return row
    }
  }
}
