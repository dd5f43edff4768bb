/// The number of a declaration in its plan.
package struct EntityID: Hashable, Sendable, Comparable {
  package let index: Int32
  @inlinable package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
  @inlinable package static func < (a: EntityID, b: EntityID) -> Bool { a.index < b.index }
  @inlinable package static func == (a: EntityID, b: EntityID) -> Bool { a.index == b.index }
  /// A name that does not refer to anything known.
  package static let none = EntityID(-1)
}
