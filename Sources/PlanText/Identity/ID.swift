/// The number of one thing among its kind: its place in the one list of them. Numbers of different kinds do not mix.
///
/// It is public and inlinable because other modules specialise only such code.
@frozen public struct ID<Kind>: Hashable, Comparable, Sendable, Strideable {
  public let number: Int32

  @inlinable public init(_ index: Int) { number = Int32(truncatingIfNeeded: index) }
  @inlinable public init(_ number: Int32) { self.number = number }

  /// Stands for nothing, where an optional would take twice the room.
  @inlinable public static var none: ID { ID(Int32(-1)) }

  @inlinable public var index: Int { Int(number) }
  /// False for ``none``.
  @inlinable public var exists: Bool { number >= 0 }
  /// Nil for ``none``.
  @inlinable public var ifAny: ID? { number >= 0 ? self : nil }

  @inlinable public static func == (a: ID, b: ID) -> Bool { a.number == b.number }
  @inlinable public static func < (a: ID, b: ID) -> Bool { a.number < b.number }
  @inlinable public func distance(to other: ID) -> Int { other.index - index }
  @inlinable public func advanced(by distance: Int) -> ID { ID(index + distance) }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// What is numbered.
public enum Numbered {
  /// By the plan's list of activities.
  public enum Activity {}
  /// By the network's list of nodes.
  public enum Node {}
  /// By the list of resources that activities compete for.
  public enum Resource {}
  /// By the list of working calendars.
  public enum Calendar {}
}

public typealias ActivityID = ID<Numbered.Activity>
public typealias NodeID = ID<Numbered.Node>
public typealias ResourceID = ID<Numbered.Resource>
public typealias CalendarID = ID<Numbered.Calendar>

extension Array {
  /// The element for something, in a list with one for each of its kind.
  @inlinable public subscript<Kind>(_ id: ID<Kind>) -> Element {
    get { self[id.index] }
    _modify { yield &self[id.index] }
  }

  /// The numbers of the elements, in a list with one for each of a kind.
  @inlinable public func ids<Kind>(_ kind: Kind.Type = Kind.self) -> Range<ID<Kind>> { ID(0)..<ID(count) }
}

extension FixedWidthInteger {
  /// The bare number, for arithmetic on it.
  @inlinable public init<Kind>(_ id: ID<Kind>) { self.init(truncatingIfNeeded: id.number) }
}
