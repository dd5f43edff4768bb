import PlanSyntax
import PlanText

/// `timezone`: only the zones that the plan names are read from the machine's database.
struct ZoneReading {
  private let plan: Plan
  private var diagnostics: [Diagnostic] = []

  static func read(_ plan: Plan, _ loader: any SourceLoader) -> (zones: PlanZones, diagnostics: [Diagnostic]) {
    let hasImported = plan.calendars.contains { plan[$0.id].importedFrom >= 0 }
      || plan.windows.contains { plan[$0.id].importedFrom >= 0 }
    guard hasImported || plan.project?.timezone != nil || plan.calendars.contains(where: { $0.timezone != nil })
      || plan.windows.contains(where: { $0.timezone != nil })
    else { return (PlanZones(), []) }
    var reading = ZoneReading(plan)
    let zones = reading.zones(loader)
    return (zones, reading.diagnostics)
  }

  private init(_ plan: Plan) { self.plan = plan }

  private mutating func zones(_ loader: any SourceLoader) -> PlanZones {
    var database = ZoneDatabase(loader)
    var zones = PlanZones(project: zone(plan.project?.timezone, &database) ?? .utc)
    var calendars = plan.calendars.indices.map { row in
      zone(ofImportedCalendar: row) ?? zone(plan.calendars[row].timezone, &database)
    }
    inheritZones(&calendars)
    let windows = plan.windows.indices.map { row in
      zone(ofImportedWindow: row) ?? zone(plan.windows[row].timezone, &database)
    }
    zones.state(calendars: calendars, windows: windows)
    return zones
  }

  /// The zone of a window that comes from another project; nil for others.
  private func zone(ofImportedWindow row: Int) -> Zone? {
    let entity = plan[plan.windows[row].id]
    guard entity.importedFrom >= 0 else { return nil }
    return plan.imports[Int(entity.importedFrom)].plan.zone(ofWindow: EntityID(Int(entity.foreign)))
  }

  /// The zone of a calendar that comes from another project; nil for others.
  private func zone(ofImportedCalendar row: Int) -> Zone? {
    let entity = plan[plan.calendars[row].id]
    guard entity.importedFrom >= 0 else { return nil }
    let other = plan.imports[Int(entity.importedFrom)].plan
    return entity.foreign < 0 ? other.projectZone : other.zone(ofCalendar: EntityID(Int(entity.foreign)))
  }

  /// Gives calendars that state no zone that of their base. Each is looked at once, however long the chains.
  private func inheritZones(_ zones: inout [Zone?]) {
    var isKnown = zones.indices.map { zones[$0] != nil || plan.calendars[$0].timezone != nil }
    for row in zones.indices where !isKnown[row] {
      var chain: [Int] = []
      var next: Int? = row
      while let current = next, !isKnown[current] {
        isKnown[current] = true
        chain.append(current)
        next = base(ofCalendarRow: current)
      }
      guard let last = next else { continue }
      for current in chain { zones[current] = zones[last] }
    }
  }

  private func base(ofCalendarRow row: Int) -> Int? {
    guard let base = plan.calendars[row].basedOn?.target, base != .none else { return nil }
    let entity = plan[base]
    guard entity.kind == .calendar, entity.row >= 0, entity.source < 0, !entity.isHypothetical else { return nil }
    return Int(entity.row)
  }

  private mutating func zone(_ text: Text?, _ database: inout ZoneDatabase) -> Zone? {
    guard let text else { return nil }
    let name = plan.text(text)
    switch database.find(name) {
    case .found(let zone): return zone
    case .unknown(let nearest):
      diagnostics.append(
        Diagnostic(
          .unknownZone, "no time zone named '\(name)'" + Suggestion.question(nearest),
          at: text.span,
          help: ["zones are named by continent and city, such as Europe/Berlin; UTC is always known"],
          fixes: nearest.map { [Diagnostic.Fix("write '\($0)'", .unsafe, [Diagnostic.Edit(text.span, "\"\($0)\"")])] }
            ?? []))
    case .damaged(let isFirst):
      guard isFirst else { break }
      diagnostics.append(
        Diagnostic(
          .zoneDatabase, "the file of the zone '\(name)' in this machine's time zone database is damaged", at: text.span,
          help: ["reinstall the database (the package is called tzdata)"]))
    case .noDatabase(let isFirst):
      guard isFirst else { break }
      diagnostics.append(
        Diagnostic(
          .zoneDatabase, "the zone '\(name)' is unknown, because this machine has no time zone database",
          at: text.span,
          help: ["install the package tzdata, or set TZDIR to the folder of the database; UTC needs no database"]))
    }
    return nil
  }
}

/// The part of the machine's time zone database that has been read so far.
private struct ZoneDatabase {
  enum Finding {
    case found(Zone)
    case unknown(nearest: String?)
    /// True on the first occurrence: one finding per zone is enough.
    case damaged(isFirst: Bool)
    /// True on the first occurrence.
    case noDatabase(isFirst: Bool)
  }

  private let loader: any SourceLoader
  private var known: [String: Finding] = [:]
  /// Read when a name is not found.
  private var names: [String]?
  private var isFoundMissing = false

  init(_ loader: any SourceLoader) { self.loader = loader }

  mutating func find(_ name: String) -> Finding {
    if let zone = Zone.builtIn(name) { return .found(zone) }
    if let known = known[name] { return known }
    let finding = look(for: name)
    known[name] =
      switch finding {
      case .damaged: .damaged(isFirst: false)
      case .noDatabase: .noDatabase(isFirst: false)
      case .found, .unknown: finding
      }
    return finding
  }

  private mutating func look(for name: String) -> Finding {
    if Zone.isName(name), let bytes = loader.zone(named: name) {
      return TZif.zone(named: name, in: bytes).map { .found($0) } ?? .damaged(isFirst: true)
    }
    let all = names ?? loader.zoneNames().ordered()
    names = all
    if all.isEmpty, Zone.isName(name) {
      defer { isFoundMissing = true }
      return .noDatabase(isFirst: !isFoundMissing)
    }
    return .unknown(nearest: Self.nearest(to: name, in: all))
  }

  /// The nearest name, or the zone of a city with a similar name.
  private static func nearest(to name: String, in names: [String]) -> String? {
    if let nearest = Suggestion.nearest(to: name, in: names) { return nearest }
    let cities = names.map { Path.lastComponent($0) }
    let written = name.split(separator: " ").joined(separator: "_")
    let city = cities.contains(written) ? written : Suggestion.nearest(to: written, in: cities)
    return city.flatMap { cities.firstIndex(of: $0) }.map { names[$0] }
  }
}
