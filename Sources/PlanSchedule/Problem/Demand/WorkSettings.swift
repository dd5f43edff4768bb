import PlanModel

/// What activities inherit from the phases around them: calendar, window and priority; by index in the plan.
package struct WorkSettings: Sendable {
  /// Index in the calendar book of the stated calendar; −1 if there is none.
  package private(set) var calendars: [Int32]
  /// Row of the window; −1 if there is none.
  package private(set) var windows: [Int32]
  /// Additional windows, by activity: those of further systems that it changes.
  private(set) var furtherWindows: [Int: [Int]] = [:]
  private(set) var priorities: [Priority]
  private(set) var isParent: [Bool]

  init(_ plan: Plan, _ book: CalendarBook) {
    let count = plan.activities.count
    calendars = Array(repeating: -1, count: count)
    windows = calendars
    priorities = Array(repeating: .normal, count: count)
    isParent = Array(repeating: false, count: count)
    for index in 0..<count {
      // Parents are declared before their content.
      if let parent = plan.activity(plan[plan.activities[index].id].parent) {
        calendars[index] = calendars[parent]
        windows[index] = windows[parent]
        priorities[index] = priorities[parent]
        isParent[parent] = true
      }
      guard plan.activities[index].hasDetails else { continue }
      let details = plan.activities[index].details
      if let own = details.calendar?.target, book.knows(own) { calendars[index] = Int32(book.index(of: own)) }
      if let own = plan.row(details.within, .window) { windows[index] = Int32(own) }
      if let own = details.priority { priorities[index] = own }
      if windows[index] < 0 {
        // All of them apply at once.
        let systems = details.changedSystems.compactMap { plan.row($0, .system) }
        let rows = systems.compactMap { plan.row(plan.systems[$0].within, .window) }
        guard let first = rows.first else { continue }
        windows[index] = Int32(first)
        let further = Set(rows).subtracting([first]).sorted()
        if !further.isEmpty { furtherWindows[index] = further }
      }
    }
  }

  /// Rows of all windows of an activity.
  package func windows(_ index: Int) -> [Int] {
    windows[index] < 0 ? [] : [Int(windows[index])] + (furtherWindows[index] ?? [])
  }
}
