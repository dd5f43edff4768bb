extension WorkCalendar {
  /// 1970-01-01 was a Thursday: minutes from the Monday before to the epoch.
  private static let mondayOffset = 3 * MinuteRanges.minutesPerDay

  /// The number of working minutes before `instant`. Never decreases as `instant` grows.
  package func work(at instant: Int) -> Int {
    if isContinuous { return instant + Self.mondayOffset }
    return isZoned ? zonedWork(at: instant) : localWork(at: instant)
  }

  /// The number of working minutes before a local minute, ignoring clock changes.
  func localWork(at instant: Int) -> Int {
    let index = interruption(at: instant)
    guard index >= 0 else { return regularWork(at: instant) }
    let interruption = interruptions[index]
    guard instant < interruption.end else { return regularWork(at: instant) + interruption.shiftAfter }
    let (day, minute) = (instant - interruption.start).quotientAndRemainder(
      dividingBy: MinuteRanges.minutesPerDay)
    return interruption.workBefore + day * interruption.minutesPerDay
      + Self.minutes(before: minute, in: interruption.pieces, of: pieces)
  }

  /// The instant at which working minute number `work` begins: the latest one with this coordinate.
  ///
  /// Returns ``never`` if working time ends before it, ``always`` if working time begins after it.
  package func start(of work: Int) -> Int {
    if isContinuous { return work - Self.mondayOffset }
    return isZoned ? zonedStart(of: work) : localStart(of: work)
  }

  /// The local minute at which working minute number `work` begins, ignoring clock changes.
  func localStart(of work: Int) -> Int {
    let index = interruptions.withUnsafeBufferPointer { Self.lastIndex(in: $0) { $0.workBefore <= work } }
    guard index >= 0 else {
      return weeklyMinutes > 0 ? regularStart(of: work) : hasWorkingTime ? Self.always : Self.never
    }
    let interruption = interruptions[index]
    let inside = work - interruption.workBefore
    let days = (interruption.end - interruption.start) / MinuteRanges.minutesPerDay
    if inside < days * interruption.minutesPerDay {
      let (day, minute) = inside.quotientAndRemainder(dividingBy: interruption.minutesPerDay)
      return interruption.start + day * MinuteRanges.minutesPerDay
        + Self.start(ofMinute: minute, in: interruption.pieces, of: pieces)
    }
    return weeklyMinutes > 0 ? regularStart(of: work - interruption.shiftAfter) : Self.never
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

  // MARK: The bare week pattern

  private func regularWork(at instant: Int) -> Int {
    Self.regularWork(at: instant, pieces: pieces, firstPiece: firstPiece, weekly: weeklyMinutes)
  }

  static func regularWork(at instant: Int, pieces: [Piece], firstPiece: [Int], weekly: Int) -> Int {
    if weekly == 0 { return 0 }
    let (week, minute) = floorDivide(instant + mondayOffset, by: minutesPerWeek)
    let day = minute / MinuteRanges.minutesPerDay
    return week * weekly + minutes(before: minute, in: firstPiece[day]..<firstPiece[day + 1], of: pieces)
  }

  private func regularStart(of work: Int) -> Int {
    let (week, minute) = Self.floorDivide(work, by: weeklyMinutes)
    if week > Self.never / Self.minutesPerWeek { return Self.never }
    if week < Self.always / Self.minutesPerWeek { return Self.always }
    return week * Self.minutesPerWeek - Self.mondayOffset
      + Self.start(ofMinute: minute, in: 0..<firstPiece[7], of: pieces)
  }

  // MARK: Within a week or a day

  /// Working minutes before `minute`, which lies in the day or week of these pieces. A sentinel follows the range.
  private static func minutes(before minute: Int, in range: Range<Int>, of pieces: [Piece]) -> Int {
    var total = Int(pieces[range.lowerBound].before)
    for index in range {
      let piece = pieces[index]
      if minute <= piece.start { break }
      total = Int(piece.before) + min(minute, Int(piece.end)) - Int(piece.start)
    }
    return total
  }

  /// Where worked minute number `work` of these pieces begins.
  private static func start(ofMinute work: Int, in range: Range<Int>, of pieces: [Piece]) -> Int {
    var low = range.lowerBound
    var count = range.count
    while count > 1 {
      let half = count / 2
      low = pieces[low + half].before <= work ? low + half : low
      count -= half
    }
    return Int(pieces[low].start) + work - Int(pieces[low].before)
  }

  /// The last exception that starts no later than a local minute, or -1.
  func interruption(at instant: Int) -> Int {
    interruptions.withUnsafeBufferPointer { Self.lastIndex(in: $0) { $0.start <= instant } }
  }

  /// The last element of a sorted list that satisfies a condition which holds for a prefix of it, or -1.
  @inline(__always)
  private static func lastIndex(
    in list: UnsafeBufferPointer<Interruption>, where holds: (borrowing Interruption) -> Bool
  ) -> Int {
    // No data-dependent branches: they would be mispredicted half of the time.
    var low = 0
    var count = list.count
    while count > 1 {
      let half = count / 2
      low = holds(list[low + half]) ? low + half : low
      count -= half
    }
    return count > 0 && holds(list[low]) ? low : -1
  }

  private static func floorDivide(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
