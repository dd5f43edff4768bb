import PlanSolver

/// State shared by all steps of one search: the decoder, the budget spent, the best result so far.
struct SearchState<Decoder: SamplingDecoder>: ~Copyable {
  let structure: SequenceStructure
  package let order: FinishOrder
  var generator: SearchGenerator
  private(set) var used = 0
  private(set) var best = RatedSequence(sequence: [], objective: Rating.worst.objective)
  let budget: Int
  private let lowerBound: Int32
  private var decoder: Decoder
  /// Work of each activity.
  private let work: [Double]
  private let turned: UnsafeMutablePointer<Int32>
  private let finishes: UnsafeMutablePointer<Int32>

  init(_ decoder: Decoder, budget: Int, lowerBound: Int32) {
    let structure = decoder.structure
    self.structure = structure
    order = FinishOrder(structure)
    generator = SearchGenerator(seed: 1)
    self.decoder = decoder
    self.budget = budget
    self.lowerBound = lowerBound
    work = (0..<structure.count).map { structure.loads[$0] * Double(structure.lengths[$0]) }
    turned = .allocate(capacity: structure.count)
    finishes = .allocate(capacity: structure.count)
  }

  deinit {
    turned.deallocate()
    finishes.deallocate()
  }

  /// Nothing more may or need be done.
  var isDone: Bool {
    used >= budget || (best.objective.length <= lowerBound && best.objective.lateness == 0)
  }

  /// One schedule and the sequence implied by its finishes, as a member of a population. A backward schedule that
  /// promises a better one is immediately tried forwards.
  mutating func decode(
    _ sequence: UnsafePointer<Int32>, _ direction: SearchDirection, as member: Int, of population: inout Population
  ) {
    let objective = decode(sequence, direction, into: population.finishes(member))
    enter(objective, direction, as: member, of: &population)
    if direction == .backward { tryIfPromising(objective, direction, member, of: &population) }
  }

  /// Whether the next two can be used.
  var hasParallelScheme: Bool { decoder.hasParallelScheme }

  /// One random forward schedule by the parallel scheme as a member. It counts as a result only once its sequence is
  /// decoded.
  mutating func sample(as member: Int, of population: inout Population) {
    let finishes = UnsafeMutableBufferPointer(start: population.finishes(member), count: structure.count)
    used += 1
    enter(decoder.sample(using: &generator, into: finishes), .forward, as: member, of: &population)
  }

  /// One schedule by the parallel scheme as a member. If it promises a better one, the sequence it implies is immediately
  /// decoded forwards by the serial scheme, which alone gives results.
  mutating func decodeInParallel(
    _ sequence: UnsafePointer<Int32>, _ direction: SearchDirection, as member: Int, of population: inout Population
  ) {
    let finishes = UnsafeMutableBufferPointer(start: population.finishes(member), count: structure.count)
    used += 1
    let objective = decoder.decodeInParallel(
      UnsafeBufferPointer(start: sequence, count: structure.count), direction, into: finishes)
    enter(objective, direction, as: member, of: &population)
    tryIfPromising(objective, direction, member, of: &population)
  }

  private mutating func decode(
    _ sequence: UnsafePointer<Int32>, _ direction: SearchDirection, into finishes: UnsafeMutablePointer<Int32>
  ) -> SearchObjective {
    used += 1
    let sequence = UnsafeBufferPointer(start: sequence, count: structure.count)
    let objective = decoder.decode(
      sequence, direction, into: UnsafeMutableBufferPointer(start: finishes, count: structure.count))
    if direction == .forward && objective < best.objective {
      best = RatedSequence(sequence: Array(sequence), objective: objective)
    }
    return objective
  }

  /// Decodes the sequence of a member forwards by the serial scheme, if its schedule is shorter than the best so far.
  private mutating func tryIfPromising(
    _ objective: SearchObjective, _ direction: SearchDirection, _ member: Int, of population: inout Population
  ) {
    guard objective.length < best.objective.length else { return }
    let sequence = population.sequence(member)
    if direction == .forward { return tryForward(sequence) }
    SearchState.turn(sequence, into: turned, structure.count)
    tryForward(turned)
  }

  /// Generates one schedule, if the budget allows.
  mutating func tryForward(_ sequence: UnsafePointer<Int32>) {
    if used < budget { _ = decode(sequence, .forward, into: finishes) }
  }

  private func enter(
    _ objective: SearchObjective, _ direction: SearchDirection, as member: Int, of population: inout Population
  ) {
    let finishes = population.finishes(member)
    population.ratings[member] = Rating(objective: objective, moment: moment(finishes))
    order.sort(finishes, greatest: objective.length, direction, into: population.sequence(member))
  }

  static func turn(_ sequence: UnsafePointer<Int32>, into other: UnsafeMutablePointer<Int32>, _ count: Int) {
    for place in 0..<count { other[count &- 1 &- place] = sequence[place] }
  }

  private func moment(_ finishes: UnsafePointer<Int32>) -> Double {
    var sum = 0.0
    let lengths = structure.lengths.span
    let work = work.span
    for activity in 0..<structure.count {
      let middle = Double(2 &* Int(finishes[activity]) &- Int(lengths[activity]))
      sum += work[activity] * middle * middle
    }
    return sum
  }
}
