/// A position in time for an activity.
package struct Slot {
  package var start: Int
  package var finish: Int
  package var cause: StartCause
  /// The instant from which only closed hours kept it from starting.
  var since = 0
  /// Who contributes how much and when, if people are shared; otherwise empty.
  package var pieces: [BookedPiece] = []

  package init(start: Int, finish: Int, cause: StartCause, since: Int = 0, pieces: [BookedPiece] = []) {
    self.start = start
    self.finish = finish
    self.cause = cause
    self.since = since
    self.pieces = pieces
  }
}
