import PlanSolver
import PlanText

/// Two populations, one of schedules packed to the left and one packed to the right (Debels and Vanhoucke 2007). Every
/// child is decoded in the direction opposite to its parents', so that each generation also shifts all work back and
/// forth. Some children are decoded by the parallel scheme, which finds good schedules of many activities sooner, but not
/// all good ones. The populations shrink on the way: broad at first, then ever closer to the best.
struct Evolution: ~Copyable {
  private let tuning: SearchTuning
  private let count: Int
  private let crossover: Crossover
  private var memory: SequenceMemory
  /// The left population, then the right one from `tuning.population` on, then two children.
  private var pool: Population
  /// Current size of each population.
  private var size: Int
  private let sequence: UnsafeMutablePointer<Int32>
  private let turned: UnsafeMutablePointer<Int32>

  init(_ structure: SequenceStructure, _ tuning: SearchTuning, budget: Int) {
    self.tuning = tuning
    count = structure.count
    crossover = Crossover(structure)
    memory = SequenceMemory(budget: budget)
    pool = Population(size: 2 * tuning.population + 2, count: count)
    size = tuning.population
    sequence = .allocate(capacity: count)
    turned = .allocate(capacity: count)
  }

  deinit {
    sequence.deallocate()
    turned.deallocate()
  }

  private func members(_ direction: SearchDirection) -> Range<Int> {
    let first = direction == .forward ? 0 : tuning.population
    return first..<(first + size)
  }

  /// Shifts a forward schedule to the right and back to the left, which takes two schedules.
  func justify<Decoder: SamplingDecoder>(_ one: inout Population, _ state: inout SearchState<Decoder>) {
    for direction in [SearchDirection.backward, .forward] where !state.isDone {
      SearchState<Decoder>.turn(one.sequence(0), into: turned, count)
      state.decode(turned, direction, as: 0, of: &one)
    }
  }

  /// - Parameters:
  ///   - end: the number of schedules at which it is over; it narrows towards that.
  ///   - one: a place for a schedule. It holds a forward schedule that takes part, if `isGiven`.
  ///   - elites: forward sequences that take part too, if the tuning wants them.
  mutating func run<Decoder: SamplingDecoder>(
    until end: Int, _ one: inout Population, isGiven: Bool, _ elites: [[Int32]], _ state: inout SearchState<Decoder>
  ) {
    let start = state.used
    begin(&one, isGiven: isGiven, tuning.takesElites ? elites : [], &state)
    var direction = SearchDirection.forward
    while !state.isDone && state.used < end {
      for father in members(direction) where !state.isDone { breed(father, direction, &state) }
      direction = direction.opposite
      let progress = Double(state.used - start) / Double(end - start)
      let wanted = Int(Double(tuning.population) * (1 - progress * tuning.shrinkage))
      shrink(to: max(min(6, tuning.population), wanted))
    }
  }

  /// The sequences of the best forward schedules.
  func best(_ most: Int) -> [[Int32]] {
    let members = members(.forward).filter { pool.ratings[$0] != .worst }.ordered { pool.ratings[$0] < pool.ratings[$1] }
    return members.prefix(most).map { Array(UnsafeBufferPointer(start: pool.sequence($0), count: count)) }
  }

  /// Fills the left population with the best of the elites and some random schedules.
  private mutating func begin<Decoder: SamplingDecoder>(
    _ one: inout Population, isGiven: Bool, _ elites: [[Int32]], _ state: inout SearchState<Decoder>
  ) {
    for trial in 0..<max(elites.count, size * tuning.firstFactor) where !state.isDone {
      if trial < elites.count {
        elites[trial].withUnsafeBufferPointer { state.decode($0.baseAddress!, .forward, as: 0, of: &one) }
      } else if trial > 0 || !isGiven {
        // 167 is odd, so the parallel scheme's share is spread evenly.
        if state.hasParallelScheme && trial * 167 & 255 < tuning.parallelShare {
          state.sample(as: 0, of: &one)
        } else {
          state.randomSequence(byStart: trial & 1 == 1, into: sequence)
          state.decode(sequence, .forward, as: 0, of: &one)
        }
      }
      let place = trial < size ? trial : pool.worst(members(.forward))
      if trial < size || one.ratings[0] < pool.ratings[place] { pool.replace(place, by: one, 0) }
    }
    let best = pool.best(members(.forward))
    if pool.ratings[best].objective < state.best.objective { state.tryForward(pool.sequence(best)) }
  }

