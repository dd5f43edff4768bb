/// When an activity is worked on, and how much of its work each minute does: pieces of time with a rate.
///
/// Instants are minutes from the origin of the levelling problem, rates are parts of ``unit`` per minute, and work is
/// their product. An activity that starts at a worked minute uses every worked minute up to its end.
///
/// Most weeks are like the week before, so a pattern consists of runs of equal weeks: its size depends on how often the
/// hours change, not on how long they last. Conversions take O(log runs) and a walk over the runs that work extends
/// over. No result depends on where weeks begin.
package struct WorkPattern: Sendable {
  /// One full-time worker, or one unit of equipment: rates, shares and capacities are counted in parts of it.
  package static let unit = 10_000
  /// This many full-time workers or units; more than fit are as good as unlimited.
  package static func parts(of count: Int) -> Int32 { Int32(clamping: min(count, Int(Int32.max)) * unit) }
  /// The result if the pattern has no more working time.
  package static let never = Int(Int32.max)

  /// A stretch of time, in minutes from the origin.
  package struct Piece: Equatable, Sendable {
    package var start: Int32
    package var end: Int32
    package var rate: Int32

    package init(start: Int32, end: Int32, rate: Int32) {
      self.start = start
      self.end = end
      self.rate = rate
    }
  }

  /// A stretch of a week, in minutes from its beginning. Those of a week are ascending and disjoint; if they touch,
  /// their rates differ.
  struct WeekPiece: Equatable, Sendable {
    var start: Int16
    var end: Int16
    var rate: Int32
  }

  /// Equal weeks, up to the first week of the next run. Week 0 begins at the origin.
  struct Run: Sendable {
    var week: Int32
    /// In ``pieces``; empty if nothing is done.
    var first: Int32
    var last: Int32
    /// Work done in each of the weeks.
    var work: Int
    /// Work done before the first of them.
    var before: Int

    var isIdle: Bool { first == last }
  }

  /// One of the pieces of one of the weeks of a run.
  struct Place {
    var run: Int
    var week: Int
    var piece: Int
  }

  /// Ascending. The first begins before everything, the last never ends; both are idle.
  let runs: [Run]
  let pieces: [WeekPiece]

  static let minutesPerWeek = WorkCalendar.minutesPerWeek

  init(runs: [Run], pieces: [WeekPiece]) {
    self.runs = runs
    self.pieces = pieces
  }

  package var isEmpty: Bool { runs.count < 2 }

  /// The rate of every worked minute; nil if rates differ or nothing is worked.
  package var steadyRate: Int? {
    guard let rate = pieces.first?.rate, !isEmpty, pieces.allSatisfy({ $0.rate == rate }) else { return nil }
    return Int(rate)
  }

  // MARK: Finding pieces

  /// Instants beyond this are as good as this.
  private static let limit = 1 << 50

  static func week(of instant: Int) -> Int {
    instant >= 0 ? instant / minutesPerWeek : -((minutesPerWeek - 1 - instant) / minutesPerWeek)
  }

  /// An instant as a week, its run and a minute of the week.
  @inline(__always)
  func position(of instant: Int) -> (run: Int, week: Int, minute: Int) {
    let instant = min(max(instant, -Self.limit), Self.limit)
    let week = Self.week(of: instant)
    let run = runs.withUnsafeBufferPointer { runs in
      var low = 0
      var count = runs.count
      while count > 1 {
        let half = count / 2
        low = Int(runs[low + half].week) <= week ? low + half : low
        count -= half
      }
      return low
    }
    return (run, week, instant - week * Self.minutesPerWeek)
  }

  /// The first piece that ends after an instant; nil if there is none.
  func place(endingAfter instant: Int) -> Place? {
    let (run, week, minute) = position(of: instant)
    let piece = pieces.withUnsafeBufferPointer { pieces in
      var low = Int(runs[run].first)
      var count = Int(runs[run].last) - low
      while count > 0 {
        let half = count / 2
        let isBefore = Int(pieces[low + half].end) <= minute
        low = isBefore ? low + half + 1 : low
        count = isBefore ? count - half - 1 : half
      }
      return low
    }
    if piece < runs[run].last { return Place(run: run, week: week, piece: piece) }
    return place(inWeek: week + 1, of: run)
  }

  /// The first piece of a week, or of the next one with any, given the run that holds the week or the one before.
  func place(inWeek week: Int, of number: Int) -> Place? {
    var (number, week) = (number, week)
    while number + 1 < runs.count {
      let next = Int(runs[number + 1].week)
      if week < next, !runs[number].isIdle { return Place(run: number, week: week, piece: Int(runs[number].first)) }
      number += 1
      week = next
    }
    return nil
  }

  func start(of place: Place) -> Int { place.week * Self.minutesPerWeek + Int(pieces[place.piece].start) }
  func end(of place: Place) -> Int { place.week * Self.minutesPerWeek + Int(pieces[place.piece].end) }

  /// The end of the last piece that ends at or before an instant; nil if there is none.
  package func lastEnd(by instant: Int) -> Int? {
    let (run, week, minute) = position(of: instant)
    let own = runs[run]
    if let piece = pieces[Int(own.first)..<Int(own.last)].last(where: { Int($0.end) <= minute }) {
      return week * Self.minutesPerWeek + Int(piece.end)
    }
    if !own.isIdle, week > Int(own.week) { return (week - 1) * Self.minutesPerWeek + Int(pieces[Int(own.last) - 1].end) }
    guard let earlier = runs[..<run].lastIndex(where: { !$0.isIdle }) else { return nil }
    return (Int(runs[earlier + 1].week) - 1) * Self.minutesPerWeek + Int(pieces[Int(runs[earlier].last) - 1].end)
  }

  /// The start and end of the piece that an instant lies in, otherwise of the next one; nil if there is none. Where weeks
  /// meet, a piece ends and another begins.
  package func piece(endingAfter instant: Int) -> Range<Int>? {
    place(endingAfter: instant).map { start(of: $0)..<end(of: $0) }
  }
}
