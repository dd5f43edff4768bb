import PlanSolver
import PlanText

/// A choice of ways and a sequence.
struct WayMember {
  var ways: [Int32]
  var sequence: [Int32]
  var rating = WayRating.worst
}

/// The members of a search for ways, and how new ones come of them.
struct WayPopulation {
  private let work: OpenWork
  private let structure: SequenceStructure
  private var generator = SearchGenerator(seed: 1)
  private var members: [WayMember] = []
  /// How many members there are to be.
  private var size = 0
  /// How many random ones there have been.
  private var made = 0
  private var tries = 0
  /// Children since the last one that was good enough to stay.
  private var idle = 0

  init(_ work: OpenWork, _ structure: SequenceStructure) {
    self.work = work
    self.structure = structure
  }

  /// The sequence by latest finish, with the first way of everything.
  var latest: WayMember {
    WayMember(ways: work.items.map { _ in 0 }, sequence: structure.sequence { Int64(structure.latestFinishes[$0]) })
  }

  /// Children without a success before everything starts anew, for each member.
  private static let patience = 12
  private static let triesAtLeast = 100
  /// If none of so many has enough material, hardly any other will.
  private static let triesWithoutMaterial = 500

  /// One that lacks material costs no schedule.
  func mayTry(_ schedules: Int) -> Bool { tries < Self.triesAtLeast + 20 * schedules }
  var mayTryWithoutMaterial: Bool { tries < Self.triesWithoutMaterial }

  /// Goes on with another number of members.
  mutating func begin(_ size: Int) { self.size = size }

  /// One more member, rated; the best it was on the way. Nil if it lacks material.
  mutating func next(_ decoder: inout WayDecoder) -> WayMember? {
    tries += 1
    if members.count < size {
      var member = random()
      let rated = rate(&member, freely: made % 2 == 1 ? 1 : 0.5, &decoder)
      members.append(member)
      return rated
    }
    var child = cross(parent(), parent())
    mutate(&child)
    work.repair(&child.ways, &generator)
    var rated = rate(&child, freely: 0.05, &decoder)
    if generator.unit() < 0.1, child.rating.shortage == 0 { rated = justify(&child, rated, &decoder) }
    idle = enter(child) ? 0 : idle + 1
    if idle > Self.patience * size {
      members.removeAll(keepingCapacity: true)
      idle = 0
    }
    return rated
  }

  // MARK: Members

  private mutating func random() -> WayMember {
    defer { made += 1 }
    var ways = work.items.map { item -> Int32 in
      let shortest = item.lengths.indices.min { item.lengths[$0] < item.lengths[$1] } ?? 0
      if made < 2 { return Int32(shortest) }
      let (one, two) = (generator.below(item.lengths.count), generator.below(item.lengths.count))
      return Int32(made % 2 == 0 || item.lengths[one] < item.lengths[two] ? one : two)
    }
    work.repair(&ways, &generator)
    let span = made == 0 ? 1 : max(1, Int(structure.latestFinishes.max() ?? 0) / 2)
    let noise = structure.latestFinishes.map { _ in generator.below(span) }
    return WayMember(ways: ways, sequence: structure.sequence { Int64(structure.latestFinishes[$0]) + Int64(noise[$0]) })
  }

  /// Rates a member, and gives it the sequence of its starts; returns it with the sequence that was rated.
  /// - Parameter freely: the chance of each item to be done in whichever way ends first.
  private mutating func rate(_ member: inout WayMember, freely: Double, _ decoder: inout WayDecoder) -> WayMember {
    let isFree = work.items.map { _ in generator.unit() < freely }
    member.rating = decoder.place(member.sequence, &member.ways) { isFree[$0] }
    let rated = member
    guard member.rating.shortage == 0 else { return rated }
    let starts = decoder.starts
    member.sequence = structure.sequence { Int64(starts[$0]) }
    return rated
  }

  /// Shifts the schedule placed last to the right and back to the left.
  private mutating func justify(_ member: inout WayMember, _ rated: WayMember, _ decoder: inout WayDecoder) -> WayMember {
    guard let sequence = decoder.justified(member.ways) else { return rated }
    var other = WayMember(ways: member.ways, sequence: sequence)
    let again = rate(&other, freely: 0, &decoder)
    guard other.rating < member.rating else { return rated }
    member = other
    return again
  }

  private mutating func parent() -> Int {
    let (one, two) = (generator.below(members.count), generator.below(members.count))
    return members[one].rating < members[two].rating ? one : two
  }

  /// The beginning and the end of the sequence from one parent, the middle from another; ways come along.
  private mutating func cross(_ father: Int, _ mother: Int) -> WayMember {
    let (one, two) = (generator.below(structure.count + 1), generator.below(structure.count + 1))
    let (begin, end) = (min(one, two), max(one, two))
    let (father, mother) = (members[father], members[mother])
    var child = father
    var isPlaced = [Bool](repeating: false, count: structure.count)
    child.sequence.removeAll(keepingCapacity: true)
    func take(from parent: WayMember, upTo count: Int) {
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

  private mutating func mutate(_ child: inout WayMember) {
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
  private mutating func enter(_ child: WayMember) -> Bool {
    guard let worst = members.indices.max(by: { members[$0].rating < members[$1].rating }),
      child.rating < members[worst].rating, !members.contains(where: { $0.rating == child.rating })
    else { return false }
    members[worst] = child
    return true
  }
}
