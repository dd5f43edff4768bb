import PlanModel
import PlanSyntax
import PlanText

extension Plan {
  /// The same plan, in which first and last dates given as ends of other projects' activities are replaced by dates.
  /// `instant` returns such an end; if it is nil, the bound is dropped.
  func settlingForeignBounds(_ instant: (EntityID, Anchor) -> Int?) -> Plan {
    guard !imports.isEmpty else { return self }
    var result = self
    func settle(_ bound: inout Bound?, _ zone: Zone) {
      guard case .activity(let reference, let anchor) = bound, reference.target != .none, self[reference.target].source >= 0
      else { return }
      bound = instant(reference.target, anchor).map { instant in
        let day = zone.day(at: instant)
        let minute = zone.localMinute(atUTC: instant) - Int(day.number) * 1440
        return .moment(Moment(day: day, time: TimeOfDay(minutes: Int16(minute))))
      }
    }
    let calendarTable = CalendarTable(self)
    let workers = WorkerCalendars(self, calendarTable)
    let zones = calendarTable.zones
    for row in people.indices {
      let zone = zones[workers.calendar(ofPerson: row)]
      settle(&result.people[row].from, zone)
      settle(&result.people[row].until, zone)
    }
    for row in roles.indices {
      let zone = zones[workers.index(of: roles[row].calendar)]
      settle(&result.roles[row].from, zone)
      settle(&result.roles[row].until, zone)
    }
    for row in equipment.indices {
      let zone = zones[workers.index(of: equipment[row].calendar)]
      settle(&result.equipment[row].from, zone)
      settle(&result.equipment[row].until, zone)
    }
    for row in software.indices {
      settle(&result.software[row].from, projectZone)
      settle(&result.software[row].until, projectZone)
    }
    for row in windows.indices {
      let zone = zone(ofWindow: windows[row].id)
      settle(&result.windows[row].from, zone)
      settle(&result.windows[row].until, zone)
    }
    return result
  }
}
