/// Work of people whose hours a week or month are limited: their pattern is cut off where the limit is used up.
struct LimitedWork {
  /// A stretch in which somebody works.
  struct Piece: Sendable {
    var resource: Int32
    var start: Int32
    var end: Int32
    /// Parts of ``WorkPattern/unit``.
    var need: Int32
  }
}

extension DecoderSide {
  /// The first place at or behind an instant at which a mode with limited people can be done, looking at their
  /// limits and not at what else is booked.
  ///
  /// With effort those who are left go on when one is used up; with a fixed length all of them stop.
  func limitedSlot(_ mode: Mode, _ bound: Int, _ cause: StartCause) -> Slot? {
    let people = mode.demands.filter { demands[Int($0)].allotment >= 0 && works[Int(demands[Int($0)].resource)] }
    var used = quotaUsed
    var left = mode.work
    var at = bound
    var result = Slot(start: -1, finish: -1, cause: cause)
    let base = Int(mode.pattern)
    let isTogether = mode.isTogether
    while left > 0 {
      at = patterns[base].next(at)
      guard at < WorkPattern.never else { return nil }
      // Until when nothing changes, and who works until then.
      var until = Int(patterns[base].pieces[patterns[base].index(endingAfter: at)].end)
      var rate = 0
      var working: [(demand: Demand, need: Int)] = []
      var missing: Int32 = -1
      for index in people {
        let demand = demands[Int(index)]
        let support = Int(demand.support)
        let piece = patterns[support].index(endingAfter: at)
        guard piece < patterns[support].pieces.count else { continue }
        let start = Int(patterns[support].pieces[piece].start)
        if start > at {
          until = min(until, start)
          continue
        }
        until = min(until, Int(patterns[support].pieces[piece].end))
        let step = timelines[Int(demand.resource)].capacityStep(at: at)
        until = min(until, step.end)
        let need = min(Int(demand.need), step.level)
        let quota = Int(quotaOfResource[Int(demand.resource)])
        if quota >= 0 {
          let period = personQuotas[quota].period(at: at)
          let minutes = need > 0 ? (personQuotas[quota].amount - used[quota][period]) / need : Int.max
          until = min(until, personQuotas[quota].end(ofPeriod: period))
          if minutes <= 0 {
            missing = demand.resource
            continue
          }
          until = min(until, minutes < Int.max / 2 ? at + minutes : until)
        }
        working.append((demand, need))
        rate += need
      }
      if isTogether { rate = missing >= 0 ? 0 : WorkPattern.unit }
      if rate > 0 {
        if result.start < 0 {
          result.start = at
          if missing < 0, at > bound { result.cause = cause }
        }
        let end = min(until, at + (left + rate - 1) / rate)
        for (demand, need) in working {
          append(Piece(demand, at, end, need), to: &result.cut)
          let quota = Int(quotaOfResource[Int(demand.resource)])
          if quota >= 0 { personQuotas[quota].add(need, from: at, to: end, to: &used[quota]) }
        }
        left -= (end - at) * rate
        at = end
      } else {
        if result.start < 0, missing >= 0 { result.cause = .limitOfPerson(missing) }
        at = until
      }
    }
    result.finish = at
    return result
  }

  private func append(_ piece: LimitedWork.Piece, to list: inout [LimitedWork.Piece]) {
    if let index = list.lastIndex(where: { $0.resource == piece.resource }), list[index].end == piece.start,
      list[index].need == piece.need
    {
      list[index].end = piece.end
    } else {
      list.append(piece)
    }
  }

  private typealias Piece = LimitedWork.Piece
}

extension LimitedWork.Piece {
  fileprivate init(_ demand: Demand, _ start: Int, _ end: Int, _ need: Int) {
    self.init(resource: demand.resource, start: Int32(start), end: Int32(end), need: Int32(need))
  }
}
