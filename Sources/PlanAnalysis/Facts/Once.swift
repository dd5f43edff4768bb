import Synchronization

/// Storage for a value that is created on first use, exactly once, whichever thread asks.
struct Once<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, created now if nobody has asked before. Creating it must not ask for it.
  func callAsFunction(_ make: () -> Value) -> Value {
    made.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
