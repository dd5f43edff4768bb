import PlanText

/// The serial schedule generation scheme (Kolisch 1996) with calendars, absences, windows and limits: it places each
/// activity of an activity list in turn, as early as precedence, hours and capacity allow. Instants are minutes from
/// the origin.
package struct CalendarDecoder: SequenceDecoder {
  package private(set) var structure: SequenceStructure
  package var forward: DecoderSide
  package var backward: DecoderSide
  package let commitments: [DateCommitment]
  /// Index of the calendar that measures the project's lateness.
  private let projectCalendar: CalendarID

  /// The dates that precedence and working hours alone allow.
  package let unconstrained: UnconstrainedDates

  package init(
    _ structure: SequenceStructure, forward: DecoderSide, backward: DecoderSide,
    commitments: [DateCommitment], projectCalendar: CalendarID, unconstrained: UnconstrainedDates
  ) {
    self.unconstrained = unconstrained
    self.structure = structure
    self.forward = forward
    self.backward = backward
    self.commitments = commitments
    self.projectCalendar = projectCalendar
  }

  /// The finish from which backward schedules are generated, in minutes from the origin.
  package mutating func setEnd(_ end: Int) { backward.origin = -end }

  package mutating func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ direction: SearchDirection,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    switch direction {
    case .forward:
      var objective = Self.decode(sequence, &forward, into: finishes)
      if !commitments.isEmpty, objective.lateness == 0 {
        objective.lateness = lateness(end: Int(objective.length) + forward.origin)
      }
      return objective
    case .backward: return Self.decode(sequence, &backward, into: finishes)
    }
  }

  /// The same for what is placed now.
  package var lateness: Int64 { lateness(end: forward.finishes.max().map(Int.init) ?? forward.origin) }

  /// Weighted working minutes by which commitments are missed: at least one for what is missed outside working time. A
  /// late start counts one minute more.
  private func lateness(end: Int) -> Int64 {
    var sum: Int64 = 0
    for commitment in commitments {
      let actual =
        commitment.node.map { Int(commitment.isStart ? forward.starts[$0] : forward.finishes[$0]) } ?? end
      guard actual > commitment.last else { continue }
      let calendar = commitment.node.map { forward.network.nodes[$0].calendar } ?? projectCalendar
      let origin = forward.network.origin
      let minutes = forward.network.calendars[calendar].between(commitment.last + origin, actual + origin)
      sum += Int64(max(1, commitment.isStart ? minutes + 1 : minutes)) * commitment.weight
    }
    return sum
  }

  private static func decode(
    _ sequence: UnsafeBufferPointer<Int32>, _ side: inout DecoderSide,
    into finishes: UnsafeMutableBufferPointer<Int32>
  ) -> SearchObjective {
    side.reset()
    var length: Int32 = 0
    let origin = Int32(clamping: side.origin)
    for number in sequence {
      guard side.place(NodeID(number)) else {
        for index in 0..<finishes.count { finishes[index] = Int32.max / 4 }
        return SearchObjective(lateness: Int64.max, length: Int32.max / 4)
      }
      let finish = max(0, side.finishes[Int(number)] - origin)
      finishes[Int(number)] = finish
      length = max(length, finish)
    }
    return SearchObjective(length: length)
  }
}

/// Resource-unconstrained dates.
package struct UnconstrainedDates: Sendable {
  /// By node, in minutes from the horizon's origin.
  package let starts: [Int32]
  /// The earliest possible starts of appointments, whoever keeps them.
  package let earliest: [Int32]
  /// Minutes from the first possible start to the last finish; nil if something cannot be placed at all.
  package let length: Int?
  /// What cannot be placed.
  package let stuck: [NodeID]

  package init(starts: [Int32], earliest: [Int32], length: Int? = nil, stuck: [NodeID] = []) {
    self.starts = starts
    self.earliest = earliest
    self.length = length
    self.stuck = stuck
  }
}
