import PlanModel
import PlanSyntax
import PlanText

extension ClosedTime {
  /// A sentence such as `'ana' is on leave until 2026-01-16`.
  func sentence(_ plan: Plan) -> String {
    switch cause {
    case .pause(let dates): "it pauses \(until(dates))"
    case .noShare(let id, let last): "\(plan.quoted(id)) is available 0% until \(last.iso)"
    case .leave(let id, let dates): "\(plan.quoted(id)) is on leave \(until(dates))"
    case .meeting(let id, let meeting): "\(plan.quoted(id)) \(plan.attends(meeting)) '\(plan.path(meeting))' \(then)"
    case .unavailability(let id, let dates): "\(plan.quoted(id)) is unavailable \(until(dates))"
    case .absence(let id): "\(plan.quoted(id)) is not available \(then)"
    case .freeze(let id, let dates): "\(plan.quoted(id)) is frozen \(until(dates))"
    case .blackout(let id, let dates): "the window \(plan.quoted(id)) has a blackout \(until(dates))"
    case .windowClosed(let id): "the window \(plan.quoted(id)) is not open \(then)"
    case .holiday(let id, let dates):
      "the calendar \(plan.quoted(id)) has a holiday\(dates.text.map { ", \"\(plan.text($0))\"" } ?? "")"
    case .calendarClosed(let id): "the calendar \(plan.quoted(id)) has no hours \(hasTime ? "then" : "on \(weekday)s")"
    case .defaultHours:
      hasTime ? "the default hours are 08:00 to 12:00 and 13:00 to 17:00, Monday to Friday"
        : "\(weekday) is not a working day"
    }
  }

  private func until(_ dates: OffDates) -> String { dates.last > day ? "until \(dates.last.iso)" : then }
  private var then: String { hasTime ? "then" : "on that day" }
  private var weekday: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday]
  }
}
