/// Weeks by number: the hours of their seven days, in minutes since Monday 00:00.
///
/// The work coordinate of a week is that of the same hours every week, forever in both directions.
struct WeekTable: Sendable {
  /// One working range with the minutes worked before it in its week.
  struct Piece: Equatable, Sendable {
    var start: Int32
    var end: Int32
    var before: Int32
  }

  static let minutesPerWeek = 7 * MinuteRanges.minutesPerDay
  /// The instants that never come, and before everything: about two billion years away.
  static let never = 1 << 50
  static let always = -(1 << 50)

  /// Those of each week, ascending, and a sentinel.
  private(set) var pieces: [Piece] = []
  /// By week and weekday, Monday first: its first piece. Each week has an eighth, which is the sentinel.
  private var firstPiece: [Int32] = []

  /// The epoch, 1970-01-01, was a Thursday: minutes since the Monday before.
  static let mondayOffset = 3 * MinuteRanges.minutesPerDay

  /// Adds a week; missing days are off.
  mutating func add(_ week: [MinuteRanges]) -> Int32 {
    var total = 0
    for day in 0..<7 {
      firstPiece.append(Int32(pieces.count))
      guard day < week.count else { continue }
      let offset = day * MinuteRanges.minutesPerDay
      for range in week[day].ranges {
        pieces.append(
          Piece(start: Int32(offset + range.lowerBound), end: Int32(offset + range.upperBound), before: Int32(total)))
        total += range.count
      }
    }
    firstPiece.append(Int32(pieces.count))
    let end = Int32(Self.minutesPerWeek)
    pieces.append(Piece(start: end, end: end, before: Int32(total)))
    return Int32(firstPiece.count / 8 - 1)
  }

  /// The pieces of a day of a week.
  @inline(__always)
  func pieces(_ week: Int32, _ weekday: Int) -> Range<Int> {
    Int(firstPiece[Int(week) * 8 + weekday])..<Int(firstPiece[Int(week) * 8 + weekday + 1])
  }

  /// Working minutes of a week.
  func minutes(_ week: Int32) -> Int { Int(pieces[Int(firstPiece[Int(week) * 8 + 7])].before) }

  func hours(_ week: Int32, _ weekday: Int) -> MinuteRanges {
    let start = weekday * MinuteRanges.minutesPerDay
    return MinuteRanges(pieces(week, weekday).map { Int(pieces[$0].start) - start..<Int(pieces[$0].end) - start })
  }

  func hours(_ week: Int32) -> [MinuteRanges] { (0..<7).map { hours(week, $0) } }

  static func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  // MARK: Conversion

  /// Working minutes before a local minute.
  func work(at instant: Int, _ week: Int32) -> Int {
    let weekly = minutes(week)
    if weekly == 0 { return 0 }
    let (number, minute) = floorDivide(instant + Self.mondayOffset, by: Self.minutesPerWeek)
    let range = pieces(week, minute / MinuteRanges.minutesPerDay)
    var total = Int(pieces[range.lowerBound].before)
    for index in range {
      let piece = pieces[index]
      if minute <= piece.start { break }
      total = Int(piece.before) + min(minute, Int(piece.end)) - Int(piece.start)
    }
    return number * weekly + total
  }

  /// The local minute at which working minute number `work` begins. The week must have working time.
  func start(of work: Int, _ week: Int32) -> Int {
    let (number, inside) = floorDivide(work, by: minutes(week))
    if number > Self.never / Self.minutesPerWeek { return Self.never }
    if number < Self.always / Self.minutesPerWeek { return Self.always }
    var low = Int(firstPiece[Int(week) * 8])
    var count = Int(firstPiece[Int(week) * 8 + 7]) - low
    while count > 1 {
      let half = count / 2
      low = pieces[low + half].before <= inside ? low + half : low
      count -= half
    }
    return number * Self.minutesPerWeek - Self.mondayOffset + Int(pieces[low].start) + inside - Int(pieces[low].before)
  }

  private func floorDivide(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
