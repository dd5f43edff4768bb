/// Work that shares people's time: how much each of them contributes varies from moment to moment.
extension DecoderSide {
  /// A task that takes the rest of its people's time does not begin on less than one part in this many of their working
  /// time at that moment: all of it for people without a share, up to their share for the others.
  package static let leastShareToBegin = 4

  /// The first slot at or after an instant for a mode that shares people; nil if there is none, or none that ends by
  /// `before`. It considers only people; the caller handles things and rules.
  ///
  /// With effort, work continues with the others when someone has no time; with a fixed duration, everyone stops. Fixed
  /// shares, reserved dates and more urgent work slow or pause the work. Other work of the same rank never does: it has
  /// to finish first.
  func sharedSlot(_ mode: Mode, _ search: inout StartSearch, before: Int) -> Slot? {
    let hours = hours(of: mode)
    let takesRest = mode.demands.contains { demands[Int($0)].takesRest }
    var moment = SharedMoment()
    var result = Slot(start: -1, finish: -1, cause: search.cause)
    var used = LimitUse()
    var left = mode.work
    var at = search.bound
    while left > 0 {
      if result.start < 0 {
        search.skip(full)
        at = search.bound
      }
      at = hours.pattern.next(at)
      guard at < WorkPattern.never else {
        search.wait(until: WorkPattern.never)
        return nil
      }
      guard at <= before else { return nil }
      moment.reset(
        until: hours.isUniform ? WorkPattern.never : hours.pattern.piece(endingAfter: at)?.upperBound ?? WorkPattern.never)
      look(&moment, mode, at, used, isUniform: hours.isUniform)
      if moment.isTaken {
        // Start over after the obstruction.
        search.wait(until: moment.until, moment.busy.exists ? .resource(moment.busy) : nil)
        result.start = -1
        result.pieces.removeAll(keepingCapacity: true)
        used.reset()
        left = mode.work
        continue
      }
      let mayBegin = result.start >= 0 || !takesRest || moment.left * Self.leastShareToBegin >= moment.available
      guard moment.rate > 0, mayBegin else {
        at = moment.until
        if result.start < 0 {
          let cause: StartCause? =
            moment.busy.exists ? .resource(moment.busy) : moment.spent.exists ? .limitOfPerson(moment.spent) : nil
          search.wait(until: at, cause)
        }
        continue
      }
      if result.start < 0 { result.start = at }
      let (end, minutes) = hours.stretch(
        from: at, until: moment.until, minutes: min((left + moment.rate - 1) / moment.rate, moment.mostMinutes))
      // More than can ever be worked.
      guard end < WorkPattern.never else {
        search.wait(until: WorkPattern.never)
        return nil
      }
      for item in moment.shares where item.share > 0 {
        let piece = BookedPiece(
          demand: item.demand, resource: item.resource, start: Int32(at), end: Int32(end), share: Int32(item.share),
          minutes: Int32(minutes))
        result.pieces.join(piece) { $0 == at || (hours.isUniform && hours.pattern.next(Int($0)) == at) }
        let quota = Int(quotaOfResource[Int(item.resource)])
        if quota >= 0 { used.add(piece.work, quota, personQuotas[quota].period(at: at)) }
      }
      left -= minutes * moment.rate
      at = end
    }
    result.finish = at
    (result.cause, result.since) = (search.cause, search.since)
    return result
  }

  /// The hours in which a mode needs its people.
  private struct Hours {
    package let pattern: WorkPattern
    /// All of them are needed in the same minutes, each of which counts the same.
    let isUniform: Bool

    /// When this many worked minutes end, or how many there are until an instant at which something changes.
    func stretch(from start: Int, until: Int, minutes: Int) -> (end: Int, minutes: Int) {
      guard isUniform else {
        let end = min(until, start + minutes)
        return (end, end - start)
      }
      let end = pattern.finish(of: minutes * WorkPattern.unit, from: start)
      if end <= until { return (end, minutes) }
      return (until, (pattern.work(at: until) - pattern.work(at: start)) / WorkPattern.unit)
    }
  }

  private func hours(of mode: Mode) -> Hours {
    var support: Int32 = -1
    var isUniform = !mode.isElapsed
    for index in mode.demands where works[Int(demands[Int(index)].resource)] {
      let own = demands[Int(index)].support
      if support >= 0, support != own { isUniform = false }
      support = own
    }
    return Hours(pattern: patterns[Int(isUniform ? support : mode.pattern)], isUniform: isUniform)
  }

  /// How much everyone contributes at an instant, and until when that holds.
  private func look(_ moment: inout SharedMoment, _ mode: Mode, _ at: Int, _ used: LimitUse, isUniform: Bool) {
    for index in mode.demands where works[Int(demands[Int(index)].resource)] {
      let demand = demands[Int(index)]
      if !isUniform, !isAskedFor(demand, at, &moment) { continue }
      var share = 0
      switch offer(demand, at, used, &moment) {
      case .gives(let amount): share = amount
      case .nothing: moment.lacksSomebody = true
      case .taken:
        moment.isTaken = true
        moment.busy = demand.resource
      case .short: moment.isTaken = true
      case .spent:
        moment.lacksSomebody = true
        moment.spent = demand.resource
      }
      moment.shares.append((index, demand.resource, share))
      moment.rate += share
    }
    if mode.isElapsed {
      moment.rate = WorkPattern.unit
    } else if mode.isTogether {
      moment.rate = moment.lacksSomebody ? 0 : WorkPattern.unit
    }
  }

