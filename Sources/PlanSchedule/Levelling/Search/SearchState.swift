/// What all steps of one search share: the decoder, what was spent, the best so far.
struct SearchState<Decoder: SequenceDecoder>: ~Copyable {
  let structure: SequenceStructure
  let order: FinishOrder
  var decoder: Decoder
  var generator: SearchGenerator
  var budget: Int
  let lowerBound: Int32
  var used = 0
  var best: RatedSequence
  /// Work of each activity.
  private let work: [Double]
  /// Where a sequence is turned round before it is decoded again.
  private let turned: UnsafeMutableBufferPointer<Int32>
  private let turnedFinishes: UnsafeMutableBufferPointer<Int32>

  init(_ decoder: Decoder, budget: Int, lowerBound: Int32, seed: UInt64) {
    structure = decoder.structure
    order = FinishOrder(structure)
    self.decoder = decoder
    generator = SearchGenerator(seed: seed)
    self.budget = budget
    self.lowerBound = lowerBound
    best = RatedSequence(sequence: [], objective: Rating.worst.objective)
    work = (0..<decoder.structure.count).map { [structure] in
      structure.loads[$0] * Double(structure.lengths[$0])
    }
    turned = .allocate(capacity: structure.count)
    turnedFinishes = .allocate(capacity: structure.count)
  }

  deinit {
    turned.deallocate()
    turnedFinishes.deallocate()
  }

  /// Nothing more may or need be done.
  var isDone: Bool {
    used >= budget || (best.objective.length <= lowerBound && best.objective.lateness == 0)
  }

  /// One schedule.
  mutating func decode(
    _ sequence: UnsafePointer<Int32>, _ direction: SearchDirection, into finishes: UnsafeMutablePointer<Int32>
  ) -> Rating {
    used += 1
    let objective = decoder.decode(
      UnsafeBufferPointer(start: sequence, count: structure.count), direction,
      into: UnsafeMutableBufferPointer(start: finishes, count: structure.count))
    if direction == .forward && objective < best.objective {
      best.objective = objective
      best.sequence = Array(UnsafeBufferPointer(start: sequence, count: structure.count))
    }
    return Rating(objective: objective, moment: moment(finishes))
  }

  /// One schedule and the sequence that its finishes give, as a member of a population. A backward schedule that
  /// promises a better one is tried forwards at once.
  mutating func decode(
    _ sequence: UnsafePointer<Int32>, _ direction: SearchDirection, as member: Int, of population: inout Population
  ) {
    let finishes = population.finishes(member)
    let rating = decode(sequence, direction, into: finishes)
    population.ratings[member] = rating
    let ordered = population.sequence(member)
    order.sort(finishes, greatest: rating.objective.length, direction, into: ordered)
    if direction == .backward && rating.objective.length < best.objective.length && used < budget {
      SearchState.turn(ordered, into: turned.baseAddress!, structure.count)
      _ = decode(turned.baseAddress!, .forward, into: turnedFinishes.baseAddress!)
    }
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
