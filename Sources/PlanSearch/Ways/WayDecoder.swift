import PlanSolver
import PlanText

/// How good a choice of ways and a sequence are: enough material first, then the schedule; among equals, earlier work.
struct WayRating: Comparable {
  var shortage: Int
  /// Nodes that have no place at all.
  var unplaced = 0
  var objective: SearchObjective
  /// Sum of all finishes.
  var moment: Int

  static let worst = WayRating(shortage: .max, objective: SearchObjective(lateness: .max, length: .max), moment: .max)

  /// Everything has its place and its material, and nothing is late.
  var isOnTime: Bool { shortage == 0 && unplaced == 0 && objective.lateness == 0 }

  static func < (left: WayRating, right: WayRating) -> Bool {
    if left.shortage != right.shortage { return left.shortage < right.shortage }
    if left.unplaced != right.unplaced { return left.unplaced < right.unplaced }
    return left.objective != right.objective ? left.objective < right.objective : left.moment < right.moment
  }
}

/// Places a sequence with each item done in a given way, or in whichever ends first.
struct WayDecoder {
  let work: OpenWork
  private(set) var decoder: CalendarDecoder
  private(set) var schedules = 0

  init(_ work: OpenWork, _ decoder: CalendarDecoder, modes: Int) {
    self.work = work
    self.decoder = decoder
    self.decoder.forward.barred = Array(repeating: false, count: modes)
    self.decoder.backward.barred = Array(repeating: false, count: modes)
  }

  var structure: SequenceStructure { decoder.structure }
  var starts: [Int32] { decoder.forward.starts }
  var finishes: [Int32] { decoder.forward.finishes }

  /// Places everything as early as it goes.
  ///
  /// - Parameters:
  ///   - ways: of each item; of those that are free, the way that ends first, and still leaves enough material, is
  ///     chosen as they are placed.
  mutating func place(_ sequence: [Int32], _ ways: inout [Int32], isFree: (Int) -> Bool) -> WayRating {
    var use = work.use(ways)
    let shortage = work.shortage(use)
    // Something would never get its material, and its dates would mean nothing.
    if shortage > 0 { return WayRating(shortage: shortage, objective: WayRating.worst.objective, moment: .max) }
    schedules += 1
    decoder.forward.reset()
    var (length, moment, unplaced) = (Int32.min, 0, 0)
    let origin = Int32(clamping: decoder.forward.origin)
    for number in sequence {
      let item = Int(work.itemOfNode[Int(number)])
      if item >= 0 { bar(item, ways[item], isFree: isFree(item), &use) }
      if !decoder.forward.place(NodeID(number)) {
        decoder.forward.forget(NodeID(number))
        unplaced += 1
      }
      if item >= 0 { settle(item, &ways, &use) }
      let finish = decoder.forward.finishes[Int(number)]
      length = max(length, finish)
      moment += Int(finish)
    }
    return WayRating(
      shortage: 0, unplaced: unplaced,
      objective: SearchObjective(lateness: decoder.commitments.isEmpty ? 0 : decoder.lateness, length: max(0, length - origin)),
      moment: moment)
  }

  /// By mode: it belongs to another way than these, counted from 0 among all ways of an activity.
  func barred(but ways: [ActivityID: Int]) -> [Bool] {
    var result = decoder.forward.barred
    for item in work.items {
      for (number, modes) in zip(item.numbers, item.modes) {
        for mode in modes { result[Int(mode)] = number != ways[item.activity] }
      }
    }
    return result
  }

  /// Leaves only the modes that an item may be done in.
  private mutating func bar(_ item: Int, _ way: Int32, isFree: Bool, _ use: inout [Int]) {
    let open = work.items[item]
    for (number, modes) in open.modes.enumerated() {
      let isAllowed =
        number == way || isFree && work.shortage(&use, of: item, from: Int(way), to: number) == 0
      for mode in modes { decoder.forward.barred[Int(mode)] = !isAllowed }
    }
  }

  /// Notes the way that was chosen; one with an appointment may have kept another than it was given.
  private func settle(_ item: Int, _ ways: inout [Int32], _ use: inout [Int]) {
    let mode = decoder.forward.chosen[work.items[item].node]
    guard mode >= 0, let way = work.items[item].modes.firstIndex(where: { $0.contains(mode) }), way != ways[item] else { return }
    work.change(&use, of: item, from: Int(ways[item]), to: way)
    ways[item] = Int32(way)
  }

  /// Places everything as late as it goes before the end of the last schedule, in the order of its finishes, and returns
  /// the sequence of the resulting starts; nil if that is impossible.
  mutating func justified(_ ways: [Int32]) -> [Int32]? {
    schedules += 1
    for (item, way) in zip(work.items, ways) {
      for (number, modes) in item.modes.enumerated() {
        for mode in modes { decoder.backward.barred[Int(mode)] = number != way }
      }
    }
    let finishes = finishes
    decoder.setEnd(finishes.max().map(Int.init) ?? 0)
    decoder.backward.reset()
    for number in structure.sequence(by: { Int64(finishes[$0]) }).reversed() {
      guard decoder.backward.place(NodeID(number)) else { return nil }
    }
    let mirrored = decoder.backward.finishes
    return structure.sequence { -Int64(mirrored[$0]) }
  }
}
