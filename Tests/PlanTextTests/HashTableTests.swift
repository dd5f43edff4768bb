import PlanTesting
import PlanText
import Testing

@Suite struct HashTableTests {
  /// A table holds what a dictionary holds, whatever its size and however many keys lie in each other's way.
  @Test(arguments: [0, 1, 100, 5000], [UInt64(1), 1 << 20, 0x9E37_79B9_7F4A_7C15])
  func holdsWhatADictionaryHolds(capacity: Int, factor: UInt64) {
    var random = SeededGenerator(seed: factor &+ UInt64(capacity))
    var table = HashTable<UInt64>(capacity: capacity)
    var known: [UInt64: Int32] = [:]
    for _ in 0..<4000 {
      let key = UInt64.random(in: 0..<3000, using: &random) &* factor
      #expect(table.find(key) == known[key])
      let new = Int32(known.count)
      #expect(table.find(key, orAdd: new) == known[key] ?? new)
      known[key] = known[key] ?? new
      if known.count == 1000 { table.reserveCapacity(20_000) }
    }
    #expect(known.count > 2000 && known.allSatisfy { table.find($0.key) == $0.value })
  }

  /// Different things with one hash keep numbers of their own.
  @Test func thingsWithOneHashStayApart() {
    let things = (0..<300).map { "thing \($0)" }
    var table = HashTable<UInt8>(capacity: 4)
    for (number, thing) in things.enumerated() {
      #expect(table.find(UInt8(number % 3)) { things[Int($0)] == thing } == nil)
      #expect(table.find(UInt8(number % 3), orAdd: Int32(number)) { things[Int($0)] == thing } == Int32(number))
    }
    for (number, thing) in things.enumerated() {
      #expect(table.find(UInt8(number % 3)) { things[Int($0)] == thing } == Int32(number))
      #expect(table.find(UInt8((number + 1) % 3)) { things[Int($0)] == thing } == nil)
    }
  }

  /// Values from the reference implementation of FNV.
  @Test(arguments: [("", UInt32(0x811C_9DC5)), ("a", 0xE40C_292C), ("foobar", 0xBF9C_F968)])
  func bytesHaveTheirPublishedHash(text: String, hash: UInt32) {
    var found = ByteHash()
    for byte in text.utf8 { found.add(byte) }
    #expect(found.value == hash)
  }
}
