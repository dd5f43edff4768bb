import PlanLint
import PlanSchedule
import PlanSyntax

/// The look that all graphs share: quiet, and readable without colour.
enum DOTStyle {
  static let critical = "\"#b3261e\""
  static let line = "\"#6b7280\""
  static let text = "\"#1f2937\""
  static let fill = "\"#f8fafc\""
  static let criticalFill = "\"#fdecea\""
  static let finishedFill = "\"#e2e8f0\""
  static let begunFill = "\"#dbeafe\""
  static let phaseFill = "\"#f1f5f9\""
  static let phaseLine = "\"#cbd5e1\""
  static let font = "\"Helvetica\""

  /// Opens a graph with the project's title above it.
  static func open(
    _ writer: inout DOTWriter, _ name: String, _ input: RenderInput, _ subject: String, legend: [String] = []
  ) {
    let (plan, schedule) = (input.plan, input.schedule)
    let title = plan.project.map { plan.title($0.id) } ?? ""
    let last = schedule.projectFinishDay.iso
    var lines = [title, "\(subject), \(schedule.clock(schedule.projectStart).day.iso) to \(last)"]
    if let deadline = schedule.deadline, schedule.lateness != nil {
      lines.append(
        late(schedule.calendars[CalendarBook.project], from: deadline, to: schedule.projectFinish, schedule))
    }
    lines += legend
    writer.open(
      "digraph", name,
      [
        ("rankdir", .word("LR")), ("compound", .word("true")), ("fontname", .word(font)), ("fontsize", .word("14")),
        ("fontcolor", .word(text)), ("label", .label(lines)), ("labelloc", .word("t")), ("nodesep", .word("0.25")),
        ("ranksep", .word("0.5")), ("pad", .word("0.3")), ("bgcolor", .word("white")),
      ])
    writer.defaults(
      "node",
      [
        ("shape", .word("box")), ("style", .word("\"rounded,filled\"")), ("fillcolor", .word(fill)),
        ("color", .word(line)), ("fontname", .word(font)), ("fontsize", .word("10")), ("fontcolor", .word(text)),
        ("margin", .word("\"0.14,0.07\"")), ("height", .word("0.4")),
      ])
    writer.defaults(
      "edge",
      [
        ("color", .word(line)), ("arrowsize", .word("0.7")), ("fontname", .word(font)), ("fontsize", .word("9")),
        ("fontcolor", .word(text)),
      ])
  }

  /// `finish by 2026-01-14: 3 working days late`; nothing in time, and behind a date of what is around it.
  static func late(_ activity: Int, _ schedule: Schedule) -> [String] {
    let plan = schedule.plan
    var lines: [String] = []
    if let missed = schedule.missedStart(activity) {
      let late = Lateness(of: activity, minutes: missed.minutes, from: missed.instant, to: schedule.start(activity), schedule)
      lines.append("starts \(late.phrase)")
    }
    guard let missed = schedule.missedDate(activity) else { return lines }
    let late = Lateness(of: activity, minutes: missed.minutes, from: missed.instant, to: schedule.finish(activity), schedule)
    let day = schedule.lastDay(missed.instant).iso
    switch missed.source {
    case .finishBy: lines.append("finish by \(day): \(late.phrase)")
    case .finishOn: lines.append("finish on \(day): \(late.phrase)")
    case .sprint(let id): lines.append("\(plan.title(id)) ends \(day): \(late.phrase)")
    case .phase, .project: break
    }
    return lines
  }

  private static func late(_ calendar: WorkCalendar, from deadline: Int, to finish: Int, _ schedule: Schedule) -> String {
    "finish by \(schedule.lastDay(deadline).iso): \(Lateness(calendar, from: deadline, to: finish, schedule.plan).phrase)"
  }

  /// A second line around what is late, so that it is seen without colour.
  static func lateOutline(_ activity: Int, _ schedule: Schedule) -> [DOTWriter.Attribute] {
    schedule.isLate(activity) ? [("peripheries", .word("2"))] : []
  }

  /// Where it stands: `finished`, `60% done`, `failed 2026-02-20`; nothing for what has not begun.
  static func state(_ activity: Int, _ input: RenderInput) -> [String] {
    let schedule = input.schedule
    if let decision = schedule.decision(activity) { return ["\(decision.word) \(decision.day.iso)"] }
    switch schedule.progress(activity) {
    case .finished: return ["finished"]
    case .started: return ["\(input.facts.done[activity] / 10_000)% done"]
    case .notStarted, .cancelled: return []
    }
  }

  /// A title in lines of readable length.
  static func lines(_ text: String) -> [String] { text.wrapped(toDisplayWidth: 28) }

  /// What an activity that is a node looks like: its shape is its kind, its fill how far it is, its outline whether it is
  /// critical or late.
  static func node(_ activity: Int, _ schedule: Schedule) -> [DOTWriter.Attribute] {
    let isPhase = schedule.isSummary(activity)
    var result = isPhase ? [("style", .word("filled"))] : shape(schedule.plan[schedule.plan.activities[activity].id].kind)
    let isCritical = schedule.isCritical(activity)
    if isCritical { result += [("color", .word(critical)), ("penwidth", .word("2.2"))] }
    switch schedule.progress(activity) {
    case .finished: result += [("fillcolor", .word(finishedFill)), ("fontcolor", .word(line))]
    case .started, .notStarted, .cancelled:
      let isBegun = schedule.progress(activity).hasStarted
      let fill = isPhase ? phaseFill : isCritical ? criticalFill : isBegun ? begunFill : nil
      if let fill { result.append(("fillcolor", .word(fill))) }
    }
    return result + lateOutline(activity, schedule)
  }

  /// What a kind of activity looks like.
  static func shape(_ kind: DeclarationKind) -> [DOTWriter.Attribute] {
    let shape: String
    switch kind {
    case .milestone: shape = "hexagon"
    case .gate: shape = "octagon"
    case .external: shape = "cds"
    default: return []
    }
    return [("shape", .word(shape)), ("style", .word("filled"))]
  }

  /// What the looks of a drawing mean; those that occur.
  static func legend(_ activities: [Int], _ schedule: Schedule, isNetwork: Bool) -> [String] {
    func any(_ holds: (Int) -> Bool) -> Bool { activities.contains(where: holds) }
    var parts: [String] = []
    if any(schedule.isCritical) { parts.append("red: critical") }
    if any(schedule.isLate) { parts.append("double outline: late") }
    if any({ schedule.actualFinish($0) != nil }) { parts.append("grey: finished") }
    let begun = activities.filter { schedule.progress($0).hasStarted && !schedule.progress($0).isSettled }
    if begun.contains(where: { !schedule.isSummary($0) && !schedule.isCritical($0) }) { parts.append("blue: begun") }
    if isNetwork, any({ schedule.handOver(to: $0) != nil }) { parts.append("dashed red: waits for the person or thing named") }
    return parts.isEmpty ? [] : [parts.joined(separator: " · ")]
  }
}

extension Schedule {
  /// Whom or what a critical activity waits for, and which critical activity has it until then.
  func handOver(to activity: Int) -> (from: Int, resource: EntityID)? {
    guard hasDates(activity), isCritical(activity), !isSummary(activity),
      case .resource(let other, let resource) = driver(activity), isCritical(other)
    else { return nil }
    return (other, resource)
  }
}
