/// Where a node lies: for work two coordinates of its calendar, for a milestone or phase node one instant twice.
///
/// Lists keep finishes only: the start follows from the node's length, and the passes read half as much.
struct Placement: Sendable {
  var start: Int
  var finish: Int

  init(start: Int, finish: Int) {
    self.start = start
    self.finish = finish
  }

  init(finish: Int, of node: Network.Node) { self.init(start: finish - Int(node.length), finish: finish) }
}

/// How far a node's finish could move.
struct Slack: Sendable {
  /// The late finish, as a position.
  var late: Int
  /// During the backward pass the latest finish position that moves no successor; afterwards the free float in
  /// working minutes.
  var free: Int

  @inline(__always)
  mutating func tighten(late: Int, free: Int) {
    self.late = min(self.late, late)
    self.free = min(self.free, free)
  }
}

/// Why a node starts when it does.
package enum Driver: Hashable, Sendable {
  package enum Limit: Int32, Sendable {
    case earliestStart, pinnedStart, earliestFinish, pinnedFinish
  }

  case projectStart
  /// The link with this number; where several bind, the first.
  case link(Int)
  case limit(Limit)

  /// Four bytes, so that a million nodes stay cheap: links from 0, the project's start -1, limits below.
  var code: Int32 {
    switch self {
    case .projectStart: -1
    case .link(let index): Int32(index)
    case .limit(let limit): -2 - limit.rawValue
    }
  }

  init(code: Int32) {
    if code >= 0 {
      self = .link(Int(code))
    } else if let limit = Limit(rawValue: -2 - code) {
      self = .limit(limit)
    } else {
      self = .projectStart
    }
  }
}

/// A pinned date (`start on`, `finish on`) that a later bound overrides.
package struct Contradiction: Hashable, Sendable {
  package var node: Int
  /// `.pinnedStart` or `.pinnedFinish`.
  package var limit: Driver.Limit
  /// The instant of the limit.
  package var wanted: Int
  /// The instant at which the node starts, or finishes, in the early schedule.
  package var got: Int

  package init(node: Int, limit: Driver.Limit, wanted: Int, got: Int) {
    self.node = node
    self.limit = limit
    self.wanted = wanted
    self.got = got
  }
}
