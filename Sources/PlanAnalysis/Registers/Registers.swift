import PlanModel
import PlanSyntax
import PlanText

/// Risks, issues, assumptions, decisions and actions, with the state of each at the end of the status date.
package struct Registers: Sendable {
  package struct Entry: Sendable, Equatable {
    /// A risk, an issue, an assumption, a decision or an action.
    package let id: EntityID
    /// When it was identified or raised; nil if not stated.
    package let opened: Day?
    /// The date by which something must be done about it.
    package let due: Day?
    /// When it was closed, resolved, validated or refuted, decided, finished or cancelled; nil if it is open at the
    /// status date.
    package let closed: Day?
    /// Days from opening to closing, or to the status date; nil if either is unknown.
    package let age: Int?
    /// Days from its due date to the status date while it is open; nil if it is not overdue.
    package let overdue: Int?

    package var isOpen: Bool { closed == nil }
  }

  /// By kind in the order above, each in source order.
  package let entries: [Entry]
  /// The day at whose end they are read; nil if there is none: then only closed entries have an age.
  package let asOf: Day?

  package init(_ plan: Plan, asOf: Day?) {
    self.asOf = asOf
    var entries: [Entry] = []
    func add(_ id: EntityID, _ opened: Stamp?, _ due: Day?, _ closings: [Stamp?]) {
      let known = { (day: Day) in asOf.map { day <= $0 } ?? true }
      let closed = closings.compactMap { $0?.day }.filter(known).min()
      let end = closed ?? asOf
      let age = opened.flatMap { opened in end.map { $0.number - opened.day.number } }
      let late = closed == nil ? asOf.flatMap { day in due.map { day.number - $0.number } } : nil
      entries.append(
        Entry(
          id: id, opened: opened?.day, due: due, closed: closed, age: age.flatMap { $0 < 0 ? nil : Int($0) },
          overdue: late.flatMap { $0 > 0 ? Int($0) : nil }))
    }
    for risk in plan.registers.risks { add(risk.id, risk.identified, risk.due, [risk.closed]) }
    for issue in plan.registers.issues { add(issue.id, issue.raised, issue.due, [issue.resolved]) }
    for assumption in plan.registers.assumptions {
      add(assumption.id, nil, assumption.due, [assumption.validated, assumption.refuted])
    }
    for decision in plan.registers.decisions { add(decision.id, nil, decision.due, [decision.decided]) }
    for action in plan.registers.actions { add(action.id, action.raised, action.due, [action.finished, action.cancelled]) }
    self.entries = entries
  }

  package subscript(id: EntityID) -> Entry? { entries.first { $0.id == id } }
}
