extension WorkCalendar {
  /// The number of working minutes before `instant`. Never decreases as `instant` grows.
  package func work(at instant: Int) -> Int {
    if isContinuous { return instant + WeekTable.mondayOffset }
    return isZoned ? zonedWork(at: instant) : local.work(at: instant)
  }

  /// The instant at which working minute number `work` begins: the latest one with this coordinate.
  ///
  /// Returns ``never`` if working time ends before it, ``always`` if working time begins after it.
  package func start(of work: Int) -> Int {
    if isContinuous { return work - WeekTable.mondayOffset }
    return isZoned ? zonedStart(of: work) : local.start(of: work)
  }

  /// The end of the working minute before number `work`: the earliest instant with this coordinate.
  package func finish(of work: Int) -> Int {
    let start = start(of: work - 1)
    return start >= Self.never || start <= Self.always ? start : start + 1
  }

  /// The end of `minutes` of work that starts at `instant`; for 0 minutes, the instant itself.
  package func add(_ minutes: Int, to instant: Int) -> Int {
    if minutes == 0 { return instant }
    return minutes > 0 ? finish(of: work(at: instant) + minutes) : start(of: work(at: instant) + minutes)
  }

  /// The start of `minutes` of work that end at `instant`; for 0 minutes, the instant itself.
  package func subtract(_ minutes: Int, from instant: Int) -> Int { add(-minutes, to: instant) }

  /// Working minutes from `first` to `second`; negative when `second` comes first.
  package func between(_ first: Int, _ second: Int) -> Int { work(at: second) - work(at: first) }

  /// `instant` if the minute that begins there is worked, otherwise the start of the next worked minute.
  package func nextWorking(_ instant: Int) -> Int {
    hasWorkingTime ? max(start(of: work(at: instant)), instant) : Self.never
  }

  /// `instant` if the minute that ends there is worked, otherwise the end of the last worked minute before it.
  package func previousWorking(_ instant: Int) -> Int {
    hasWorkingTime ? min(finish(of: work(at: instant)), instant) : Self.always
  }
}
