import PlanAnalysis
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// Why an activity is scheduled when it is, in words.
package struct Explanation {
  let facts: ScheduleFacts
  var analysis: ScheduleAnalysis { facts.analysis }
  let schedule: Schedule
  let plan: Plan
  /// Index in `Plan.activities`.
  let activity: ActivityID
  var locator: Locator
  /// What keeps the dates from being final; nil if nothing does.
  let provision: Provision?

  /// Maximum number of lines in lists.
  static let longestList = 12

  package init(_ facts: ScheduleFacts, _ activity: ActivityID) { self.init(facts, activity, nil) }

  init(_ facts: ScheduleFacts, _ activity: ActivityID, _ provision: Provision?) {
    self.facts = facts
    schedule = facts.schedule
    plan = facts.plan
    self.activity = activity
    self.provision = provision
    locator = Locator(facts.plan.sources)
  }

  /// The whole text; only lists of steps may be wider than requested.
  package mutating func text(width: Int) -> String {
    let id = plan[activity].id
    var lines = visible(plan.title(id)).wrapped(toDisplayWidth: width)
    lines.append("\(plan[id].kind.keyword) \(plan.path(id)), \(place(plan[id].name == .none ? plan[id].head : plan[id].name))\(scenario)")
    if let provision { lines += [""] + provision.sentence.wrapped(toDisplayWidth: width) }
    let table = table
    if !table.isEmpty { lines.append("") }
    let column = 4 + (table.map(\.label.count).max() ?? 0)
    for (label, value) in table {
      for (number, line) in value.wrapped(toDisplayWidth: max(20, width - column)).enumerated() {
        lines.append(("  " + (number == 0 ? label : "")).padded(toDisplayWidth: column) + line)
      }
    }
    for paragraph in cancelledSentence.map({ [$0] }) ?? reasons() { lines += [""] + paragraph.wrapped(toDisplayWidth: width) }
    lines += list("Its other ways, with all other work in the same order:", otherWays())
    lines += list("What slows it down or interrupts it:", slowdowns())
    lines += list("What led to it, nearest first:", steps())
    lines += list("What waits for it:", followers())
    return lines.map { visible($0) + "\n" }.joined()
  }

  private func list(_ heading: String, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    let more = items.count - Self.longestList
    return ["", heading] + items.prefix(Self.longestList).map { "  " + $0 } + (more > 0 ? ["  … \(more) more"] : [])
  }

  // MARK: Words

  /// `, in scenario 'late' (plan.plan:12)`, if the plan includes one.
  private var scenario: String {
    mutating get {
      guard plan.scenario != .none else { return "" }
      return ", in scenario '\(plan.name(plan.scenario))' (\(place(plan[plan.scenario].name)))"
    }
  }

  /// `plan.plan:12`
  mutating func place(_ span: Span) -> String {
    locator.locate(span).map { "\($0.path):\($0.line)" } ?? ""
  }

  /// A reason, with the places in the plan that state it.
  mutating func text(_ reason: StartReason) -> String {
    var result = reason.text(plan) + parenthesised(reason.place)
    for closure in reason.then { result += closure.continuation(plan) + parenthesised(closure.place) }
    return result
  }

  private mutating func parenthesised(_ span: Span?) -> String {
    let place = span.map { self.place($0) } ?? ""
    return place.isEmpty ? "" : " (\(place))"
  }

  func date(_ instant: Int) -> String { schedule.clock(instant).text }

  func path(_ activity: ActivityID) -> String { facts.paths[activity] }

  func isEvent(_ activity: ActivityID) -> Bool { schedule.start(activity) == schedule.finish(activity) }

  var kind: DeclarationKind { plan.kind(of: activity) }
  /// Meetings and routines.
  var isRecurring: Bool { kind == .meeting || kind == .routine }
}
