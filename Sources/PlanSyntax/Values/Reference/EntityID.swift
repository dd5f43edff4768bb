/// The number of a declaration in its plan. It is public because other modules inline only public code.
public struct EntityID: Hashable, Sendable, Comparable {
  public let index: Int32
  @inlinable public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
  @inlinable public static func < (a: EntityID, b: EntityID) -> Bool { a.index < b.index }
  @inlinable public static func == (a: EntityID, b: EntityID) -> Bool { a.index == b.index }
  /// A name that does not refer to anything known.
  @inlinable public static var none: EntityID { EntityID(-1) }
}
