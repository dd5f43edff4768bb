import PlanSyntax
import PlanText

/// The time of people and positions that work takes, so that other work can be given what is left.
struct SharedTime {
  struct Taking {
    let activity: ActivityID
    let range: Range<Int>
    /// Millionths of one person, or of all positions of a role together.
    let units: Int
    /// The share is stated; otherwise it is what was left.
    let isStated: Bool
    /// If an hour limit or late placement leaves doubt: whether this is the least it takes, the most, or both.
    let reading: Reading
  }

  /// Whether to compute the most or the least that may be left according to the dates.
  enum Reading { case most, least, both }

  /// Activities for which the dates do not show when they take what.
  var doubtful: Set<ActivityID> = []
  /// By person or role, then by UTC day since 1970, split at midnight.
  private var takings: [EntityID: [Int: [Taking]]] = [:]
  /// On which of those days an activity takes something of whom.
  private var takenDays: [ActivityID: [EntityID: ClosedRange<Int>]] = [:]

  static func day(of instant: Int) -> Int { instant >= 0 ? instant / 1440 : (instant - 1439) / 1440 }

  mutating func add(_ taking: Taking, of id: EntityID) {
    var start = taking.range.lowerBound
    guard start < taking.range.upperBound else { return }
    let days = Self.day(of: start)...Self.day(of: taking.range.upperBound - 1)
    let known = takenDays[taking.activity]?[id] ?? days
    takenDays[taking.activity, default: [:]][id] = min(known.lowerBound, days.lowerBound)...max(known.upperBound, days.upperBound)
    while start < taking.range.upperBound {
      let day = Self.day(of: start)
      let end = min(taking.range.upperBound, (day + 1) * 1440)
      takings[id, default: [:]][day, default: []].append(
        Taking(activity: taking.activity, range: start..<end, units: taking.units, isStated: taking.isStated, reading: taking.reading))
      start = end
    }
  }

  mutating func remove(_ activity: ActivityID, of id: EntityID) {
    guard let days = takenDays[activity]?.removeValue(forKey: id) else { return }
    for day in days { takings[id]?[day]?.removeAll { $0.activity == activity } }
  }

  func isFree(_ id: EntityID) -> Bool { takings[id] == nil }

  /// What is taken in a range.
  func taken(of id: EntityID, in range: Range<Int>, _ reading: Reading) -> [Taking] {
    guard !range.isEmpty, let days = takings[id] else { return [] }
    var result: [Taking] = []
    for day in Self.day(of: range.lowerBound)...Self.day(of: range.upperBound - 1) {
      for taking in days[day] ?? [] where taking.range.overlaps(range) {
        if reading == .both || taking.reading == .both || taking.reading == reading { result.append(taking) }
      }
    }
    return result
  }
}

