import PlanModel
import PlanSyntax

/// What activities take over from the phases around them: calendar, window, priority; by index in the plan.
struct WorkSettings: Sendable {
  /// Index in the calendar book of the stated calendar; −1 where none is.
  private(set) var calendars: [Int32]
  /// Row of the window; −1 where there is none.
  private(set) var windows: [Int32]
  private(set) var priorities: [Priority]
  private(set) var isParent: [Bool]

  init(_ plan: Plan, _ book: CalendarBook) {
    let count = plan.activities.count
    calendars = Array(repeating: -1, count: count)
    windows = calendars
    priorities = Array(repeating: .normal, count: count)
    isParent = Array(repeating: false, count: count)
    for index in 0..<count {
      // Parents are declared before what they contain.
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
        let system = details.changes.lazy.compactMap { plan.row($0, .system) }.first { plan.systems[$0].within != nil }
        if let window = system.flatMap({ plan.row(plan.systems[$0].within, .window) }) { windows[index] = Int32(window) }
      }
    }
  }
}
