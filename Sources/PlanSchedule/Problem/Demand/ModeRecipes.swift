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

  /// The modes of the first activity, or way to do one, of each kind.
  private var known: [Key: Range<Int32>] = [:]
  /// The kinds, in the order in which they became known.
  private var learned: [Key] = []

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

  func modes(of key: Key?) -> Range<Int32>? { key.flatMap { known[$0] } }

  mutating func learn(_ key: Key?, _ modes: Range<Int32>) {
    guard let key else { return }
    known[key] = modes
    learned.append(key)
  }

  /// How many kinds are known.
  var count: Int { learned.count }

  /// Forgets all kinds but the first ones.
  mutating func forget(since count: Int) {
    for key in learned[count...] { known[key] = nil }
    learned.removeSubrange(count...)
  }
}

extension DemandTable {
  /// Adds modes that are known for another activity, with other work.
  mutating func addModes(of activity: ActivityID, like others: Range<Int32>, work: Int) {
    let first = Int32(modes.count)
    for index in others {
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
