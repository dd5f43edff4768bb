import PlanText

/// How an activity's work proceeds, in steps during which nothing changes.
struct WorkTrace {
  struct Step {
    var range: Range<Int>
    /// The work done per minute, in millionths of a minute.
    var rate: Int
  }
  struct Booking {
    var worker: Int
    var range: Range<Int>
    /// Millionths booked, and millionths available.
    var units: Int
    var level: Int
  }

  var steps: [Step] = []
  var bookings: [Booking] = []
  /// Millionths of minutes.
  var done = 0
  /// Uncertainty of `done` due to rounding, in millionths.
  var blur = 0
  /// The work cannot be done before this instant, and is done at it.
  var earliestEnd: Int?
  var latestEnd: Int?
  /// What its people contribute in the first minute, and what the project has of them then, capped at stated shares, in
  /// millionths.
  var given = 0
  var had = 0
  /// Booked millionths of minutes, by worker and start of the period of their limit.
  var used: [Int: [Int: Int]] = [:]
  /// Work done in those periods.
  var doneIn: [Int: [Int: Int]] = [:]

  /// The worked minutes, with adjacent steps merged.
  var worked: [Range<Int>] { steps.map(\.range).joined() }
}

extension Verification {
  /// Traces the work through a range of instants until `stopsAt` millionths of minutes are certainly done. `limits`:
  /// how much each limited worker may be booked in each period; nil: for all their available time. `alone`: as if there
  /// were no other work.
  mutating func trace(
    _ activity: ActivityID, _ range: Range<Int>, limits: [Int: [Int: Int]]?, stopsAt need: Int, alone: Bool = false
  ) -> WorkTrace {
    let workers = workers(activity)
    let demand = Demand(facts[activity].amount, workers)
    let periods = workers.map { worker in worker.person.flatMap { limitPeriod($0) } }
    let isLimited = periods.contains { $0 != nil }
    var allowance = limits ?? [:]
    var result = WorkTrace()
    var units = Array(repeating: 0, count: workers.count)
    var levels = units
    var lefts = units
    // The periods of their limits that were last in use.
    var current = periods.map { _ in 0..<0 }
    func period(_ number: Int, at instant: Int) -> Range<Int>? {
      guard let period = periods[number] else { return nil }
      if !current[number].contains(instant) { current[number] = period.range(at: instant) }
      return current[number]
    }
    var cursor = range.lowerBound
    while cursor < range.upperBound, result.latestEnd == nil {
      let chunk = cursor..<min(cursor + 30 * 1440, range.upperBound)
      cursor = chunk.upperBound
      let base = ownTime(activity, workers, in: chunk)
      if base.isEmpty { continue }
      var pieces: [[Piece]] = []
      for (number, worker) in workers.enumerated() {
        if number > 0, worker == workers[number - 1] {
          pieces.append(pieces[number - 1])
          continue
        }
        let present = presence(of: worker, in: chunk, anyHour: facts[activity].window != nil)
        pieces.append(alone ? present : left(in: present, for: worker, of: activity, limits == nil ? .most : .least))
      }
      var next = Array(repeating: 0, count: workers.count)
      for part in base {
        var position = part.lowerBound
        while position < part.upperBound, result.latestEnd == nil {
          var end = part.upperBound
          for number in workers.indices {
            while next[number] < pieces[number].count, pieces[number][next[number]].range.upperBound <= position {
              next[number] += 1
            }
            (levels[number], lefts[number]) = (0, 0)
            if next[number] < pieces[number].count {
              let piece = pieces[number][next[number]]
              if piece.range.lowerBound > position {
                end = min(end, piece.range.lowerBound)
              } else {
                end = min(end, piece.range.upperBound)
                (levels[number], lefts[number]) = (piece.level, piece.left)
              }
            }
            // Several positions of a role, or one person requested twice.
            for other in 0..<number where workers[other].id == workers[number].id {
              lefts[number] = max(0, lefts[number] - units[other])
            }
            units[number] = levels[number] == 0 ? 0 : demand.units(number, level: levels[number], left: lefts[number])
            if let period = period(number, at: position) {
              end = min(end, period.upperBound)
              if limits != nil, units[number] > 0 {
                let rest = allowance[number]?[period.lowerBound] ?? .max
                // A minute that would exceed the limit is not started.
                if rest < units[number] { units[number] = 0 } else { end = min(end, position + rest / units[number]) }
              }
            }
          }
          let rate = demand.rate(units)
          let step = position..<end
          position = end
          guard rate > 0 else { continue }
          if result.steps.isEmpty {
            for number in workers.indices {
              result.given += units[number] * workers[number].count
              result.had += min(workers[number].share, levels[number]) * workers[number].count
            }
          }
          let length = result.add(step, rate, units, workers, need: need)
          for number in workers.indices where units[number] > 0 {
            let booked = step.lowerBound..<step.lowerBound + length
            result.bookings.append(.init(worker: number, range: booked, units: units[number], level: levels[number]))
            guard isLimited, let period = period(number, at: step.lowerBound)?.lowerBound else { continue }
            result.used[number, default: [:]][period, default: 0] += units[number] * length
            result.doneIn[number, default: [:]][period, default: 0] += min(rate, demand.isEffort ? units[number] : rate) * length
            if limits != nil, let rest = allowance[number]?[period] { allowance[number]?[period] = rest - units[number] * length }
          }
        }
      }
    }
    return result
  }

