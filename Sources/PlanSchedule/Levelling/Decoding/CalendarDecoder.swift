/// Serial generation with calendars, absences, windows and limits: each activity in turn as early as order, hours and
/// capacity allow. Instants are minutes from the origin.
package struct CalendarDecoder: SequenceDecoder {
  package private(set) var structure: SequenceStructure
  var forward: DecoderSide
  var backward: DecoderSide
  /// Commitments: node, instant, weight.
  let deadlines: [(node: Int32, instant: Int32, weight: Int64)]

  /// The dates that order and hours alone allow.
  let unhindered: UnhinderedDates

  init(
    _ structure: SequenceStructure, forward: DecoderSide, backward: DecoderSide,
    deadlines: [(node: Int32, instant: Int32, weight: Int64)], unhindered: UnhinderedDates
  ) {
    self.unhindered = unhindered
    self.structure = structure
    self.forward = forward
    self.backward = backward
    self.deadlines = deadlines
  }

  /// The finish from which schedules are made backwards, in minutes from the origin.
  mutating func setEnd(_ end: Int) { backward.origin = -end }

  package mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    switch direction {
    case .forward: Self.decode(sequence, &forward, into: finishes, deadlines)
    case .backward: Self.decode(sequence, &backward, into: finishes, [])
    }
  }

  private static func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ side: inout DecoderSide,
    into finishes: UnsafeMutableBufferPointer<Int32>, _ deadlines: [(node: Int32, instant: Int32, weight: Int64)]
  ) -> SearchObjective {
    side.reset()
    var length: Int32 = 0
    let origin = Int32(clamping: side.origin)
    for number in sequence {
      guard side.place(Int(number)) else {
        for index in 0..<finishes.count { finishes[index] = Int32.max / 4 }
        return SearchObjective(lateness: Int64.max, length: Int32.max / 4)
      }
      let finish = max(0, side.finishes[Int(number)] - origin)
      finishes[Int(number)] = finish
      length = max(length, finish)
    }
    var lateness: Int64 = 0
    for deadline in deadlines {
      let late = side.finishes[Int(deadline.node)] - deadline.instant
      if late > 0 { lateness += Int64(late) * deadline.weight }
    }
    return SearchObjective(lateness: lateness, length: length)
  }
}

/// Dates as if everybody and everything were there several times over.
struct UnhinderedDates: Sendable {
  /// By node, in minutes from the horizon's origin.
  let starts: [Int32]
  /// Minutes from the first possible start to the last finish; nil when something has no room at all.
  let length: Int?
}
