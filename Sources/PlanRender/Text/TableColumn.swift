import PlanModel
import PlanSchedule
import PlanText

/// A column of the schedule's table; the raw values are what stands behind `--columns`.
package enum TableColumn: String, Sendable, Equatable, CaseIterable {
  /// The number in the work breakdown structure.
  case wbs
  /// The title.
  case title
  /// The name by which other parts of the plan refer to it.
  case id
  case who, days
  /// Work in days.
  case effort
  case start, finish
  /// The earliest `finish by`.
  case deadline
  /// Total float.
  case float
  /// Free float.
  case free
  /// How much earlier the project would end without it.
  case drag
  /// How much is done.
  case done

  /// Properties that plans state and that nothing computes yet, so that there is nothing to show.
  package static let recordedOnly = ["cost", "costs", "budget", "price", "rate", "value"]

  package static func named(_ name: String) -> TableColumn? { TableColumn(rawValue: name) }

  var heading: String {
    switch self {
    case .wbs: ""
    case .title: "Activity"
    case .id: "Id"
    case .who: "Who"
    case .days: "Days"
    case .effort: "Effort"
    case .start: "Start"
    case .finish: "Finish"
    case .deadline: "Finish by"
    case .float: "Float"
    case .free: "Free"
    case .drag: "Drag"
    case .done: "Done"
    }
  }

  var alignment: String.Alignment {
    switch self {
    case .days, .effort, .float, .free, .drag, .done: .right
    case .wbs, .title, .id, .who, .start, .finish, .deadline: .left
    }
  }

  /// True of text that may be cut to make room.
  var isProse: Bool {
    switch self {
    case .title, .id, .who: true
    case .wbs, .days, .effort, .start, .finish, .deadline, .float, .free, .drag, .done: false
    }
  }
}

extension ScheduleRow {
  /// What the columns say that only those who ask for them see.
  static func extra(_ column: TableColumn, _ index: Int, _ input: RenderInput) -> String {
    let (plan, schedule) = (input.plan, input.schedule)
    let activity = plan.activities[index]
    let isWork = !schedule.isSummary(index) && !schedule.isSpanning(index)
    switch column {
    case .id: return visible(plan.path(activity.id))
    case .effort:
      return activity.effort.map { days(WorkLength(plan).minutes($0), day: plan.timeScale.day) } ?? ""
    case .free:
      guard isWork, !schedule.progress(index).isSettled else { return "" }
      let isElapsed = activity.duration?.elapsed ?? false
      return float(schedule.freeFloat(index), day: plan.timeScale.day, isElapsed: isElapsed)
    case .drag:
      guard isWork, !schedule.progress(index).isSettled, let drag = schedule.drag(index) else { return "" }
      return days(drag.minutes, day: plan.timeScale.day)
    case .done:
      guard schedule.statusInstant != nil else { return "" }
      let isEvent = !schedule.isSummary(index) && plan[activity.id].kind != .task
      let done = input.facts.done[index]
      return isEvent && done == 0 ? "" : "\(done / 10_000)%"
    case .wbs, .title, .who, .days, .start, .finish, .deadline, .float: return ""
    }
  }

  func text(_ column: TableColumn, _ dates: TableLayout.DateForm) -> String {
    switch column {
    case .wbs: number
    case .title: title
    case .who: who
    case .days: days
    case .start: start.map { Self.date($0, dates) } ?? ""
    case .finish: Self.date(finish, dates)
    case .deadline: deadlineDay.map { Self.date($0, dates) } ?? ""
    case .float: float
    case .id, .effort, .free, .drag, .done: extras[column] ?? ""
    }
  }

  private static func date(_ day: Day, _ form: TableLayout.DateForm) -> String {
    switch form {
    case .full: day.iso
    case .short: String(day.iso.suffix(5))
    }
  }
}
