/// What the fuzzer can call: a function that must neither trap nor hang nor break a promise, whatever its input, and
/// the inputs to begin with.
struct FuzzTarget: Sendable {
  let name: String
  let summary: String
  let seeds: @Sendable () throws -> [[UInt8]]
  let run: FuzzFunction

  static let all: [FuzzTarget] = [.text, .plan, .schedule, .import]
}

/// Stops the process, so that libFuzzer keeps the input, unless a promise holds.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
  if !holds { fatalError(promise()) }
}

func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}