  /// True when an instant is one of the minutes in which a demand needs its resource.
  private func isAskedFor(_ demand: Demand, _ at: Int, _ moment: inout SharedMoment) -> Bool {
    guard let piece = patterns[Int(demand.support)].piece(endingAfter: at) else {
      moment.lacksSomebody = true
      return false
    }
    let isIn = piece.lowerBound <= at
    moment.until = min(moment.until, isIn ? piece.upperBound : piece.lowerBound)
    if !isIn { moment.lacksSomebody = true }
    return isIn
  }

  private func offer(_ demand: Demand, _ at: Int, _ used: LimitUse, _ moment: inout SharedMoment) -> SharedMoment.Offer {
    let resource = Int(demand.resource)
    let capacity = timelines.capacityStep(of: resource, at: at)
    let free = timelines.freeStep(of: resource, at: at)
    moment.until = min(moment.until, capacity.end, free.end)
    let own = moment.own(demand.resource)
    let left = max(0, free.free - own.share)
    var amount: Int
    if demand.takesRest {
      let places = holders.freeStep(of: resource, at: at)
      moment.until = min(moment.until, places.end)
      if places.free <= own.places { return .taken }
      let most = min(capacity.level, Int(demand.need))
      amount = min(most, left)
      moment.available += most
      moment.left += amount
      if amount < most { moment.busy = demand.resource }
    } else {
      let need = demand.isStrict ? Int(demand.need) : min(Int(demand.need), capacity.level)
      if need > capacity.level { return .short }
      // An effort of nothing over a fixed length only needs them to be there.
      if demand.isStrict, need == 0 { return capacity.level > 0 ? .gives(0) : .nothing }
      amount = need
      if need > left {
        // Reservations and more urgent work pause it; anything else has to finish first.
        guard !urgent.isEmpty else { return .taken }
        let step = urgent.freeStep(of: resource, at: at)
        moment.until = min(moment.until, step.end)
        guard need > step.free - own.share else { return .taken }
        moment.busy = demand.resource
        amount = 0
      }
      moment.available += need
      moment.left += amount
    }
    guard amount > 0 else { return .nothing }
    return withinLimit(demand, at, amount, used, &moment) ? .gives(amount) : .spent
  }

  /// True when the limit of a person leaves some time; also finds how long that lasts.
  private func withinLimit(
    _ demand: Demand, _ at: Int, _ amount: Int, _ used: LimitUse, _ moment: inout SharedMoment
  ) -> Bool {
    let quota = Int(quotaOfResource[Int(demand.resource)])
    guard quota >= 0 else { return true }
    let period = personQuotas[quota].period(at: at)
    moment.until = min(moment.until, personQuotas[quota].end(ofPeriod: period))
    let left = personQuotas[quota].amount - quotaUsed[quota][period] - used.work(quota, period)
    let minutes = left / (amount + moment.own(demand.resource).share)
    if minutes <= 0 { return false }
    moment.mostMinutes = min(moment.mostMinutes, minutes)
    return true
  }

  // MARK: Booking

  /// Prevents all further interruption: everything placed keeps its people, whatever its rank.
  package mutating func holdAll() {
    guard !holders.isEmpty else { return }
    full.forget()
    urgent = []
    for index in holders.indices { holders[index].reset() }
    for node in chosen.indices where chosen[node] >= 0 {
      hold(modes[Int(chosen[node])], from: Int(starts[node]), to: Int(finishes[node]), sign: 1)
    }
  }

  /// Books people's contributions, and keeps similar work away from them until it is over.
  package mutating func bookPeople(_ mode: Mode, _ slot: Slot, sign: Int32) {
    for piece in slot.pieces {
      book(demands[Int(piece.demand)], from: Int(piece.start), to: Int(piece.end), need: sign * piece.share)
    }
    hold(mode, from: slot.start, to: slot.finish, sign: sign)
  }

  /// Keeps other such work away from people who give all the time they have left.
  package mutating func hold(_ mode: Mode, from start: Int, to finish: Int, sign: Int32) {
    guard mode.sharesPeople else { return }
    if sign < 0 { full.forget() }
    for index in mode.demands where demands[Int(index)].takesRest {
      let resource = Int(demands[Int(index)].resource)
      if booksStretches[resource] {
        let demand = demands[Int(index)]
        holders[resource].book(
          from: stretchStart(demand, start), to: stretchEnd(demand, finish), need: sign)
      } else {
        let pattern = patterns[Int(demands[Int(index)].support)]
        pattern.eachPiece(from: start, to: finish) { holders[resource].book(from: $0, to: $1, need: sign) }
      }
    }
  }

  /// Books a demand between two instants, in the minutes in which it needs its resource.
  package mutating func book(_ demand: Demand, from start: Int, to finish: Int, need: Int32) {
    if need < 0 { full.forget() }
    let resource = Int(demand.resource)
    if booksStretches[resource] {
      timelines[resource].book(from: stretchStart(demand, start), to: stretchEnd(demand, finish), need: need)
    } else {
      let pattern = patterns[Int(demand.support)]
      pattern.eachPiece(from: start, to: finish) { timelines[resource].book(from: $0, to: $1, need: need) }
    }
  }

  /// Counts the hours of people with a limit.
  package mutating func bookLimits(_ slot: Slot, sign: Int) {
    if sign < 0 { full.forget() }
    for piece in slot.pieces {
      let quota = Int(quotaOfResource[Int(piece.resource)])
      guard quota >= 0 else { continue }
      let pattern = patterns[Int(demands[Int(piece.demand)].support)]
      var from = Int(piece.start)
      while from < Int(piece.end) {
        let period = personQuotas[quota].period(at: from)
        let until = min(Int(piece.end), personQuotas[quota].end(ofPeriod: period))
        let minutes = (pattern.work(at: until) - pattern.work(at: from)) / WorkPattern.unit
        quotaUsed[quota][period] += sign * minutes * Int(piece.share)
        from = until
      }
    }
  }
}
