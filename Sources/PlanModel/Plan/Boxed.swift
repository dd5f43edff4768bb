/// Keeps a large value by reference, copied when written to while shared: a struct that holds it stays small.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// The same for copies that nobody has written to.
  var identity: ObjectIdentifier { ObjectIdentifier(box) }

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}
