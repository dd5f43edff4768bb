import PlanText

/// An interval in which a person, or a position of a role, gives the same share of their time to an activity, in the
/// minutes in which its demand asks for them.
package struct BookedPiece: Sendable {
  /// Index of the demand it serves.
  package var demand: Int32
  package var resource: ResourceID
  package var start: Int32
  package var end: Int32
  /// Parts of ``WorkPattern/unit``.
  package var share: Int32
  /// Worked minutes between start and end.
  package var minutes: Int32

  /// Parts of ``WorkPattern/unit`` × minutes.
  package var work: Int { Int(share) * Int(minutes) }
}

extension [BookedPiece] {
  /// Adds a piece, merging it with the last one of the same demand if that had the same share until just before.
  package mutating func join(_ piece: BookedPiece, isNext: (_ end: Int32) -> Bool) {
    if let index = lastIndex(where: { $0.demand == piece.demand }), self[index].share == piece.share,
      isNext(self[index].end)
    {
      self[index].end = piece.end
      self[index].minutes += piece.minutes
    } else {
      append(piece)
    }
  }
}
