import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// Sentences that describe it.
extension GivenTime {
  var slowdowns: [Slowdown] {
    var result: [Slowdown] = []
    var leaves: Set<Int> = []
    var met: Set<Int> = []
    for run in runs {
      switch run.state {
      case .whole: continue
      case .leave(let entry):
        guard let off = person?.leave[entry], leaves.insert(entry).inserted else { continue }
        add("\(name) is on leave \((off.first...off.last).phrase)", off.span, run, &result)
      case .meeting(let activities):
        for activity in activities where met.insert(activity).inserted { add(meeting(activity), place(activity), run, &result) }
      case .limit:
        guard let limit = person?.limit else { continue }
        let limited = "'limit \(limit.amount.text)/\(plan.text(limit.unit))'"
        let text = "\(name) has no hours left \(stretch(run, isWhole: true)): \(limited)"
        add(text, place(ofLimit: resource.entity), run, &result)
      case .part(let share, let others, let available):
        let busy = others.map(\.activity).map { "'\(plan.path(plan.activities[$0].id))'" }
        if share == 0 {
          let instead = "\(name) works on \(busy.listed(.and)) instead \(stretch(run, isWhole: true))"
          add(instead, others.first.flatMap { self.place($0.activity) }, run, &result)
          continue
        }
        let when = stretch(run, isWhole: false)
        var why = zip(busy, others).map { "\($0) has \($1.share.percent)" }
        var place = others.first.flatMap { self.place($0.activity) }
        if available < WorkPattern.unit {
          let limit = limit(at: run.start, available, isAlone: others.isEmpty)
          why.append(limit.text)
          place = place ?? limit.place
        }
        add("\(name) gives it \(share.percent)\(when.isEmpty ? "" : " \(when)"): \(why.joined(separator: "; "))", place, run, &result)
      }
    }
    return result
  }

  private var name: String { "'\(plan.name(resource.entity))'" }
  private var origin: Int { work.problem.horizon.origin }

  private func place(_ activity: Int) -> Span? { plan[plan.activities[activity].id].name }

  private func place(ofLimit person: EntityID) -> Span? { plan[person].name }

  private func add(_ text: String, _ place: Span?, _ run: Run, _ result: inout [Slowdown]) {
    result.append(Slowdown(text: text, place: place, start: run.start + origin))
  }

  /// `from 2026-03-03 until 2026-03-06 12:00`; omits the obvious: the start and the finish of the work.
  private func stretch(_ run: Run, isWhole: Bool) -> String {
    let (first, last) = (runs.map(\.start).min() ?? run.start, runs.map(\.end).max() ?? run.end)
    let (start, end) = (work.schedule.clock(run.start + origin), run.end + origin)
    // Whole days need no times.
    let isFirst = !runs.contains { $0.start < run.start && work.schedule.clock($0.end - 1 + origin).day == start.day }
    let isLast = !runs.contains { $0.start >= run.end && work.schedule.clock($0.start + origin).day == work.schedule.lastDay(end) }
    let (saysStart, saysEnd) = (isWhole || run.start > first, isWhole || run.end < last)
    let (lastDay, time) = (work.schedule.lastDay(end), work.schedule.clock(end).time.iso)
    if saysStart, saysEnd, start.day == lastDay {
      if isFirst { return "on \(start.day.iso)" + (isLast ? "" : " until \(time)") }
      return "on \(start.day.iso) from \(start.time.iso)" + (isLast ? "" : " to \(time)")
    }
    let from = isFirst ? start.day.iso : start.text
    let until = isLast ? lastDay.iso : work.schedule.clock(end).text
    return [saysStart ? "from \(from)" : "", saysEnd ? "until \(until)" : ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `'ana' is in 'standup' 5 times, 2.5 hours in all`
  private func meeting(_ activity: Int) -> String {
    let held = runs.filter { if case .meeting(let activities) = $0.state { activities.contains(activity) } else { false } }
    let verb = plan[plan.activities[activity].id].kind == .meeting ? "is in" : "does"
    let path = plan.path(plan.activities[activity].id)
    let days = Set(held.map { work.schedule.clock($0.start + origin).day }).count
    let minutes = held.reduce(0) { $0 + $1.minutes }
    let length = SpokenLength.hours(minutes)
    guard days > 1, let first = held.first else {
      return "\(name) \(verb) '\(path)' on \(work.schedule.clock((held.first?.start ?? 0) + origin).day.iso), \(length)"
    }
    return "\(name) \(verb) '\(path)' on \(days) days from \(work.schedule.clock(first.start + origin).day.iso) on, \(length) in all"
  }

  /// The line of the plan that makes no more of the person available.
  private func limit(at instant: Int, _ available: Int, isAlone: Bool) -> (text: String, place: Span?) {
    let day = work.schedule.clock(instant + origin).day
    let stated = person?.available.last { ($0.first ?? day) <= day && day <= ($0.last ?? day) }
    if let stated, stated.share.parts == available {
      return (
        isAlone
          ? "no more of \(name) is available" : "only \(available.percent) of \(name) is available", stated.span
      )
    }
    return ("\(name) is still ramping up", plan[resource.entity].name)
  }
}
