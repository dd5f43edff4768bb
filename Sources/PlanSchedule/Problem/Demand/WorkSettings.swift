import PlanModel
import PlanText

/// What activities inherit from the phases around them: calendar, window and priority; by activity in the plan.
package struct WorkSettings: Sendable {
  /// The stated calendar; none without one.
  package private(set) var calendars: [CalendarID]
  /// Row of the window; −1 if there is none.
  package private(set) var windows: [Int32]
  /// Additional windows, by activity: those of further systems that it changes.
  private(set) var furtherWindows: [ActivityID: [Int]] = [:]
  private(set) var priorities: [Priority]
  private(set) var isParent: [Bool]

  init(_ plan: Plan, _ calendarTable: CalendarTable) {
    let count = plan.activities.count
    calendars = Array(repeating: .none, count: count)
    windows = Array(repeating: -1, count: count)
    priorities = Array(repeating: .normal, count: count)
    isParent = Array(repeating: false, count: count)
    for activity in plan.activityIDs {
      // Parents are declared before their content.
      if let parent = plan[activity].parent {
        calendars[activity] = calendars[parent]
        windows[activity] = windows[parent]
        priorities[activity] = priorities[parent]
        isParent[parent] = true
      }
      guard plan[activity].hasDetails else { continue }
      let details = plan[activity].details
      if let own = details.calendar?.target, calendarTable.knows(own) { calendars[activity] = calendarTable.index(of: own) }
      if let own = plan.row(details.within, .window) { windows[activity] = Int32(own) }
      if let own = details.priority { priorities[activity] = own }
      if windows[activity] < 0 {
        // All of them apply at once.
        let systems = details.changedSystems.compactMap { plan.row($0, .system) }
        let rows = systems.compactMap { plan.row(plan.systems[$0].within, .window) }
        guard let first = rows.first else { continue }
        windows[activity] = Int32(first)
        let further = Set(rows).subtracting([first]).ordered()
        if !further.isEmpty { furtherWindows[activity] = further }
      }
    }
  }

  /// Rows of all windows of an activity.
  package func windows(_ activity: ActivityID) -> [Int] {
    windows[activity] < 0 ? [] : [Int(windows[activity])] + (furtherWindows[activity] ?? [])
  }
}
