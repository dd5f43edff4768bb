import PlanSolver
import PlanText

/// Chooses the way in which each piece of work is done that can be done in several, together with a sequence: the
/// multi-mode problem. A genetic algorithm on activity lists with a way for each activity (Hartmann 2001); some activities
/// are done in whichever way ends first as they are placed (Van Peteghem and Vanhoucke 2010), and good schedules are
/// shifted right and back left (Valls, Ballestín and Quintanilla 2005). Choices for which material runs out are repaired.
/// The same input gives the same result everywhere.
package struct WaySearch {
  package struct Result: Sendable {
    /// Counted from 0.
    package var ways: [ActivityID: Int]
    package var sequence: [NodeID]
    package var schedules: Int
    /// Minutes from the origin to the last finish; nil if material is lacking, or something has no place.
    package var length: Int?
    /// Something has no place although there is enough material.
    package var isUnplaced: Bool
  }

  private struct Member {
    var ways: [Int32]
    var sequence: [Int32]
    var rating = WayRating.worst
  }

  private let work: OpenWork
  private var decoder: WayDecoder
  private var generator = SearchGenerator(seed: 1)
  private var members: [Member] = []
  private var best: Member
  private let budget: Int
  /// Schedules that are generated for those who do not ask for a number.
  package let usual: Int
  private let mostSchedules: Int
  private let lowerBound: Int
  private let structure: SequenceStructure

  /// - Parameters:
  ///   - decoder: of the problem.
  ///   - budget: schedules that may be generated; nil for the default.
  ///   - lowerBound: no schedule is shorter, in minutes from the origin.
  package init(_ problem: LevellingProblem, _ decoder: CalendarDecoder, budget: Int?, lowerBound: Int) {
    work = OpenWork(problem, decoder)
    self.decoder = WayDecoder(work, decoder, modes: problem.table.modes.count)
    structure = decoder.structure
    usual = SearchEffort.budget(problem, decoder.structure)
    let all = budget ?? usual
    // The last schedules are for what has time to spare.
    mostSchedules = all
    self.budget = max(1, all - min(work.items.count + 1, max(1, all / 5)))
    self.lowerBound = lowerBound
    best = Member(ways: work.items.map { _ in 0 }, sequence: [])
    best.sequence = structure.sequence { Int64(structure.latestFinishes[$0]) }
  }

  private static let tries = 100
  /// If none of so many has enough material, hardly any other will.
  private static let triesWithoutMaterial = 500

  private var isDone: Bool {
    decoder.schedules >= budget
      || best.rating.shortage == 0 && best.rating.unplaced == 0 && best.rating.objective.lateness == 0 && Int(best.rating.objective.length) <= lowerBound
  }

  package mutating func run() -> Result {
    // One that lacks material costs no schedule.
    let most = Self.tries + 20 * budget
    var tries = most
    while !isDone, tries > 0 {
      evolve(&tries)
      if best.rating.shortage > 0, tries < most - Self.triesWithoutMaterial { tries = 0 }
    }
    hasten()
    let hasMaterial = best.rating.shortage == 0
    let isPlaced = hasMaterial && best.rating.unplaced == 0
    return Result(
      ways: Dictionary(uniqueKeysWithValues: zip(work.items, best.ways).map { ($0.activity, Int($1)) }),
      sequence: best.sequence.map { NodeID($0) }, schedules: decoder.schedules,
      length: isPlaced ? Int(best.rating.objective.length) : nil, isUnplaced: hasMaterial && !isPlaced)
  }

  /// One population, until it no longer improves.
  private mutating func evolve(_ tries: inout Int) {
    let size = max(6, min(120, budget / 30))
    members = []
    while members.count < size, !isDone, tries > 0 {
      tries -= 1
      var member = first(members.count)
      rate(&member, freely: members.count % 2 == 0 ? 1 : 0.5)
      members.append(member)
    }
    var idle = 0
    while !isDone, tries > 0, idle < 12 * size {
      tries -= 1
      var child = cross(parent(), parent())
      mutate(&child)
      work.repair(&child.ways, &generator)
      rate(&child, freely: 0.05)
      if generator.unit() < 0.1, child.rating.shortage == 0 { justify(&child) }
      idle = enter(child) ? 0 : idle + 1
    }
  }

  // MARK: Members

  private mutating func first(_ number: Int) -> Member {
    var ways = work.items.map { item -> Int32 in
      let shortest = item.lengths.indices.min { item.lengths[$0] < item.lengths[$1] } ?? 0
      if number < 2 { return Int32(shortest) }
      let (one, two) = (generator.below(item.lengths.count), generator.below(item.lengths.count))
      return Int32(number % 2 == 0 || item.lengths[one] < item.lengths[two] ? one : two)
    }
    work.repair(&ways, &generator)
    let span = number == 0 ? 1 : max(1, Int(structure.latestFinishes.max() ?? 0) / 2)
    let noise = structure.latestFinishes.map { _ in generator.below(span) }
    return Member(ways: ways, sequence: structure.sequence { Int64(structure.latestFinishes[$0]) + Int64(noise[$0]) })
  }

  /// - Parameter freely: the chance of each item to be done in whichever way ends first.
  private mutating func rate(_ member: inout Member, freely: Double) {
    let isFree = work.items.map { _ in generator.unit() < freely }
    member.rating = decoder.place(member.sequence, &member.ways) { isFree[$0] }
    guard member.rating.shortage == 0 else { return note(member) }
    let starts = decoder.starts
    note(member)
    member.sequence = structure.sequence { Int64(starts[$0]) }
  }

  private mutating func note(_ member: Member) {
    if member.rating < best.rating { best = member }
  }

  /// Shifts the schedule placed last to the right and back to the left.
  private mutating func justify(_ member: inout Member) {
    guard let sequence = decoder.justified(member.ways) else { return }
    var other = Member(ways: member.ways, sequence: sequence)
    rate(&other, freely: 0)
    if other.rating < member.rating { member = other }
  }

  private mutating func parent() -> Int {
    let (one, two) = (generator.below(members.count), generator.below(members.count))
    return members[one].rating < members[two].rating ? one : two
  }

  /// The beginning and the end of the sequence from one parent, the middle from another; ways come along.
  private mutating func cross(_ father: Int, _ mother: Int) -> Member {
    let (one, two) = (generator.below(structure.count + 1), generator.below(structure.count + 1))
    let (begin, end) = (min(one, two), max(one, two))
    let (father, mother) = (members[father], members[mother])
    var child = father
    var isPlaced = [Bool](repeating: false, count: structure.count)
    child.sequence.removeAll(keepingCapacity: true)
    func take(from parent: Member, upTo count: Int) {
      for number in parent.sequence where child.sequence.count < count && !isPlaced[Int(number)] {
        isPlaced[Int(number)] = true
        child.sequence.append(number)
        let item = Int(work.itemOfNode[Int(number)])
        if item >= 0 { child.ways[item] = parent.ways[item] }
      }
    }
    take(from: father, upTo: begin)
    take(from: mother, upTo: end)
    take(from: father, upTo: structure.count)
    return child
  }

  private mutating func mutate(_ child: inout Member) {
    for place in child.sequence.indices.dropFirst() where generator.unit() < 0.05 {
      let (one, two) = (Int(child.sequence[place - 1]), child.sequence[place])
      let isLinked = structure.successors[Int(structure.successorStarts[one])..<Int(structure.successorStarts[one + 1])].contains(two)
      let isSameClass = structure.classes.isEmpty || structure.classes[one] == structure.classes[Int(two)]
      if !isLinked, isSameClass { child.sequence.swapAt(place - 1, place) }
    }
    let chance = max(0.05, 1 / Double(max(1, work.items.count)))
    for item in child.ways.indices where generator.unit() < chance {
      child.ways[item] = Int32(generator.below(work.items[item].modes.count))
    }
  }

  /// Takes the place of the worst, unless it is worse, or a copy of another. True if it did.
  private mutating func enter(_ child: Member) -> Bool {
    guard let worst = members.indices.max(by: { members[$0].rating < members[$1].rating }),
      child.rating < members[worst].rating, !members.contains(where: { $0.rating == child.rating })
    else { return false }
    members[worst] = child
    return true
  }

  /// What has time to spare is also done in the way that ends first, then the cheapest, then the first, as far as that
  /// makes the schedule no worse.
  private mutating func hasten() {
    guard best.rating.shortage == 0, !hasten({ _ in true }) else { return }
    for item in work.items.indices where decoder.schedules < mostSchedules { _ = hasten { $0 == item } }
  }

  /// True if the schedule gets no worse.
  private mutating func hasten(_ isFree: (Int) -> Bool) -> Bool {
    var other = best
    other.rating = decoder.place(other.sequence, &other.ways, isFree: isFree)
    guard other.rating <= best.rating else { return false }
    best = other
    return true
  }
}
