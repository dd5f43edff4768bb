import PlanText

/// A stretch of time in which work cannot start.
package struct FullStretch: Sendable {
  /// The least work for which that is known, in any unit.
  package var work: Int
  package var from: Int
  package var until: Int
  /// What that work has to wait for until the end of the stretch.
  var cause: StartCause
  /// The mode for which it is known; −1 if all of its kind need the same.
  var mode: Int32

  package init(work: Int, from: Int, until: Int, cause: StartCause = .origin, mode: Int32 = -1) {
    (self.work, self.from, self.until, self.cause, self.mode) = (work, from, until, cause, mode)
  }
}

/// What the placing so far has shown: by kind of work, such as those of ``ModeKinds``, the stretches in which none of it can start.
///
/// Placing takes capacity and never gives any back. So where some work found no place, neither does later work of the
/// same kind that is as long and needs as much, and its search begins where the other one ended. Without that, a search
/// from the start of a project would step over everything booked, and placing would take quadratic time.
package struct FullStretches: Sendable {
  private var stretches: [[FullStretch]]
  /// By kind: the round in which its stretches were found.
  private var rounds: [Int32]
  private var round: Int32 = 0
  private let needs: ModeNeeds
  /// Stretches kept of each kind: enough for work of many lengths that needs many different shares.
  private static let most = 128

  package init(kinds: Int, needs: ModeNeeds = ModeNeeds()) {
    self.needs = needs
    stretches = Array(repeating: [], count: kinds)
    rounds = Array(repeating: 0, count: kinds)
  }

  /// Something has been released: nothing is known any longer.
  package mutating func forget() { round &+= 1 }

  /// The stretch around an instant in which work of a kind cannot start; the one that lasts longest.
  package func stretch(ofKind kind: Int, _ work: Int, _ mode: Int32 = -1, around instant: Int) -> FullStretch? {
    guard rounds[kind] == round else { return nil }
    var best: FullStretch?
    for index in stretches[kind].indices {
      let known = stretches[kind][index]
      guard known.work <= work, known.from <= instant, instant < known.until else { continue }
      if known.until > best?.until ?? Int.min, needs.isEnough(Int(mode), for: Int(known.mode)) { best = known }
    }
    return best
  }

  package mutating func note(_ found: FullStretch, ofKind kind: Int) {
    if rounds[kind] != round {
      stretches[kind].removeAll(keepingCapacity: true)
      rounds[kind] = round
    }
    var new = found
    var index = 0
    while index < stretches[kind].count {
      let old = stretches[kind][index]
      if old.work <= new.work, old.from <= new.from, old.until >= new.from, needs.isEnough(Int(new.mode), for: Int(old.mode)) {
        if old.until >= new.until { return }
        // Whatever cannot start in the old one cannot start in the new one either.
        new.from = old.from
      }
      if old.work >= new.work, old.from >= new.from, old.until <= new.until, needs.isEnough(Int(old.mode), for: Int(new.mode)) {
        stretches[kind].remove(at: index)
      } else {
        index += 1
      }
    }
    if stretches[kind].count < Self.most { return stretches[kind].append(new) }
    // The shortest one saves least.
    var shortest = 0
    for index in stretches[kind].indices where length(kind, index) < length(kind, shortest) { shortest = index }
    if length(kind, shortest) < new.until - new.from { stretches[kind][shortest] = new }
  }

  private func length(_ kind: Int, _ index: Int) -> Int { stretches[kind][index].until - stretches[kind][index].from }
}
