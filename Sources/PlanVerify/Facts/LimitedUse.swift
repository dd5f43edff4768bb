import PlanSyntax
import PlanText

/// How much each activity could have used of people with a `limit`, by period.
struct LimitedUse {
  struct Share {
    let activity: ActivityID
    let worker: Int
    /// Millionths of minutes booked, and done, without any limits.
    let most: Int
    let done: Int
  }

  /// By row of the person, then by start of the period.
  var shares: [Int: [Int: [Share]]] = [:]
  /// Allowed millionths of minutes per period, by row of the person.
  var allowed: [Int: Int] = [:]
  /// Millionths of minutes in meetings and routines, by row of the person, then by start of the period.
  var meetings: [Int: [Int: Int]] = [:]
  /// What is certainly left for each worker of an activity in each period.
  private var sure: [ActivityID: [Int: [Int: Int]]] = [:]

  /// Nil for activities without limited people.
  func surely(_ activity: ActivityID) -> [Int: [Int: Int]]? { sure[activity] }

  mutating func settle() {
    for (row, periods) in shares {
      for (period, list) in periods {
        let allowed = max(0, (allowed[row] ?? 0) - (meetings[row]?[period] ?? 0))
        let total = list.reduce(0) { $0 + min($1.most, allowed) }
        for share in list {
          let others = total - min(share.most, allowed)
          let left = max(0, min(share.most, allowed - others))
          sure[share.activity, default: [:]][share.worker, default: [:]][period] = left
        }
      }
    }
  }
}

extension Verification {
  mutating func limitedUse() -> LimitedUse {
    var result = LimitedUse()
    for id in plan.activityIDs {
      guard facts[id].isWork, let claimed = work[id] else { continue }
      let workers = workers(id)
      let rows = workers.map { worker in worker.person.flatMap { limitPeriod($0) == nil ? nil : $0 } }
      guard rows.contains(where: { $0 != nil }) else { continue }
      let trace = trace(id, claimed.start..<claimed.finish, limits: nil, stopsAt: .max, alone: true)
      for (number, row) in rows.enumerated() {
        guard let row, let quota = plan.people[row].limit else { continue }
        result.allowed[row] = min(plan.timeScale.minutes(quota.amount), 1 << 40) * 1_000_000
        for (period, booked) in trace.used[number] ?? [:] {
          result.shares[row, default: [:]][period, default: []].append(
            .init(activity: id, worker: number, most: booked, done: trace.doneIn[number]?[period] ?? 0))
        }
      }
    }
    for row in plan.people.indices {
      guard let limit = limitPeriod(row) else { continue }
      for (range, share) in people[row].met {
        var from = range.lowerBound
        while from < range.upperBound {
          let period = limit.range(at: from)
          let end = min(range.upperBound, period.upperBound)
          result.meetings[row, default: [:]][period.lowerBound, default: 0] += (end - from) * share
          from = end
        }
      }
    }
    result.settle()
    return result
  }

  /// The least that work needs of a person in a period, if everything else contributes all it can.
  mutating func checkPersonLimits(_ use: LimitedUse) {
    var traces = LimitTraces()
    for row in plan.people.indices {
      guard let allowed = use.allowed[row], let periods = use.shares[row] else { continue }
      // By activity: what the limit certainly prevents from being done, over all periods.
      var kept: [ActivityID: Int] = [:]
      for rest in periods.values.joined() { kept[rest.activity, default: 0] += rest.kept(allowed) }
      for (period, list) in periods.sorted(by: { $0.key < $1.key }) {
        let meetings = use.meetings[row]?[period] ?? 0
        var needed = meetings
        if list.reduce(needed, { $0 + $1.most }) <= allowed { continue }
        var blur = 0
        // The clock does not wait for people who have no hours left.
        for share in list where facts[share.activity].state == .notStarted && !facts[share.activity].isElapsed {
          guard let claimed = work[share.activity], share.done > 0 else { continue }
          let range = claimed.start..<claimed.finish
          if plan[share.activity].duration != nil, workers(share.activity)[share.worker].takesRest {
            // If other work comes first, work with a fixed duration may take next to nothing.
            let least = traces.least[share.activity] ?? trace(share.activity, range, limits: [:], stopsAt: .max)
            traces.least[share.activity] = least
            if least.used[share.worker]?[period] != share.most { continue }
          }
          let alone = traces.alone[share.activity] ?? trace(share.activity, range, limits: nil, stopsAt: .max, alone: true)
          traces.alone[share.activity] = alone
          let here = list.reduce(0) { $0 + ($1.activity == share.activity ? $1.kept(allowed) : 0) }
          let elsewhere = alone.done - share.done - ((kept[share.activity] ?? 0) - here)
          let missing = max(0, need(share.activity) - elsewhere)
          needed += Int(Double(missing) * Double(share.most) / Double(share.done))
          blur += alone.blur + 1_000_000
        }
        // Meetings and routines may take more than the limit allows, and then nothing is left for work.
        if needed > max(allowed, meetings) + blur {
          let names = list.map(\.activity)
          report(
            .limitExceeded, names, [plan.people[row].id], at: period,
            "needs more of \(plan.name(plan.people[row].id)) than the limit leaves in the period from \(text(period))")
        }
      }
    }
  }
}

/// How the work of people with limits proceeds, by activity; each traced once, however many periods it lasts.
private struct LimitTraces {
  var least: [ActivityID: WorkTrace] = [:]
  var alone: [ActivityID: WorkTrace] = [:]
}

extension LimitedUse.Share {
  /// What the limit certainly prevents from being done in its period, in millionths of minutes.
  fileprivate func kept(_ allowed: Int) -> Int {
    most > allowed ? Int(Double(done) * Double(most - allowed) / Double(most)) : 0
  }
}
