import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

/// What takes the rest of the time, each cause once.
extension GivenTime {
  var slowdowns: [Slowdown] {
    var result: [Slowdown] = []
    var leaves: Set<Int> = []
    var met: Set<ActivityID> = []
    for run in runs {
      switch run.state {
      case .whole: continue
      case .leave(let entry):
        guard let off = person?.leave[entry], leaves.insert(entry).inserted else { continue }
        result.append(slowdown(.leave(resource.entity, off), off.span, run))
      case .meeting(let activities):
        for activity in activities where met.insert(activity).inserted {
          result.append(slowdown(meeting(activity), place(activity), run))
        }
      case .limit:
        guard let limit = person?.limit else { continue }
        let cause = Slowdown.Cause.limit(resource.entity, limit, stretch(run, isWhole: true))
        result.append(slowdown(cause, plan[resource.entity].name, run))
      // A fixed duration takes no longer with a share of its people.
      case .part(let share, _, _) where share > 0 && hasFixedDuration: continue
      case .part(let share, let others, let available): result.append(part(share, others, available, run))
      }
    }
    return result
  }

  private var hasFixedDuration: Bool { plan[work.activity].duration != nil }
  private var origin: Int { work.problem.horizon.origin }

  private func place(_ activity: ActivityID) -> Span? { plan[plan[activity].id].name }

  private func slowdown(_ cause: Slowdown.Cause, _ place: Span?, _ run: Run) -> Slowdown {
    Slowdown(cause: cause, place: place, start: run.start + origin)
  }

  /// Other work gets a share too, or all.
  private func part(_ share: Int, _ others: [Other], _ available: Int, _ run: Run) -> Slowdown {
    let id = resource.entity
    let place = others.first.flatMap { self.place($0.activity) }
    if share == 0 {
      return slowdown(.otherWork(id, others.map(\.activity), stretch(run, isWhole: true)), place, run)
    }
    let shares = others.map { Slowdown.Share(activity: $0.activity, share: $0.share) }
    let limit = available < WorkPattern.unit ? shortage(at: run.start, available, isAlone: others.isEmpty) : nil
    let cause = Slowdown.Cause.share(id, share, stretch(run, isWhole: false), others: shares, limit?.shortage)
    return slowdown(cause, place ?? limit?.place, run)
  }

  /// Omits the obvious unless it has to be whole: the start and the finish of the work.
  private func stretch(_ run: Run, isWhole: Bool) -> Slowdown.Stretch {
    let (first, last) = (runs.map(\.start).min() ?? run.start, runs.map(\.end).max() ?? run.end)
    let (startDay, lastDay) = (work.schedule.clock(run.start + origin).day, work.schedule.lastDay(run.end + origin))
    let isFirst = !runs.contains { $0.start < run.start && work.schedule.clock($0.end - 1 + origin).day == startDay }
    let isLast = !runs.contains { $0.start >= run.end && work.schedule.clock($0.start + origin).day == lastDay }
    return Slowdown.Stretch(
      from: isWhole || run.start > first ? .init(instant: run.start + origin, isOfDay: isFirst) : nil,
      until: isWhole || run.end < last ? .init(instant: run.end + origin, isOfDay: isLast) : nil)
  }

  private func meeting(_ activity: ActivityID) -> Slowdown.Cause {
    let held = runs.filter { if case .meeting(let activities) = $0.state { activities.contains(activity) } else { false } }
    let days = held.map { work.schedule.clock($0.start + origin).day }
    let attendance = Slowdown.Attendance(
      first: days.first ?? work.schedule.clock(origin).day, days: Set(days).count,
      minutes: held.reduce(0) { $0 + $1.minutes } * share(of: activity) / WorkPattern.unit)
    return .meeting(resource.entity, in: plan[activity].id, attendance)
  }

  /// The share of the person, or of the position, that a meeting or a routine takes; in parts of ``WorkPattern/unit``.
  private func share(of activity: ActivityID) -> Int {
    let load = work.basis.resourceTable.loads.loads[party]?.first { $0.activity == activity }
    return min(load?.parts ?? WorkPattern.unit, WorkPattern.unit)
  }

  /// The line of the plan that makes no more of the person available.
  private func shortage(at instant: Int, _ available: Int, isAlone: Bool) -> (shortage: Slowdown.Shortage, place: Span?) {
    let day = work.schedule.clock(instant + origin).day
    let stated = person?.available.last { ($0.first ?? day) <= day && day <= ($0.last ?? day) }
    if let stated, stated.share.parts == available {
      return (.stated(available, isAlone: isAlone), stated.span)
    }
    return (.rampingUp, plan[resource.entity].name)
  }
}