  /// The periods of a person's limit.
  func limitPeriod(_ row: Int) -> LimitPeriod? {
    plan.people[row].limit.flatMap { LimitPeriod($0, people[row].zone, plan) }
  }
}

extension WorkTrace {
  /// Adds a step, up to the minute in which the need is certainly met. Returns its minutes.
  fileprivate mutating func add(_ step: Range<Int>, _ rate: Int, _ units: [Int], _ workers: [Worker], need: Int) -> Int {
    var length = step.count
    let isBlurred = units.contains { $0 % 100 != 0 }
    let each = isBlurred ? workers.reduce(0) { $0 + $1.count } : 0
    func minutes(toReach wanted: Int, _ rate: Int) -> Int { wanted <= done ? 0 : (wanted - done - 1) / max(rate, 1) + 1 }
    if need < .max {
      let early = minutes(toReach: need - blur, rate + each)
      if earliestEnd == nil, early <= length { earliestEnd = step.lowerBound + early }
      let late = minutes(toReach: need + blur, max(1, rate - each))
      if late <= length {
        length = max(late, 1)
        latestEnd = step.lowerBound + length
      }
    }
    steps.append(Step(range: step.lowerBound..<step.lowerBound + length, rate: rate))
    done += rate * length
    blur += each * length
    return length
  }
}

/// What an activity requires of its workers.
struct Demand {
  private let amount: ActivityFacts.Amount
  private let workers: [Worker]
  /// Units of each worker if effort is spread over a duration.
  private var spread: [Int] = []
  let isEffort: Bool

  init(_ amount: ActivityFacts.Amount, _ workers: [Worker]) {
    self.amount = amount
    self.workers = workers
    if case .effort = amount { isEffort = true } else { isEffort = false }
    if case .both(let duration, let effort, _) = amount {
      let shares = workers.reduce(0.0) { $0 + Double($1.share) * Double($1.count) }
      spread = workers.map { shares > 0 ? Int(Double(effort) * Double($0.share) * 1e6 / (shares * Double(duration))) : 0 }
    }
  }

  /// What is booked of a worker (or of each position), in millionths. Without a share it is what is left; a share is
  /// capped at the worker's availability, and is granted in full or, while others come first, not at all. Effort spread
  /// over a duration is not capped, so it may overbook.
  func units(_ number: Int, level: Int, left: Int) -> Int {
    if workers[number].takesRest { return min(left, level) }
    let wanted = spread.isEmpty ? min(workers[number].share, level) : max(1, spread[number])
    // Shares are accurate to hundredths of a percent.
    return left + 100 >= min(wanted, level) ? wanted : 0
  }

  /// The work done per minute, in millionths of a minute; 0 if nobody can work.
  func rate(_ units: [Int]) -> Int {
    switch amount {
    case .nothing: return 0
    case .effort:
      if workers.isEmpty { return 1_000_000 }
      return workers.indices.reduce(0) { $0 + units[$1] * workers[$1].count }
    case .duration(_, let elapsed), .both(_, _, let elapsed):
      return elapsed || units.allSatisfy { $0 > 0 } ? 1_000_000 : 0
    }
  }
}
