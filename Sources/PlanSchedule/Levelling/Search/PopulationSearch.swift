/// A genetic search over sequences with two populations, one of schedules packed to the left and one packed to the
/// right. Every child is decoded in the direction that its parents are not, so that each generation also shifts all
/// work to and fro (two populations: Debels and Vanhoucke 2007; justification: Valls, Ballestín and Quintanilla 2005).
package struct PopulationSearch: Sendable {
  /// Schedules that may be generated. The first sequence is always decoded.
  package let budget: Int
  /// No schedule is shorter: one of this length without lateness ends the search.
  package let lowerBound: Int32
  package let tuning: SearchTuning

  package init(budget: Int, lowerBound: Int32 = 0, tuning: SearchTuning = SearchTuning()) {
    self.budget = budget
    self.lowerBound = lowerBound
    self.tuning = tuning
  }

  package func run<Decoder: SequenceDecoder>(_ decoder: Decoder) -> SearchResult {
    let count = decoder.structure.count
    if count == 0 {
      let nothing = RatedSequence(sequence: [], objective: SearchObjective(length: 0))
      return SearchResult(best: nothing, canonical: nothing, schedules: 0)
    }
    var state = SearchState(decoder, budget: max(1, budget), lowerBound: lowerBound, seed: 1)
    let first = state.canonicalSequence()
    var one = Population(size: 1, count: count)
    state.decode(first, .forward, as: 0, of: &one)
    let canonical = state.best
    if !state.isDone {
      var run = Run(tuning: tuning, structure: decoder.structure)
      run.justify(&one, &state)
      while !state.isDone { run.evolve(&one, &state) }
    }
    return SearchResult(best: state.best, canonical: canonical, schedules: state.used)
  }
}

/// Populations and memory of one search.
private struct Run: ~Copyable {
  let tuning: SearchTuning
  let structure: SequenceStructure
  let crossover: Crossover
  let size: Int
  /// The left population, the right one, two children.
  var pool: Population
  let sequence: UnsafeMutablePointer<Int32>
  let turned: UnsafeMutablePointer<Int32>
  /// The first schedule takes part in the first round only.
  var isFirst = true

  init(tuning: SearchTuning, structure: SequenceStructure) {
    self.tuning = tuning
    self.structure = structure
    size = tuning.population
    crossover = Crossover(structure)
    pool = Population(size: 2 * tuning.population + 2, count: structure.count)
    sequence = .allocate(capacity: structure.count)
    turned = .allocate(capacity: structure.count)
  }

  deinit {
    sequence.deallocate()
    turned.deallocate()
  }

  func members(_ direction: SearchDirection) -> Range<Int> {
    direction == .forward ? 0..<size : size..<(2 * size)
  }

  /// Shifts the forward schedule to the right and back to the left: two schedules.
  mutating func justify<Decoder: SequenceDecoder>(_ one: inout Population, _ state: inout SearchState<Decoder>) {
    for direction in [SearchDirection.backward, .forward] where !state.isDone {
      SearchState<Decoder>.turn(one.sequence(0), into: turned, structure.count)
      state.decode(turned, direction, as: 0, of: &one)
    }
  }

  mutating func evolve<Decoder: SequenceDecoder>(_ one: inout Population, _ state: inout SearchState<Decoder>) {
    begin(&one, &state)
    var bestHere = pool.ratings[pool.best(members(.forward))].objective
    var lastGain = state.used
    var direction = SearchDirection.forward
    while !state.isDone && state.used - lastGain <= tuning.patience * size {
      for father in members(direction) where !state.isDone {
        let rating = breed(father, direction, &state)
        if rating.objective < bestHere {
          bestHere = rating.objective
          lastGain = state.used
        }
      }
      direction = direction.opposite
    }
    isFirst = false
  }

  /// The best of some random schedules fill the left population.
  private mutating func begin<Decoder: SequenceDecoder>(
    _ one: inout Population, _ state: inout SearchState<Decoder>
  ) {
    for member in pool.ratings.indices { pool.ratings[member] = .worst }
    var filled = 0
    for trial in 0..<(size * tuning.firstFactor) where !state.isDone {
      if trial > 0 || !isFirst {
        fillRandomly(&one, trial, &state)
        justify(&one, &state)
      }
      if filled < size {
        pool.replace(filled, by: one, 0)
        filled += 1
      } else {
        var worst = 0
        for member in 1..<filled where pool.ratings[worst] < pool.ratings[member] { worst = member }
        if one.ratings[0] < pool.ratings[worst] { pool.replace(worst, by: one, 0) }
      }
    }
  }

  private mutating func fillRandomly<Decoder: SequenceDecoder>(
    _ one: inout Population, _ trial: Int, _ state: inout SearchState<Decoder>
  ) {
    if trial * 167 & 255 < tuning.parallelShare {
      let finishes = one.finishes(0)
      if let objective = state.decoder.sample(
        using: &state.generator, into: UnsafeMutableBufferPointer(start: finishes, count: structure.count))
      {
        state.used += 1
        state.order.sort(finishes, greatest: objective.length, .forward, into: one.sequence(0))
        one.ratings[0] = Rating(objective: objective, moment: 0)
        return
      }
    }
    state.randomSequence(byStart: trial & 1 == 1, into: sequence)
    state.decode(sequence, .forward, as: 0, of: &one)
  }

  /// Children of `father` and a mother; the better may take the place of the father's counterpart on the other side.
  /// - Parameter direction: that of the parents.
  private mutating func breed<Decoder: SequenceDecoder>(
    _ father: Int, _ direction: SearchDirection, _ state: inout SearchState<Decoder>
  ) -> Rating {
    let parents = members(direction)
    let others = members(direction.opposite)
    var mother = parents.lowerBound + state.generator.below(size)
    for _ in 1..<tuning.tournament {
      let other = parents.lowerBound + state.generator.below(size)
      if pool.ratings[other] < pool.ratings[mother] { mother = other }
    }
    if mother == father { mother = parents.lowerBound + state.generator.below(size) }
    var chosen = -1
    for child in 0..<tuning.childrenPerFather where !state.isDone {
      let (one, two) = child & 1 == 0 ? (father, mother) : (mother, father)
      let window = crossover.window(
        pool.finishes(one), length: pool.ratings[one].objective.length, tuning, &state.generator)
      crossover.cross(
        pool.finishes(one), father: pool.sequence(one), mother: pool.sequence(two), window: window, into: sequence)
      if state.generator.unit() < tuning.mutationChance {
        state.shuffleBlock(sequence, direction, upTo: tuning.mutationBlock)
      }
      state.order.groupByClass(sequence, direction)
      SearchState<Decoder>.turn(sequence, into: turned, structure.count)
      let slot = 2 * size + (chosen == 2 * size ? 1 : 0)
      state.decode(turned, direction.opposite, as: slot, of: &pool)
      if chosen < 0 || pool.ratings[slot] < pool.ratings[chosen] { chosen = slot }
    }
    guard chosen >= 0 else { return .worst }
    let rating = pool.ratings[chosen]
    let counterpart = father - parents.lowerBound + others.lowerBound
    let replaces =
      rating <= pool.ratings[counterpart]
      || (state.generator.unit() < tuning.replaceWorse && pool.best(others) != counterpart)
    if replaces { pool.replace(counterpart, by: chosen) }
    return rating
  }
}
