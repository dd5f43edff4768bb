import PlanLint
import PlanModel
import PlanRender
import PlanSchedule
import PlanSyntax

/// The table at the top: dates, length, people, float.
extension Explanation {
  var facts: [(label: String, value: String)] {
    if isRecurring { return recurringFacts }
    guard schedule.hasDates(activity) else { return [] }
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    var result: [(label: String, value: String)] = []
    if start == finish {
      result.append(("Date", schedule.finishText(activity)))
    } else {
      result += [("Start", date(start)), ("Finish", schedule.finishText(activity)), ("Length", length)]
    }
    result += deadlines
    if let effort = plan.activities[activity].effort {
      result.append(("Effort", spoken.days(WorkLength(plan).minutes(effort))))
    }
    if let who { result.append(who) }
    if schedule.isSummary(activity) { result.append(("Holds", content)) }
    if schedule.statusInstant != nil, let progress { result.append(("Progress", progress)) }
    if let float { result.append(("Float", float)) }
    if let drag { result.append(("Drag", drag)) }
    return result
  }

  private var length: String {
    let isElapsed = !schedule.isSummary(activity) && plan.activities[activity].duration?.elapsed ?? false
    let (start, finish) = (schedule.start(activity), schedule.finish(activity))
    if isElapsed { return spoken.hours(finish - start) + " by the clock" }
    let minutes = schedule.workedMinutes(activity)
    return minutes == 0 ? spoken.hours(finish - start) : spoken.days(minutes) + " of working time"
  }

  /// The dates by which it must have begun and be done, each with how late it is or how much is left.
  private var deadlines: [(label: String, value: String)] {
    func fact(_ label: String, _ deadline: Int?, _ got: Int, _ late: Int?) -> (label: String, value: String)? {
      guard let deadline else { return nil }
      let day = schedule.lastDay(deadline).iso
      if let late { return (label, "\(day): \(Lateness(minutes: late, from: deadline, to: got, plan).phrase)") }
      let spare = schedule.calendar(activity).between(got, deadline)
      return (label, day + (spare > 0 ? ", with \(spoken.days(spare)) to spare" : ""))
    }
    return [
      fact("Start by", schedule.startDeadline(of: activity), schedule.start(activity), schedule.startLateness(activity)),
      fact("Finish by", schedule.deadline(of: activity), schedule.finish(activity), schedule.lateness(activity)),
    ].compactMap { $0 }
  }

  // MARK: People

  private var who: (label: String, value: String)? {
    let own = plan.activities[activity]
    let shares = AssignedWork.shares(of: activity, own, schedule, WorkLength(plan))
    if shares.isEmpty {
      guard own.hasDetails, let owner = own.details.owner else { return nil }
      return ("Owner", name(owner))
    }
    return ("Who", shares.map(text).joined(separator: "; "))
  }

  private func name(_ reference: Reference) -> String {
    visible(reference.target == .none ? plan.sources.text(reference.span) : plan.path(reference.target))
  }

  /// `ben at 50%, 8 hours (asked for: dev or ana)`
  private func text(_ share: AssignedWork.Share) -> String {
    let asked = SpokenLength.choice(([share.allotment.first] + share.allotment.others).map(name))
    var result = share.chosen.map { visible(plan.path($0)) } ?? asked
    var (parts, scale) = share.units
    while scale > 0, parts % 10 == 0 { (parts, scale) = (parts / 10, scale - 1) }
    let isWhole = scale == 0
    if isWhole, parts != 1 { result = "\(parts) \(result)" }
    if !isWhole { result += " at \(Self.percent(share.units))" }
    if let work = share.work, work > 0 { result += ", \(spoken.hours(work))" }
    if share.chosen != nil, share.isChoice { result += " (asked for: \(asked))" }
    return result
  }

  private static func percent(_ units: (unscaled: Int, scale: Int)) -> String {
    var tenths = units.unscaled * 1000
    for _ in 0..<units.scale { tenths /= 10 }
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
  }

  // MARK: Phases

  private var content: String {
    let inside = plan.activities.indices.filter { other in
      schedule.hasDates(other) && plan.activity(plan[plan.activities[other].id].parent) == activity
    }
    guard let last = inside.first(where: { schedule.finish($0) == schedule.finish(activity) }) else { return "nothing" }
    return "\(inside.count) \(inside.count == 1 ? "activity" : "activities"); it ends with '\(path(last))'"
  }

  // MARK: Progress and float

  private var progress: String? {
    switch schedule.progress(activity) {
    case .finished: return "finished"
    case .cancelled: return nil
    case .notStarted: return "not begun"
    case .started:
      guard kind == .task, !schedule.isSummary(activity), !schedule.isSpanning(activity) else { return "begun" }
      let left = spoken.days(schedule.remainingMinutes(activity))
      return "\(schedule.doneMillionths(activity) / 10_000)% done, \(left) left"
    }
  }

  /// What spans its content has none of its own.
  private var float: String? {
    if schedule.progress(activity).isSettled || schedule.isSpanning(activity) { return nil }
    if schedule.isSummary(activity) { return schedule.isCritical(activity) ? "some of it is critical" : nil }
    let (total, free) = (schedule.totalFloat(activity), schedule.freeFloat(activity))
    if total < 0 { return "\(length(ofFloat: total)) too late for a date that has to be kept" }
    if total == 0 { return "none: it is critical" }
    var result = length(ofFloat: total)
    if free == total { result += ", moving nothing else" }
    if free > 0, free < total { result += ", of which \(length(ofFloat: free)) would move nothing else" }
    if free == 0 { result += ", moving what comes after it" }
    return result + "; not critical"
  }

  /// What shortening it is worth: only what is critical holds the project.
  private var drag: String? {
    guard !schedule.progress(activity).isSettled, schedule.isCritical(activity), !isEvent(activity),
      let drag = schedule.drag(activity)
    else { return nil }
    if drag.minutes == 0 { return "none: without it, other work would take as long" }
    let gain = "\(spoken.days(drag.minutes)): without it "
    return drag.finish <= schedule.projectStart ? gain + "nothing would be left to do" : gain + "the project would end \(schedule.endText(drag.finish))"
  }

  private func length(ofFloat minutes: Int) -> String {
    let isElapsed = plan.activities[activity].duration?.elapsed ?? false
    return isElapsed ? spoken.hours(abs(minutes)) + " by the clock" : spoken.days(minutes)
  }

  // MARK: Meetings and routines

  private var recurringFacts: [(label: String, value: String)] {
    let details = plan.activities[activity].details
    var result: [(label: String, value: String)] = []
    if let every = details.every, let source = plan.sources.files.first {
      var printer = SyntaxPrinter(source)
      every.print(to: &printer)
      result.append(("Every", printer.output.text))
    }
    let occurrences = schedule.occurrences(activity)
    if let first = occurrences.first, let last = occurrences.last {
      result.append(("First", "\(date(first.lowerBound)) to \(schedule.clock(first.upperBound).time.iso)"))
      result.append(("Last", "\(date(last.lowerBound)) to \(schedule.clock(last.upperBound).time.iso)"))
    }
    result.append(("Times", occurrences.isEmpty ? "none before the project ends" : "\(occurrences.count)"))
    let people = details.meeting.attend.map(name) + plan.activities[activity].assign.map { name($0.first) }
    if !people.isEmpty { result.append(("Who", people.joined(separator: ", "))) }
    return result
  }
}

extension SpokenLength {
  /// "a", "a or b", "a, b or c"
  static func choice(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " or " + last
  }
}
