/// The values of a tree: one flat array per shape. A property refers to a range of the array of its shape.
///
/// Only the parser that creates it writes to it; a finished tree never changes. The arrays share one piece of memory,
/// because only the shapes know their element types.
package final class ValueColumns: @unchecked Sendable {
  private let slots: UnsafeMutableRawPointer
  private static let stride = MemoryLayout<[Flag]>.stride

  /// An array is a reference to its storage, which knows its elements; so all arrays begin and end alike.
  package init() {
    let count = ValueShape.all.count
    slots = .allocate(byteCount: count * Self.stride, alignment: MemoryLayout<[Flag]>.alignment)
    slots.initializeMemory(as: [Flag].self, repeating: [], count: count)
  }

  deinit {
    slots.bindMemory(to: [Flag].self, capacity: ValueShape.all.count).deinitialize(count: ValueShape.all.count)
    slots.deallocate()
  }

  /// Reserves space for the most common values of long plans; unused space costs no memory.
  func reserve(forBytes count: Int) {
    for (number, type) in ValueShape.all.enumerated() where type.bytesPerValue > 0 {
      type.reserve(count / type.bytesPerValue, at: slots + number * Self.stride)
    }
  }

  @inline(__always)
  private func slot(_ shape: ValueShape) -> UnsafeMutableRawPointer { slots + Int(shape.number) * Self.stride }

  /// The array of a shape, whose values are of the given type.
  @inline(__always)
  func column<Value: PropertyValue>(_ shape: ValueShape, of type: Value.Type = Value.self) -> UnsafeMutablePointer<[Value]> {
    assert(Self.holds(type, shape))
    return slot(shape).column(of: type)
  }

  private static func holds<Value: PropertyValue>(_ type: Value.Type, _ shape: ValueShape) -> Bool {
    func value<S: Shape>(_ shape: S.Type) -> Any.Type { S.Value.self }
    return value(shape.type) == type
  }

  /// Values of a shape; nil if its values are of another type.
  func values<Value: PropertyValue>(_ range: Range<Int>, of shape: ValueShape, as type: Value.Type) -> ArraySlice<Value>? {
    Self.holds(type, shape) ? column(shape, of: type).pointee[range] : nil
  }

  /// Prints the values of a property.
  func print(_ statement: StatementSyntax, to printer: inout SyntaxPrinter) {
    statement.shape.type.print(statement.range, of: slot(statement.shape), to: &printer)
  }

  /// The activity that the current work has to wait for because of the last value read.
  func lastPredecessor(_ shape: ValueShape) -> Reference? { shape.type.lastPredecessor(in: slot(shape)) }
}

extension UnsafeMutableRawPointer {
  /// The array at this place of a tree's columns. Arrays of all types are laid out alike, so the memory may be bound to
  /// another type than the one it was initialized with.
  @inline(__always)
  func column<Value>(of type: Value.Type) -> UnsafeMutablePointer<[Value]> { bindMemory(to: [Value].self, capacity: 1) }
}
