import PlanModel
import PlanSolver
import PlanText

/// Level-of-effort work (`spans`): it takes what its people have left, up to its share, and moves nothing. Of two such
/// activities the one declared first takes first, so that no one is booked beyond their available time.
package struct LevelOfEffort {
  private let basis: PlanProblem
  private var timelines: [ResourceTimeline]
  /// What the activity that was asked about last takes over time.
  private(set) var bookings: [Booking] = []

  package init(_ basis: PlanProblem, _ side: DecoderSide) {
    self.basis = basis
    timelines = side.timelines
  }

  /// What one activity takes between two instants, in minutes from the origin: each part of its first choice with the
  /// minutes of work. Stated effort may end it early.
  package mutating func assignments(of activity: Activity, from start: Int, to finish: Int) -> [Assignment] {
    bookings = []
    guard let choice = Candidates(basis.resourceTable).choices(activity).first else { return [] }
    var left = activity.effort.map { WorkLength(basis.plan).minutes($0) * WorkPattern.unit } ?? Int.max / 2
    return choice.map { part in
      let resource = basis.problem.resources.resources[part.resource]
      let works = resource.kind.works
      var work = 0
      if works {
        work = take(Int(part.share), of: part.resource, from: start, to: finish, atMost: left)
        left -= work
      }
      return Assignment(
        allotment: Int(part.allotment), resource: resource.entity, count: Int(part.count),
        units: Int(part.count) * Int(part.share), work: (work + WorkPattern.unit / 2) / WorkPattern.unit)
    }
  }

  /// The most work that the first choice of an activity could do between two instants if it had nothing else to do, in
  /// minutes; nil if nobody is assigned.
  package static func most(_ basis: PlanProblem, of activity: Activity, from start: Int, to finish: Int) -> Int? {
    let parts = Candidates(basis.resourceTable).choices(activity).first ?? []
    let workers = parts.filter { basis.problem.resources.resources[$0.resource].kind.works }
    guard !workers.isEmpty else { return nil }
    let sum = workers.reduce(0) { sum, part in
      let resource = basis.problem.resources.resources[part.resource]
      let profile = basis.problem.resources.profiles[Int(resource.profile)]
      let minutes = profile.atWork.minutes(in: start..<max(start, finish))
      return sum + minutes * min(Int(part.share), Int(resource.capacity)) * Int(part.count)
    }
    return sum / WorkPattern.unit
  }

  /// Books and counts what is left of a resource, up to a share; in parts of ``WorkPattern/unit`` × minutes.
  private mutating func take(_ share: Int, of resource: ResourceID, from start: Int, to finish: Int, atMost limit: Int) -> Int {
    let profile = basis.problem.resources.profiles[Int(basis.problem.resources.resources[resource].profile)]
    var sum = 0
    for range in profile.atWork.clipped(to: start..<max(start, finish)).ranges {
      var at = range.lowerBound
      while at < range.upperBound, sum < limit {
        let step = timelines[resource].freeStep(at: at)
        let rate = min(share, step.free)
        var end = min(range.upperBound, step.end)
        if rate > 0 {
          end = min(end, at + (limit - sum + rate - 1) / rate)
          sum += (end - at) * rate
          timelines[resource].book(from: at, to: end, need: Int32(rate))
          let origin = basis.problem.horizon.origin
          bookings.append(
            Booking(
              resource: basis.problem.resources.resources[resource].entity, stretch: at + origin..<end + origin, rate: rate))
        }
        at = end
      }
    }
    return min(sum, limit)
  }
}
