import PlanInterchange
import PlanTesting
import Testing

/// Whatever a file holds, the import ends, and what it makes is a plan without errors.
@Suite struct HostileImportTests {
  static let samples = [
    (Instance.psplib, "small.sm"), (Instance.patterson, "small.rcp"), (Instance.modes, "small.mm"),
    (Instance.mslib, "small.msrcp"), (Instance.imopse, "small.def"),
  ]

  func check(_ bytes: [UInt8], _ path: String) {
    let imported = PlanImport(path: path, bytes: bytes)
    #expect((imported.plan == nil) == (imported.diagnostics.count == 1))
    if let compilation = imported.compilation() {
      #expect(!compilation.diagnostics.contains { $0.severity == .error }, "\(String(decoding: bytes, as: UTF8.self))")
    }
    _ = imported.finding
  }

  @Test(arguments: samples)
  func cutOff(text: String, path: String) {
    let bytes = Array(text.utf8)
    let length = text.split(whereSeparator: \.isWhitespace).last { $0.first?.isNumber == true }.map {
      text.utf8.distance(from: text.startIndex, to: $0.endIndex)
    }
    for count in 0..<(length ?? 0) {
      let imported = PlanImport(path: path, bytes: Array(bytes.prefix(count)))
      #expect(imported.plan == nil, "cut to \(count) bytes")
      _ = imported.finding
    }
  }

  @Test(arguments: samples)
  func damagedBytes(text: String, path: String) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(UInt8.random(in: 0x20...0x39, using: &random), at: index)
        default: bytes.removeSubrange(index..<min(index + Int.random(in: 1...60, using: &random), bytes.count))
        }
      }
      check(bytes, path)
    }
  }

  @Test(arguments: samples)
  func damagedNumbers(text: String, path: String) {
    var random = SeededGenerator(seed: 8)
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let extremes = ["0", "-1", "2", "7", "1000000", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e9", ""]
    for _ in 0..<300 {
      var damaged = words
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        damaged[Int.random(in: words.indices, using: &random)] = extremes.randomElement(using: &random) ?? ""
      }
      check(Array(damaged.joined(separator: " ").utf8), path)
    }
  }

  @Test func noise() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(bytes, "noise.sm")
      check(bytes.map { 0x30 + $0 % 11 }.map { $0 == 0x3A ? 0x20 : $0 }, "noise.rcp")
    }
  }
}