  /// Drops the worst members of both populations.
  private mutating func shrink(to wanted: Int) {
    while size > wanted {
      for direction in [SearchDirection.forward, .backward] {
        let members = members(direction)
        pool.replace(pool.worst(members), by: members.upperBound - 1)
      }
      size -= 1
    }
  }

  /// Children of `father` and a mother. The better child replaces the father's counterpart on the other side, unless
  /// that is the best one there.
  /// - Parameter direction: that of the parents.
  private mutating func breed<Decoder: SamplingDecoder>(
    _ father: Int, _ direction: SearchDirection, _ state: inout SearchState<Decoder>
  ) {
    let parents = members(direction)
    let others = members(direction.opposite)
    let counterpart = father - parents.lowerBound + others.lowerBound
    let mother = mother(father, parents, &state)
    var chosen = -1
    for child in 0..<tuning.childrenPerFather where !state.isDone {
      let (one, two) = child & 1 == 0 ? (father, mother) : (mother, father)
      combine(one, two, direction, &state)
      let slot = 2 * tuning.population + (chosen == 2 * tuning.population ? 1 : 0)
      if tuning.parallelChildren > 0 && state.generator.unit() < tuning.parallelChildren {
        state.decodeInParallel(turned, direction.opposite, as: slot, of: &pool)
      } else {
        state.decode(turned, direction.opposite, as: slot, of: &pool)
      }
      if chosen < 0 || pool.ratings[slot] < pool.ratings[chosen] { chosen = slot }
    }
    guard chosen >= 0 else { return }
    let rating = pool.ratings[chosen]
    if pool.ratings[counterpart] != .worst && rating > pool.ratings[counterpart] {
      if pool.best(others) == counterpart { return }
    }
    // A second copy of a schedule would only reduce diversity.
    if pool.ratings[counterpart] != .worst {
      for other in others where other != counterpart && pool.ratings[other] == rating { return }
    }
    pool.replace(counterpart, by: chosen)
  }

  private func mother<Decoder: SamplingDecoder>(
    _ father: Int, _ parents: Range<Int>, _ state: inout SearchState<Decoder>
  ) -> Int {
    var mother = parents.lowerBound + state.generator.below(size)
    for _ in 1..<max(2, tuning.tournament) {
      let other = parents.lowerBound + state.generator.below(size)
      if pool.ratings[other] < pool.ratings[mother] { mother = other }
    }
    return mother == father ? parents.lowerBound + state.generator.below(size) : mother
  }

  /// Writes a child to `turned`, for the direction opposite to the parents'; one that was not decoded before, if a few
  /// tries can produce one.
  private mutating func combine<Decoder: SamplingDecoder>(
    _ one: Int, _ two: Int, _ direction: SearchDirection, _ state: inout SearchState<Decoder>
  ) {
    let window = crossover.window(
      pool.finishes(one), against: pool.finishes(two), length: pool.ratings[one].objective.length, tuning,
      &state.generator)
    crossover.cross(
      pool.finishes(one), father: pool.sequence(one), mother: pool.sequence(two), window: window, into: sequence)
    state.order.groupByClass(sequence, direction)
    var blocks = state.generator.unit() < tuning.mutationChance ? tuning.mutationBlocks : 0
    for _ in 0..<4 {
      for _ in 0..<blocks {
        if tuning.movesOne {
          state.moveOne(sequence, direction)
        } else {
          state.shuffleBlock(sequence, direction, upTo: tuning.mutationBlock)
        }
      }
      SearchState<Decoder>.turn(sequence, into: turned, count)
      if memory.insert(turned, count, direction) { return }
      blocks = tuning.mutationBlocks
    }
  }
}
