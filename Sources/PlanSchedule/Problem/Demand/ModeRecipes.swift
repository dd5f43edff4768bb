import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// Remembers whose modes can be copied: activities that ask for the same people and things at the same hours differ only
/// in how much work they are.
struct ModeRecipes {
  /// What the modes of an activity depend on besides its length.
  struct Key: Hashable {
    fileprivate var numbers: [Int32]
    fileprivate var skills: [String] = []
  }

  /// The first activity of each kind.
  private var known: [Key: ActivityID] = [:]

  /// Nil if the modes of an activity depend on more than is compared.
  static func key(_ activity: Activity, _ calendar: CalendarID, isInWindow: Bool, _ plan: Plan) -> Key? {
    let hasBoth = activity.effort != nil && activity.duration != nil
    guard !hasBoth, !isInWindow else { return nil }
    var skills: [String] = []
    if activity.hasDetails {
      let task = activity.details.task
      guard task.pause.isEmpty, task.margin == nil else { return nil }
      skills = task.needs.map { plan.text($0) }
    }
    var key: [Int32] = [calendar.number, activity.duration.map { $0.elapsed ? 2 : 1 } ?? 0]
    for allotment in activity.assign {
      key += [allotment.first.target.index, Int32(clamping: allotment.share?.parts ?? -1), Int32(allotment.others.count)]
      for other in allotment.others { key.append(other.target.index) }
      key.append(allotment.count.map { Int32(clamping: $0) } ?? -1)
    }
    return Key(numbers: key, skills: skills)
  }

  func modes(of key: Key?) -> ActivityID? { key.flatMap { known[$0] } }

  mutating func learn(_ key: Key?, _ activity: ActivityID) {
    if let key { known[key] = activity }
  }
}

extension DemandTable {
  /// Adds the modes of one activity for another one, with other work.
  mutating func addModes(of activity: ActivityID, like other: ActivityID, work: Int) {
    let first = Int32(modes.count)
    for index in modesOfActivity[other] {
      var mode = modes[Int(index)]
      let firstDemand = Int32(demands.count)
      for demand in mode.demands { demands.append(demands[Int(demand)]) }
      mode.demands = firstDemand..<Int32(demands.count)
      mode.work = work
      modes.append(mode)
    }
    modesOfActivity[activity] = first..<Int32(modes.count)
  }
}
