import PlanModel
import PlanSyntax
import PlanText

extension Slowdown {
  /// A clause such as "'lena' gives it 90% until 2026-10-13: 'support' has 10% of 'lena'".
  package func text(_ plan: Plan) -> String {
    switch cause {
    case .closure(let closure): return closure.text(plan)
    case .leave(let person, let off): return "\(plan.quoted(person)) is on leave \(off.phrase)"
    case .meeting(let person, let meeting, let attendance):
      return "\(plan.quoted(person)) \(plan.attends(meeting)) '\(plan.path(meeting))' \(attendance.text)"
    case .limit(let person, let limit, let stretch):
      return "\(plan.quoted(person)) has no hours left \(stretch.text(plan)): "
        + "'limit \(limit.amount.text)/\(plan.text(limit.unit))'"
    case .otherWork(let person, let others, let stretch):
      let names = others.map { plan.quoted(activity: $0) }.listed(.and)
      return "\(plan.quoted(person)) works on \(names) instead \(stretch.text(plan))"
    case .share(let person, let share, let stretch, let others, let shortage):
      let when = stretch.text(plan)
      let why = others.map { "\(plan.quoted(activity: $0.activity)) has \($0.share.percent)" }
        + (shortage.map { [$0.text(plan.quoted(person))] } ?? [])
      return "\(plan.quoted(person)) gives it \(share.percent)\(when.isEmpty ? "" : " \(when)"): \(why.joined(separator: "; "))"
    }
  }
}

extension OffDates {
  /// `on 2026-03-02`, `from 2026-03-02 to 2026-03-06`, `on 2026-03-02, 13:00 to 17:00`
  fileprivate var phrase: String {
    (first...last).phrase + (times.map { ", \($0.start.iso) to \($0.end.iso)" } ?? "")
  }
}

extension Slowdown.Attendance {
  /// `on 5 days from 2026-03-02 on, 2.5 hours in all`
  fileprivate var text: String {
    let length = SpokenLength.hours(minutes)
    return days > 1 ? "on \(days) days from \(first.iso) on, \(length) in all" : "on \(first.iso), \(length)"
  }
}

extension Slowdown.Shortage {
  fileprivate func text(_ name: String) -> String {
    switch self {
    case .stated(_, isAlone: true): "no more of \(name) is available"
    case .stated(let available, isAlone: false): "only \(available.percent) of \(name) is available"
    case .rampingUp: "\(name) is still ramping up"
    }
  }
}

extension Slowdown.Stretch {
  /// `from 2026-03-03 until 2026-03-06 12:00`; whole days need no times.
  fileprivate func text(_ plan: Plan) -> String {
    let start = from.map { plan.clock($0.instant) }
    let end = until.map { (last: plan.clock($0.instant - 1).day, clock: plan.clock($0.instant)) }
    if let from, let until, let start, let end, start.day == end.last {
      let time = end.clock.time.iso
      if from.isOfDay { return "on \(start.day.iso)" + (until.isOfDay ? "" : " until \(time)") }
      return "on \(start.day.iso) from \(start.time.iso)" + (until.isOfDay ? "" : " to \(time)")
    }
    let first = start.map { "from \(from?.isOfDay ?? false ? $0.day.iso : $0.text)" }
    let last = end.map { "until \(until?.isOfDay ?? false ? $0.last.iso : $0.clock.text)" }
    return [first, last].compactMap(\.self).joined(separator: " ")
  }
}
