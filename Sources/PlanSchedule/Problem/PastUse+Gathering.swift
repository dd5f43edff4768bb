import PlanModel
import PlanSolver
import PlanText

extension PastUse {
  /// - Parameter meetingsEnd: the instant from which no meeting or routine begins; relative to the horizon's origin.
  init(
    _ builder: NetworkBuilder, _ resources: ResourceTable, _ settings: WorkSettings, _ special: SpecialTable, meetingsEnd: Int
  ) {
    var gathering = PastUseGathering(builder, resources, settings, special)
    gathering.addMeetings(before: meetingsEnd)
    gathering.addWork()
    self = gathering.result
  }
}

private struct PastUseGathering {
  var result: PastUse
  private let builder: NetworkBuilder
  private var table: ResourceTable
  private let settings: WorkSettings
  private let special: SpecialTable

  private var plan: Plan { _read { yield builder.plan } }

  init(_ builder: NetworkBuilder, _ resources: ResourceTable, _ settings: WorkSettings, _ special: SpecialTable) {
    self.builder = builder
    self.settings = settings
    self.special = special
    table = resources
    result = PastUse(hours: resources.quotas, outages: special.requirements.quotas, stocks: special.requirements.stocks.count)
  }

  mutating func addWork() {
    guard !builder.progress.isEmpty else { return }
    for id in plan.activityIDs where !settings.isParent[id] && !builder.isSpanning[id] {
      guard builder.startNode[id].exists, builder.progress[id].hasStarted, let start = builder.actuals.starts[id]
      else { continue }
      let from = table.horizon.relative(start)
      addThings(id, from)
      if !table.quotas.isEmpty { addHours(id, from) }
    }
  }

  mutating func addMeetings(before end: Int) {
    for row in plan.people.indices {
      let quota = Int(table.resources[Int(table.personResource[row])].quota)
      guard quota >= 0 else { continue }
      for (range, parts) in table.loads.taken(of: .person(row), before: end) {
        table.quotas[quota].add(parts, from: range.lowerBound, to: range.upperBound, to: &result.hours[quota])
      }
    }
  }

  /// Stock counts at the start of the work, an outage from there on.
  private mutating func addThings(_ id: ActivityID, _ from: Int) {
    guard plan[id].hasDetails else { return }
    let task = plan[id].details.task
    for consumption in task.consume {
      guard let material = plan.row(consumption.material, .material), from < special.requirements.stocks[material].arrival else { continue }
      result.stock[material] += Int(consumption.count.scaled(by: 3) ?? 0)
    }
    for outage in task.downtime {
      guard let quota = special.quota(of: outage.system, plan) else { continue }
      let minutes = plan.timeScale.minutes(outage.length)
      special.requirements.quotas[quota].add(1, from: from, to: from + minutes, to: &result.outages[quota])
    }
  }

  /// Hours of people with a limit, from the start on: all of finished work; for started work, the part that is done, as
  /// far as they were available until now.
  private mutating func addHours(_ id: ActivityID, _ from: Int) {
    let activity = plan[id]
    let choice = Candidates(table).choices(activity).first ?? []
    let workers = choice.filter { table.resources[$0.resource].kind.works }
    guard workers.contains(where: { table.resources[$0.resource].quota >= 0 }) else { return }
    let end = table.horizon.relative(builder.actuals.finishes[id] ?? builder.network.projectStart)
    let shares = workers.reduce(0) { $0 + Int($1.share) }
    // Work of a fixed duration takes what was available of them until now.
    var most = Int.max / 2
    if activity.effort != nil { most = doneWork(id) * WorkPattern.unit }
    for worker in workers {
      let resource = table.resources[worker.resource]
      guard resource.quota >= 0 else { continue }
      let profile = table.profiles[Int(resource.profile)]
      var set = profile.atWork
      if settings.windows[id] >= 0 {
        set = profile.reachable.intersection(table.hours(ofWindows: settings.windows(id)))
      } else if settings.calendars[id].exists {
        set = set.intersection(table.hours(ofCalendar: settings.calendars[id]))
      }
      var own = activity.effort == nil ? most : most / max(shares, 1) * Int(worker.share)
      for piece in profile.levels.pieces(of: set.clipped(to: from..<max(from, end)), atMost: Int(worker.share)) where own > 0 {
        let rate = Int(piece.rate)
        let minutes = min(Int(piece.end) - Int(piece.start), (own + rate - 1) / rate)
        let quota = Int(resource.quota)
        table.quotas[quota].add(rate, from: Int(piece.start), to: Int(piece.start) + minutes, to: &result.hours[quota])
        own -= minutes * rate
      }
    }
  }

  /// Minutes of effort that are done.
  private func doneWork(_ id: ActivityID) -> Int {
    let lengths = builder.lengths
    switch builder.progress[id] {
    case .finished: return lengths.left(.whole, of: plan[id]).work
    case .notStarted, .cancelled: return 0
    case .started(_, let remaining):
      return lengths.done(builder.progress.facts(id)?.done?.value, remaining, of: plan[id]).work
    }
  }
}
