import PlanText

/// The position of a node.
struct Placement: Sendable {
  /// For work a coordinate of its calendar, for a milestone or phase node an instant.
  package var start: Int
  /// A coordinate of the node's calendar, for work and for other nodes.
  package var finish: Int
}

/// How far a node's finish could move.
struct Slack: Sendable {
  /// The late finish: for work a coordinate of its calendar, for a milestone or phase node an instant.
  var late: Int
  /// During the backward pass the latest finish that moves no successor, in the same measure; after it, the free float
  /// in working minutes.
  var free: Int
}

/// Why a node starts when it does.
package enum Driver: Equatable, Sendable {
  package enum Limit: Int32, Sendable {
    case earliestStart, pinnedStart, earliestFinish, pinnedFinish
  }

  case projectStart
  /// The link with this number; the first one if several bind.
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
package struct Contradiction: Equatable, Sendable {
  package var node: NodeID
  /// `.pinnedStart` or `.pinnedFinish`.
  package var limit: Driver.Limit
  /// The instant of the limit.
  package var wanted: Int
  /// The instant at which the node starts, or finishes, in the early schedule.
  package var got: Int

  package init(node: NodeID, limit: Driver.Limit, wanted: Int, got: Int) {
    self.node = node
    self.limit = limit
    self.wanted = wanted
    self.got = got
  }
}
