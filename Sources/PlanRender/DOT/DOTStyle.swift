import PlanLint
import PlanModel
import PlanSchedule
import PlanSyntax

/// The look that all graphs share: quiet, and readable without colour.
enum DOTStyle {
  static let critical = "\"#b3261e\""
  static let line = "\"#6b7280\""
  static let text = "\"#1f2937\""
  static let fill = "\"#f8fafc\""
  static let criticalFill = "\"#fdecea\""
  static let phaseFill = "\"#f1f5f9\""
  static let phaseLine = "\"#cbd5e1\""
  static let font = "\"Helvetica\""

  /// Opens a graph with the project's title above it.
  static func open(_ writer: inout DOTWriter, _ name: String, _ input: RenderInput, _ subject: String) {
    let (plan, schedule) = (input.plan, input.schedule)
    let title = plan.project.map { plan.title($0.id) } ?? ""
    let last = schedule.projectFinishDay.iso
    var lines = [title, "\(subject), \(schedule.clock(schedule.projectStart).day.iso) to \(last)"]
    if let deadline = schedule.deadline, schedule.lateness != nil {
      lines.append(
        late(schedule.calendars[CalendarBook.project], from: deadline, to: schedule.projectFinish, schedule))
    }
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

  /// `finish by 2026-01-14: 3 working days late`; nothing in time.
  static func late(_ activity: Int, _ schedule: Schedule) -> [String] {
    guard let deadline = schedule.deadline(of: activity), schedule.lateness(activity) != nil else { return [] }
    return [late(schedule.calendar(activity), from: deadline, to: schedule.finish(activity), schedule)]
  }

  private static func late(_ calendar: WorkCalendar, from deadline: Int, to finish: Int, _ schedule: Schedule) -> String {
    let lateness = Lateness(calendar, from: deadline, to: finish, schedule.plan.timeScale)
    return "finish by \(schedule.lastDay(deadline).iso): \(lateness.phrase)"
  }

  /// A second line around what is late, so that it is seen without colour.
  static func lateOutline(_ activity: Int, _ schedule: Schedule) -> [DOTWriter.Attribute] {
    schedule.lateness(activity) == nil ? [] : [("peripheries", .word("2")), ("color", .word(critical))]
  }

  /// A title in lines of readable length.
  static func lines(_ text: String) -> [String] { text.wrapped(toDisplayWidth: 28) }

  /// What a kind of activity looks like.
  static func shape(_ kind: DeclarationKind, isCritical: Bool) -> [DOTWriter.Attribute] {
    var result: [DOTWriter.Attribute] = []
    switch kind {
    case .milestone: result.append(("shape", .word("hexagon")))
    case .gate: result.append(("shape", .word("octagon")))
    case .external: result.append(("shape", .word("cds")))
    default: break
    }
    if !result.isEmpty { result.append(("style", .word("filled"))) }
    if isCritical { result += outline + [("fillcolor", .word(criticalFill))] }
    return result
  }

  /// What a phase looks like as a node.
  static func phase(isCritical: Bool) -> [DOTWriter.Attribute] {
    (isCritical ? outline : []) + [("fillcolor", .word(phaseFill)), ("style", .word("filled"))]
  }

  private static var outline: [DOTWriter.Attribute] { [("color", .word(critical)), ("penwidth", .word("2.2"))] }
}
