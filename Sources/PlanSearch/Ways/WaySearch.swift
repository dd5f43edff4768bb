import PlanSolver
import PlanText

/// Chooses the way in which each piece of work is done that can be done in several, together with a sequence: the
/// multi-mode problem. A genetic algorithm on activity lists with a way for each activity (Hartmann 2001); some activities
/// are done in whichever way ends first as they are placed (Van Peteghem and Vanhoucke 2010), and good schedules are
/// shifted right and back left (Valls, Ballestín and Quintanilla 2005). Choices for which material runs out are repaired.
/// The same input gives the same result everywhere.
package struct WaySearch {
  package struct Result: Equatable, Sendable {
    /// Counted from 0.
    package var ways: [ActivityID: Int]
    package var sequence: [NodeID]
    /// Schedules generated until it was found.
    package var schedules: Int
    /// Schedules that may be generated until the end of its stage, the improvement of its sequence included.
    package var budget: Int
    /// Minutes from the origin to the last finish; nil if material is lacking, or something has no place.
    package var length: Int?
    /// Something has no place although there is enough material.
    package var isUnplaced: Bool
  }

  private let work: OpenWork
  private var decoder: WayDecoder
  private var population: WayPopulation
  private var best: WayMember
  /// Schedules that were left to those who improve the sequences of earlier stages.
  private var left = 0
  /// Schedules that are generated for those who do not ask for a number.
  private let usual: Int
  private let lowerBound: Int
  /// How many items of the best have been tried to hasten.
  private var hastened = 0

  /// - Parameters:
  ///   - decoder: of the problem.
  ///   - lowerBound: no schedule is shorter, in minutes from the origin.
  package init(_ problem: LevellingProblem, _ decoder: CalendarDecoder, lowerBound: Int) {
    work = OpenWork(problem, decoder)
    self.decoder = WayDecoder(work, decoder, modes: problem.table.modes.count)
    population = WayPopulation(work, decoder.structure)
    usual = SearchEffort.budget(problem, decoder.structure)
    self.lowerBound = lowerBound
    best = population.latest
  }

  /// The best after each stage.
  /// - Parameter budget: schedules that may be generated; nil for the default.
  package mutating func run(budget: Int?) -> [Result] {
    WayStages.ends(within: budget ?? usual, usual: usual).map { end in
      let improving = end / 100
      evolve(until: end - improving - hastening(end), members: WayStages.members(until: end, usual: usual)) { [lowerBound] in
        $0.rating.isOnTime && Int($0.rating.objective.length) <= lowerBound
      }
      hasten(atMost: hastening(end))
      let result = result(budget: end)
      left += improving
      return result
    }
  }

  /// A first choice for which everything is done in time; if that is hard to find, the best of a few schedules.
  package mutating func first(of few: Int) -> Result {
    evolve(until: few, members: few) { $0.rating.isOnTime }
    hasten(atMost: 1)
    return result(budget: few)
  }

  /// The schedules for what has time to spare, at the end of each stage.
  private func hastening(_ end: Int) -> Int { end == 1 ? 0 : min(work.items.count + 1, max(1, end / 25)) }

  private func result(budget: Int) -> Result {
    let hasMaterial = best.rating.shortage == 0
    let isPlaced = hasMaterial && best.rating.unplaced == 0
    return Result(
      ways: Dictionary(uniqueKeysWithValues: zip(work.items, best.ways).map { ($0.activity, $0.numbers[Int($1)]) }),
      sequence: best.sequence.map { NodeID($0) }, schedules: decoder.schedules + left, budget: budget,
      length: isPlaced ? Int(best.rating.objective.length) : nil, isUnplaced: hasMaterial && !isPlaced)
  }

  /// Places the sequence of a result, in its ways. Returns the nodes that cannot be placed.
  package func place(_ result: Result, _ decoder: inout CalendarDecoder) -> [NodeID] {
    decoder.forward.barred = self.decoder.barred(but: result.ways)
    defer { decoder.forward.barred = [] }
    return decoder.place(result.sequence)
  }

  // MARK: Improving

  /// Goes on with the population of the stage before, until the best is good enough.
  private mutating func evolve(until end: Int, members size: Int, isEnough: (WayMember) -> Bool) {
    population.begin(size)
    while !isEnough(best), decoder.schedules + left < end, population.mayTry(end),
      best.rating.shortage == 0 || population.mayTryWithoutMaterial
    {
      guard let member = population.next(&decoder), member.rating < best.rating else { continue }
      (best, hastened) = (member, 0)
    }
  }

  /// What has time to spare is also done in the way that ends first, then the cheapest, then the one that uses up least,
  /// then the first, as far as that makes the schedule no worse.
  private mutating func hasten(atMost schedules: Int) {
    let end = decoder.schedules + schedules
    guard best.rating.shortage == 0, hastened < work.items.count else { return }
    if hastened == 0, hasten({ _ in true }) { hastened = work.items.count }
    while hastened < work.items.count, decoder.schedules < end {
      let item = hastened
      _ = hasten { $0 == item }
      hastened += 1
    }
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
