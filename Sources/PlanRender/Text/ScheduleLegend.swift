import PlanModel
import PlanSchedule
import PlanSyntax

/// The line below a schedule that says what its signs mean; only those that are used.
struct ScheduleLegend {
  let table: ScheduleTable

  init(_ table: ScheduleTable) { self.table = table }

  func write(to output: inout Output) {
    let (schedule, plan, signs) = (table.input.schedule, table.input.plan, table.signs)
    var parts: [(text: String, role: TextRole)] = []
    func add(_ sign: String, _ meaning: String, when isUsed: Bool) {
      if isUsed, table.layout.chart > 0 || sign == "*" || sign == "!" { parts.append(("\(sign) \(meaning)", .faint)) }
    }
    func has(_ kind: DeclarationKind) -> Bool {
      table.rows.contains { plan[plan.activities[$0.activity].id].kind == kind }
    }
    let bars = table.rows.filter { !$0.isSummary && $0.start != nil }
    let open = bars.filter { !schedule.progress($0.activity).isSettled }
    add(signs.done, "done", when: bars.contains { schedule.actualStart($0.activity) != nil })
    add(signs.critical, "critical", when: open.contains(where: \.isCritical))
    add(signs.task, "not critical", when: open.contains { !$0.isCritical })
    add(signs.float, "float", when: bars.contains { schedule.totalFloat($0.activity) > 0 })
    add(signs.phaseStart + signs.phase + signs.phaseEnd, "phase", when: table.rows.contains(where: \.isSummary))
    add(signs.milestone, "milestone", when: has(.milestone))
    add(signs.gate, "gate", when: has(.gate))
    add(signs.external, "external", when: has(.external))
    add(signs.deadline, "finish by", when: table.rows.contains { $0.deadline != nil })
    if let day = schedule.progress.statusDay { add(signs.statusDate, "status date \(day.iso)", when: true) }
    add("*", "critical", when: table.rows.contains { $0.mark == "*" && ($0.start == nil || table.layout.chart == 0) })
    add(signs.late, "behind its date", when: bars.contains { $0.overdueFrom != nil })
    add("!", "late", when: table.rows.contains(where: \.isLate))
    if !parts.isEmpty { TextLine.flow(parts, gap: 3, to: &output, table.style) }
  }
}
