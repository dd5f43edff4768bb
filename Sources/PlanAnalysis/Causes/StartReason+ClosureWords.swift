import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension StartReason.Closure {
  /// The clause after another reason: `; then the window 'we' opens`.
  package func continuation(_ plan: Plan) -> String {
    let text = cause.text(plan)
    let gap = isAfterGap ? "; …" : ""
    guard cause.comesLater else { return gap + "; " + text }
    return gap + "; then " + (text.hasSuffix(" then") ? String(text.dropLast(5)) : text)
  }
}

extension StartReason.Closure.Cause {
  /// A clause such as "'ana' is on leave until 2026-03-06".
  func text(_ plan: Plan) -> String {
    switch self {
    case .leave, .joining, .noShare, .smallShare, .meeting, .absence, .unavailability, .leadTime, .ownCalendar:
      textOfAbsence(plan)
    case .pause(let dates): "it pauses \(plan.until(dates))"
    case .outage: "its outage cannot be interrupted, and too few hours are left before"
    case .nobodyWorks: "nobody works any earlier"
    case .calendarOpening(let id, let instant): "the calendar \(plan.quoted(id)) opens \(plan.clock(instant).text)"
    case .hoursBegin(let id, let instant): "the hours of \(plan.quoted(id)) begin \(plan.clock(instant).text)"
    case .blackout(let id, let dates): "the window \(plan.quoted(id)) has a blackout \(plan.until(dates))"
    case .windowUnused(let id): "the window \(plan.quoted(id)) is not in use any earlier"
    case .windowOpening(let id): "the window \(plan.quoted(id)) opens then"
    case .restOfOpening(let id): "too little is left of the previous opening of the window \(plan.quoted(id))"
    case .freeze(let id, let dates, nil): "\(plan.quoted(id)) is frozen \(plan.until(dates))"
    case .freeze(let id, let dates, let window?):
      "the previous openings of the window \(plan.quoted(window)) fall into the freeze of \(plan.quoted(id)) \(plan.until(dates))"
    }
  }

  private func textOfAbsence(_ plan: Plan) -> String {
    let name = entity.map(plan.quoted) ?? ""
    switch self {
    case .leave(_, let dates, let window):
      let missed = window.map { " and misses the previous opening of the window \(plan.quoted($0))" } ?? ""
      return "\(name) is on leave \(plan.until(dates))\(missed)"
    case .joining(_, let day): return "\(name) is available from \(day.iso) on"
    case .noShare(_, let last): return "\(name) is available 0%\(last.map { " until \($0.iso)" } ?? "")"
    case .smallShare(_, let available, let needed):
      return "\(name) is available \(available.percent) of the time, but it needs \(needed.percent)"
    case .meeting(_, let meeting, let until, let start):
      let end = plan.clock(until)
      let isSameDay = end.day == plan.clock(start).day
      return "\(name) \(plan.attends(meeting)) '\(plan.path(meeting))' until \(isSameDay ? end.time.iso : end.text)"
    case .unavailability(_, let dates): return "\(name) is unavailable \(plan.until(dates))"
    case .leadTime: return "\(name) arrives then, after its lead-time"
    case .ownCalendar: return "the calendar of \(name) opens then"
    case .absence, .pause, .outage, .nobodyWorks, .calendarOpening, .hoursBegin, .blackout, .windowUnused, .windowOpening,
      .restOfOpening, .freeze:
      return "\(name) is not available any earlier"
    }
  }

  /// False if it adds to what comes before it rather than follow it.
  fileprivate var comesLater: Bool {
    switch self {
    case .blackout, .restOfOpening, .freeze(_, _, openings: .some): false
    case .leave, .joining, .noShare, .smallShare, .meeting, .absence, .unavailability, .leadTime, .ownCalendar, .pause,
      .outage, .nobodyWorks, .calendarOpening, .hoursBegin, .windowUnused, .windowOpening, .freeze:
      true
    }
  }
}

extension Plan {
  /// `until 2026-03-06, "Year end"`, or `on 2026-03-06` for a single day.
  func until(_ dates: OffDates) -> String {
    let isWholeDay = dates.first == dates.last && dates.times == nil
    return "\(isWholeDay ? "on" : "until") \(dates.last.iso)" + (dates.times.map { " \($0.end.iso)" } ?? "") + (dates.text.map { ", \"\(text($0))\"" } ?? "")
  }

  /// What people do in a meeting, or with a routine.
  func attends(_ activity: EntityID) -> String { self[activity].kind == .meeting ? "is in" : "does" }
}
