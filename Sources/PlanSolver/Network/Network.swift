import PlanText

/// Activities and the links between them as plain arrays: just what the passes need.
///
/// Nodes are numbered from 0 in the order of ``add(_:length:calendar:limits:)``, and so are links. Both passes visit
/// nodes in numeric order as far as links allow, so a network numbered in plan order is also solved in it.
///
/// A phase is three nodes. The builder adds a gate before the content (`.phaseGate`; the phase's own predecessors link
/// to it, and it links with FS 0 to each leaf and each inner gate), a `.phaseStart` (SS 0 from each leaf and each inner
/// phase start) and a `.phaseFinish` (FS 0 from each leaf and each inner phase finish). Links that leave the phase
/// start at `.phaseStart` or `.phaseFinish`; both have zero length, so SS and FS mean the same there.
package struct Network: Sendable {
  package enum NodeKind: UInt8, Sendable {
    /// An activity with a length on its calendar. With length 0 it is treated as a milestone.
    case work
    /// Zero length; keeps the instant of whatever drives it.
    case milestone
    /// The instant of its `earliestStart`, such as that of an actual. No link may lead to it, and it may lie before the
    /// project's start.
    case fixed
    /// The node that everything in a phase waits for.
    case phaseGate
    /// The earliest start of the content: the only node that takes the minimum of its bounds.
    case phaseStart
    /// The latest finish of the content.
    case phaseFinish
  }

  /// One node in 16 bytes.
  package struct Node: Sendable {
    package var kind: NodeKind
    /// Working minutes of the node's calendar; 0 unless the kind is `.work`.
    package var length: Int32
    /// In ``Network/calendars``.
    package var calendar: CalendarID
    /// Index in ``Network/limits``, or -1.
    package var limits: Int32

    /// True for nodes whose position is an instant rather than a work coordinate.
    @inlinable package var isInstant: Bool { length == 0 }
    /// False if a start date means the next working minute.
    @inlinable package var isExact: Bool { kind.rawValue >= NodeKind.fixed.rawValue }
    @inlinable package var isPhase: Bool { kind.rawValue >= NodeKind.phaseGate.rawValue }
  }

  package enum LinkKind: UInt8, Sendable {
    case finishToStart = 0
    case startToStart = 1
    case finishToFinish = 2
    case startToFinish = 3

    /// FS, SS, FF, SF.
    package var abbreviation: String {
      switch self {
      case .finishToStart: "FS"
      case .startToStart: "SS"
      case .finishToFinish: "FF"
      case .startToFinish: "SF"
      }
    }
  }

  /// A dependency in 16 bytes.
  package struct Link: Equatable, Sendable {
    package var predecessor: NodeID
    package var successor: NodeID
    /// Minutes on the successor's calendar, or in clock time if `isElapsed`; negative for a lead.
    package var lag: Int32
    package var kind: LinkKind
    package var isElapsed: Bool

    package init(
      _ predecessor: NodeID, _ successor: NodeID, _ kind: LinkKind = .finishToStart, lag: Int = 0,
      isElapsed: Bool = false
    ) {
      self.predecessor = predecessor
      self.successor = successor
      self.lag = Int32(clamping: lag)
      self.kind = kind
      self.isElapsed = isElapsed
    }
  }

  package private(set) var nodes: [Node] = []
  package private(set) var links: [Link] = []
  package private(set) var limits: [DateLimits] = []
  /// The calendars that nodes name by index.
  package let calendars: [WorkCalendar]
  /// Nothing starts before this instant.
  package var projectStart: Int
  /// The project's `finish by`, an instant. It moves and binds nothing; see
  /// ``NetworkSchedule/deadlineFloat``.
  package var deadline: Int?
  /// Index in ``calendars`` of the one that measures the distance to the deadline.
  package var projectCalendar: CalendarID
  /// Determines when days begin and end.
  package let zone: Zone

  /// There must be at least one calendar.
  package init(
    calendars: [WorkCalendar], projectStart: Int, deadline: Int? = nil, projectCalendar: CalendarID = CalendarID(0), zone: Zone = .utc
  ) {
    precondition(calendars.indices.contains(projectCalendar.index), "no such calendar")
    self.calendars = calendars
    self.projectCalendar = projectCalendar
    self.projectStart = projectStart
    self.deadline = deadline
    self.zone = zone
  }

  package var nodeIDs: Range<NodeID> { nodes.ids() }

  package mutating func reserveCapacity(nodes nodeCount: Int, links linkCount: Int) {
    nodes.reserveCapacity(nodeCount)
    links.reserveCapacity(linkCount)
  }

  /// Adds a node and returns its number. `length` is in working minutes of the calendar, at most 2³¹ − 1; negative
  /// values count as 0.
  @discardableResult
  package mutating func add(
    _ kind: NodeKind, length: Int = 0, calendar: CalendarID = CalendarID(0), limits: DateLimits? = nil
  ) -> NodeID {
    precondition(calendars.indices.contains(calendar.index), "no such calendar")
    var limitIndex: Int32 = -1
    if let limits, !limits.isEmpty {
      limitIndex = Int32(self.limits.count)
      self.limits.append(limits)
    }
    let length = kind == .work ? max(0, Int32(clamping: length)) : 0
    nodes.append(Node(kind: kind, length: length, calendar: calendar, limits: limitIndex))
    return NodeID(nodes.count - 1)
  }

  /// Adds a link between existing nodes and returns its number. Multiple links between the same nodes are allowed.
  @discardableResult
  package mutating func add(_ link: Link) -> Int {
    precondition(nodes.indices.contains(link.predecessor.index) && nodes.indices.contains(link.successor.index))
    links.append(link)
    return links.count - 1
  }

  /// Changes the length of a node of kind `.work`, in working minutes.
  package mutating func setLength(_ length: Int, of node: NodeID) {
    precondition(nodes[node].kind == .work)
    nodes[node].length = max(0, Int32(clamping: length))
  }

  /// Replaces the date limits of a node.
  package mutating func setLimits(_ new: DateLimits, of node: NodeID) {
    if nodes[node].limits < 0 {
      nodes[node].limits = Int32(limits.count)
      limits.append(new)
    } else {
      limits[Int(nodes[node].limits)] = new
    }
  }

  package func limits(of node: NodeID) -> DateLimits? {
    let index = nodes[node].limits
    return index < 0 ? nil : limits[Int(index)]
  }
}
