import PlanSolver
import PlanText


/// The activities that use a person or thing just before it becomes free for another.
package struct Occupants {
  package struct Occupant {
    package let activity: ActivityID
    /// Minutes since 1970-01-01T00:00 UTC.
    package let until: Int
    /// Parts of ``WorkPattern/unit``.
    package let share: Int
    /// It takes the rest of the resource, and keeps other such work away.
    package let takesRest: Bool
  }

  /// The activities that use it at that moment, largest share first.
  package let all: [Occupant]
  /// What the activity itself needs of it.
  package let need: Int
  package let takesRest: Bool
  /// How much of it is available at that moment.
  package let level: Int
  private let last: Occupant?

  package init(_ schedule: Schedule, _ levelling: Levelling, _ resource: ResourceID, _ node: NodeID) {
    let solution = levelling.solution
    let origin = levelling.problem.horizon.origin
    let record = levelling.problem.resources.resources[resource]
    let demands = levelling.demands(ofNode: node).filter { $0.resource == resource }
    need = demands.reduce(0) { $0 + Int($1.need) }
    takesRest = demands.contains(where: \.takesRest)
    let since = levelling.instantOfCause(of: node) - origin
    let pattern = demands.first.map { levelling.problem.table.patterns[Int($0.support)] }
    let moment = (pattern?.previousEnd(since) ?? since) - 1
    let profile = levelling.problem.resources.profiles[Int(record.profile)]
    let whole = record.kind == .person ? profile.levels.level(at: moment) : Int(record.capacity)
    level = whole
    func occupant(_ user: NodeID, _ share: Int, _ takesRest: Bool) -> Occupant? {
      schedule.activity(ofNode: user).map {
        Occupant(activity: $0, until: Int(solution.finishes[user]) + origin, share: share, takesRest: takesRest)
      }
    }
    var found: [Occupant] = []
    var taken = 0
    for user in levelling.users(of: resource, endingAfter: moment) where user != node && Int(solution.starts[user]) <= moment {
      let own = levelling.demands(ofNode: user).filter { $0.resource == resource }
      let takesRest = own.contains(where: \.takesRest)
      var share = own.reduce(0) { $0 + Int($1.need) }
      if levelling.problem.table.modes[Int(solution.chosen[user])].sharesPeople, !solution.pieces.isEmpty {
        share = solution.pieces[user].reduce(0) { sum, piece in
          piece.resource == resource && Int(piece.start) <= moment && moment < Int(piece.end) ? sum + Int(piece.share) : sum
        }
      }
      guard share > 0 || takesRest, let known = occupant(user, share, takesRest) else { continue }
      found.append(known)
      taken += share
      if taken >= whole { break }
    }
    all = found.ordered { ($0.share, $1.activity) > ($1.share, $0.activity) }
    last = levelling.lastUser(of: resource, before: node).flatMap { occupant($0, whole, false) }
  }

  /// The one without which there would be room: activities with a fixed share before those that take the rest; among
  /// those, the one that ends first.
  package var decisive: Occupant? {
    let fixed = all.filter { !$0.takesRest }
    let fixedShare = fixed.reduce(0) { $0 + $1.share }
    let candidates: [Occupant]
    if takesRest, let holder = all.first(where: \.takesRest) {
      candidates = [holder]
    } else if !takesRest, fixedShare + min(need, level) > level {
      candidates = fixed
    } else {
      candidates = all
    }
    return candidates.min { ($0.until, -$0.share, $0.activity) < ($1.until, -$1.share, $1.activity) } ?? last
  }
}

extension LevelSteps {
  package func level(at instant: Int) -> Int {
    var result = Int(levels[0])
    for index in starts.indices where Int(starts[index]) <= instant { result = Int(levels[index]) }
    return result
  }
}
