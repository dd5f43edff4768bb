import Foundation

/// The command line: `Fuzz seeds FOLDER N` writes every Nth of the inputs that the targets start from, `Fuzz TARGET …`
/// hands the rest of the arguments to libFuzzer.
@main struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "seeds", arguments.count == 3, let step = Int(arguments[3]), step > 0 {
      for target in FuzzTarget.all { try write(target.seeds(), every: step, to: "\(arguments[2])/\(target.name)") }
      return
    }
    guard let target = FuzzTarget.all.first(where: { $0.name == arguments.first }) else {
      print("usage: Fuzz seeds FOLDER N\n       Fuzz TARGET [OPTION…] [FOLDER…]   the options are libFuzzer's; -help=1 lists them\ntargets:")
      for target in FuzzTarget.all { print("  \(target.name): \(target.summary)") }
      exit(2)
    }
    // libFuzzer sees a command line without the name of the target.
    var words = ([CommandLine.arguments[0]] + arguments.dropFirst()).map { strdup($0) } + [nil]
    exit(
      words.withUnsafeMutableBufferPointer { buffer in
        var count = Int32(buffer.count - 1)
        var first = buffer.baseAddress!
        return runDriver(&count, &first, target.run)
      })
  }

  private static func write(_ seeds: [[UInt8]], every step: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, seed) in seeds.enumerated() where number % step == 0 || seeds.count < 10 {
      try Data(seed).write(to: URL(filePath: "\(folder)/seed-\(number)"))
    }
  }
}

/// A function that libFuzzer calls with each input.
typealias FuzzFunction = @Sendable @convention(c) (_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>, _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ function: FuzzFunction
) -> Int32

/// libFuzzer's own entry point refers to it; the driver is told which function to call.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { -1 }

/// Every other mutation is one of words and lines; the rest are libFuzzer's own, of bytes.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
  guard seed % 2 == 0 else { return mutateBytes(bytes, count, limit) }
  var mutation = PlanMutation(Array(UnsafeBufferPointer(start: bytes, count: count)), seed: UInt64(seed / 2))
  let result = mutation.mutated().prefix(limit)
  guard !result.isEmpty else { return mutateBytes(bytes, count, limit) }
  _ = UnsafeMutableBufferPointer(start: bytes, count: result.count).update(fromContentsOf: result)
  return result.count
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int
