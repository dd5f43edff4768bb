/// The stages of a search for ways. They do not depend on how many schedules may be generated, and each goes on where the
/// one before ended: so the result of every stage within a smaller budget is also one within a larger budget.
enum WayStages {
  private static let leastStage = 24
  private static let fewestMembers = 6
  private static let mostMembers = 120

  /// The ends of all stages within a budget, in schedules generated since the search began: the first schedule, then the
  /// usual budget, and what differs from it by steps of a quarter.
  /// - Parameter usual: the budget of those who do not ask for one.
  static func ends(within budget: Int, usual: Int) -> [Int] {
    var below: [Int] = []
    var end = max(2, usual)
    while end / 5 * 4 > leastStage {
      end -= end / 5
      below.append(end)
    }
    var result = [1] + below.reversed().filter { $0 <= budget }
    end = max(2, usual)
    while end <= budget, end < Int.max / 2 {
      result.append(end)
      end += max(1, end / 4)
    }
    return result
  }

  /// How many members the population of a stage has: few in the first stages, which are short, but also as many as suit
  /// the usual budget, to which most searches go on.
  static func members(until end: Int, usual: Int) -> Int {
    max(fewestMembers, min(mostMembers, (end + max(end, usual)) / 60))
  }
}
