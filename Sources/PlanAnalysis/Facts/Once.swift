import Synchronization

/// A place for a value that is made when it is first asked for, once, whichever thread asks.
struct Once<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, made now if nobody has asked before. Making it must not ask for it.
  func callAsFunction(_ make: () -> Value) -> Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
