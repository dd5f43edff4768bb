import PlanSolver

/// How good a schedule is in its own direction. Of equal objectives, the one whose work lies earlier is better.
struct Rating: Comparable {
  var objective: SearchObjective
  /// Sum over activities of work × the square of its midpoint in time.
  var moment: Double

  static let worst = Rating(objective: SearchObjective(lateness: .max, length: .max), moment: .infinity)

  static func < (left: Rating, right: Rating) -> Bool {
    left.objective != right.objective ? left.objective < right.objective : left.moment < right.moment
  }
}

/// Schedules, each in its own direction: finishes and the sequences they imply.
struct Population: ~Copyable {
  let size: Int
  private let count: Int
  private let memory: UnsafeMutablePointer<Int32>
  var ratings: [Rating]

  init(size: Int, count: Int) {
    self.size = size
    self.count = count
    memory = .allocate(capacity: max(1, 2 * size * count))
    ratings = Array(repeating: .worst, count: size)
  }

  deinit { memory.deallocate() }

  package func finishes(_ member: Int) -> UnsafeMutablePointer<Int32> { memory + 2 * member * count }
  func sequence(_ member: Int) -> UnsafeMutablePointer<Int32> { memory + (2 * member + 1) * count }

  mutating func replace(_ member: Int, by other: borrowing Population, _ otherMember: Int) {
    finishes(member).update(from: other.finishes(otherMember), count: 2 * count)
    ratings[member] = other.ratings[otherMember]
  }

  mutating func replace(_ member: Int, by other: Int) {
    if member == other { return }
    finishes(member).update(from: finishes(other), count: 2 * count)
    ratings[member] = ratings[other]
  }

  /// The first of the best.
  func best(_ members: Range<Int>) -> Int {
    var best = members.lowerBound
    for member in members where ratings[member] < ratings[best] { best = member }
    return best
  }

  /// The first of the worst.
  func worst(_ members: Range<Int>) -> Int {
    var worst = members.lowerBound
    for member in members where ratings[worst] < ratings[member] { worst = member }
    return worst
  }
}