extension Verification {
  /// Determines what every activity takes, the most urgent first.
  mutating func settleShares(_ limited: LimitedUse) {
    let precedence = precedence
    var groups: [Int: [ActivityID]] = [:]
    for activity in plan.activityIDs where facts[activity].isWork && work[activity] != nil {
      if facts[activity].state != .finished { groups[precedence.ranks[activity], default: []].append(activity) }
    }
    for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
      var kinds: [ActivityID: Int] = [:]
      for activity in members { kinds[activity] = kind(workers(activity)) }
      let order = members.sorted {
        (kinds[$0] ?? 0, work[$0]?.start ?? 0, $0) < (kinds[$1] ?? 0, work[$1]?.start ?? 0, $1)
      }
      // Work with both kinds of shares yields to the stated shares of other such work, and those to its own: at first
      // as if each continued until its finish, as it does if its dates are right.
      for activity in order where kinds[activity] == 1 { take(activity, limited, untilFinish: true) }
      for activity in order { take(activity, limited) }
    }
  }

  /// 0: all shares are stated, 1: some, 2: none.
  private func kind(_ workers: [Worker]) -> Int {
    let open = workers.count { $0.takesRest }
    return open == 0 ? 0 : open < workers.count ? 1 : 2
  }

  private mutating func take(_ activity: ActivityID, _ limited: LimitedUse, untilFinish: Bool = false) {
    guard let claimed = work[activity] else { return }
    let workers = workers(activity)
    for worker in workers { shared.remove(activity, of: worker.id) }
    let range = claimed.start..<claimed.finish
    let isDoubtful = limited.surely(activity) != nil || precedence.isLate[activity] || precedence.isUnsure[activity] || workers.contains { worker in
      shared.taken(of: worker.id, in: range, .both).contains { shared.doubtful.contains($0.activity) }
    }
    if isDoubtful { shared.doubtful.insert(activity) }
    switch facts[activity].state {
    case .notStarted where isDoubtful:
      let least = trace(activity, range, limits: limited.surely(activity) ?? [:], stopsAt: need(activity))
      add(least, activity, workers, .most)
      add(trace(activity, range, limits: nil, stopsAt: .max), activity, workers, .least)
    case .notStarted:
      add(trace(activity, range, limits: nil, stopsAt: untilFinish ? .max : need(activity)), activity, workers, .both)
    case .started:
      if let found = rest(activity, claimed) { add(found.last, activity, workers, .both) }
    case .finished: break
    }
  }

  private mutating func add(_ trace: WorkTrace, _ id: ActivityID, _ workers: [Worker], _ reading: SharedTime.Reading) {
    // What several positions of a role do at once is one taking.
    var open: (first: Worker, range: Range<Int>, units: Int)?
    func close() {
      guard let (worker, range, units) = open else { return }
      shared.add(.init(activity: id, range: range, units: units, isStated: !worker.takesRest, reading: reading), of: worker.id)
    }
    for booking in trace.bookings where !booking.range.isEmpty {
      let worker = workers[booking.worker]
      let units = booking.units * worker.count
      if let known = open, known.first == worker, known.range == booking.range {
        open?.units += units
      } else {
        close()
        open = (worker, booking.range, units)
      }
    }
    close()
  }

  private static let unlimited = Parties.unlimited * 1_000_000

  /// The pieces, with what is left in them for a worker of an activity.
  func left(in pieces: [Piece], for worker: Worker, of activity: ActivityID, _ reading: SharedTime.Reading) -> [Piece] {
    let all = worker.person == nil ? seats(ofRole: worker.id) * 1_000_000 : nil
    // What meetings and routines take of a person is not among the pieces; of several positions, they may take some.
    let held = all == nil ? nil : recurring[worker.id]
    // Where there are as many positions as are needed, nobody takes what others need.
    if all == Self.unlimited || (shared.isFree(worker.id) && held == nil) {
      return pieces.map { Piece(range: $0.range, level: $0.level, left: (all ?? $0.level) / max(1, worker.count)) }
    }
    var result: [Piece] = []
    for piece in pieces {
      let others = shared.taken(of: worker.id, in: piece.range, reading).filter { comesFirst($0, worker, activity, reading) }
      let meetings = held?.overlapping(piece.range) ?? []
      // By how much what is taken changes, and when.
      var changes = [(at: piece.range.lowerBound, by: 0), (at: piece.range.upperBound, by: 0)]
      for (range, units) in others.map({ ($0.range, $0.units) }) + meetings.map({ ($0.range, $0.units) }) {
        changes.append((at: max(range.lowerBound, piece.range.lowerBound), by: units))
        if range.upperBound < piece.range.upperBound { changes.append((at: range.upperBound, by: -units)) }
      }
      changes.sort { $0.at < $1.at }
      var taken = 0
      for (change, next) in zip(changes, changes.dropFirst()) {
        taken += change.by
        guard change.at < next.at else { continue }
        let rest = max(0, (all ?? piece.level) - taken) / max(1, worker.count)
        result.append(Piece(range: change.at..<next.at, level: piece.level, left: rest))
      }
    }
    return result
  }

  private func comesFirst(
    _ taking: SharedTime.Taking, _ worker: Worker, _ activity: ActivityID, _ reading: SharedTime.Reading
  ) -> Bool {
    let other = taking.activity
    if other == activity { return false }
    // Late work is moved into time left by everything else, or stays where its turn came: the dates do not show which.
    if precedence.isLate[other] || precedence.isUnsure[other] { return reading == .least }
    if precedence.isLate[activity] || precedence.isUnsure[activity], reading == .least { return true }
    let (mine, theirs) = (precedence.ranks[activity], precedence.ranks[other])
    if theirs != mine { return theirs < mine }
    if taking.isStated { return worker.takesRest }
    // For positions of a role, the work that started earlier keeps what it took. A person does one such work at a time.
    guard worker.person == nil, worker.takesRest, let own = work[activity], let dates = work[other] else { return false }
    return (dates.start, other) < (own.start, activity)
  }
}
