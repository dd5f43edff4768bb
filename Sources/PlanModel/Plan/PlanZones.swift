import PlanSyntax
import PlanText

/// The zones that a plan names, each one once.
package struct PlanZones: Sendable {
  /// The project's zone comes first.
  package private(set) var zones: [Zone]
  /// Index of each calendar's and each window's zone, by row; empty if all share the project's.
  private var calendars: [Int32] = []
  private var windows: [Int32] = []

  /// One zone for everything.
  package init(project: Zone = .utc) { zones = [project] }

  package var project: Zone { zones[0] }

  package func zone(ofCalendarRow row: Int) -> Zone {
    calendars.indices.contains(row) ? zones[Int(calendars[row])] : project
  }

  package func zone(ofWindowRow row: Int) -> Zone {
    windows.indices.contains(row) ? zones[Int(windows[row])] : project
  }

  /// Sets the zones of all calendars and windows by row; nil means the project's.
  mutating func state(calendars: [Zone?], windows: [Zone?]) {
    self.calendars = calendars.map { index(of: $0) }
    self.windows = windows.map { index(of: $0) }
  }

  private mutating func index(of zone: Zone?) -> Int32 {
    guard let zone else { return 0 }
    if let known = zones.firstIndex(where: { $0.name == zone.name }) { return Int32(known) }
    zones.append(zone)
    return Int32(zones.count - 1)
  }
}

extension Plan {
  /// The zone of the project's dates and of everything displayed; UTC if the project names none.
  package var projectZone: Zone { zones.project }

  /// The zone of a calendar's hours and dates: its own, otherwise that of its base calendar, otherwise the project's.
  package func zone(ofCalendar id: EntityID?) -> Zone {
    guard let id, let row = row(of: id, .calendar) else { return projectZone }
    return zones.zone(ofCalendarRow: row)
  }

  /// The zone of a window's openings: its own, otherwise the project's.
  package func zone(ofWindow id: EntityID?) -> Zone {
    guard let id, let row = row(of: id, .window) else { return projectZone }
    return zones.zone(ofWindowRow: row)
  }

  private func row(of id: EntityID, _ kind: DeclarationKind) -> Int? {
    guard id != .none else { return nil }
    let entity = self[id]
    guard entity.kind == kind, entity.row >= 0, entity.source < 0, !entity.isHypothetical else { return nil }
    return Int(entity.row)
  }
}
