import PlanText

/// What a slot takes of its people's limits while it is being assembled. Slots are assembled forwards, so only the
/// period that each limit has reached matters.
struct LimitUse {
  private var limits: [(limit: Int, period: Int, work: Int)] = []

  mutating func reset() { limits.removeAll(keepingCapacity: true) }

  /// In parts of ``WorkPattern/unit`` × minutes.
  func work(_ limit: Int, _ period: Int) -> Int {
    for known in limits where known.limit == limit { return known.period == period ? known.work : 0 }
    return 0
  }

  mutating func add(_ work: Int, _ limit: Int, _ period: Int) {
    for index in limits.indices where limits[index].limit == limit {
      limits[index].work = limits[index].period == period ? limits[index].work + work : work
      limits[index].period = period
      return
    }
    limits.append((limit, period, work))
  }
}
