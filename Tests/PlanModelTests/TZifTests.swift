import PlanTesting
import PlanText
import Testing

@Suite struct TZifTests {
  /// Two changes: at 1000 s and a million seconds after the epoch.
  private static func file(version: Int = 2, footer: String = "") -> TimeZoneFile {
    TimeZoneFile(
      changes: [(1000, 1), (1_000_000, 2)], offsets: [3208, 3600, 7200], footer: footer, version: version)
  }

  @Test(arguments: 1...4) func versions(version: Int) throws {
    let zone = try #require(TZif.zone(named: "A", in: Self.file(version: version).bytes))
    #expect(zone.stretches.map(\.offset) == [53, 60, 120])
    // A change within a minute counts from the next one on.
    #expect(zone.stretches.dropFirst().map(\.start) == [17, 16_667])
    #expect(zone.offset(at: .min / 2) == 53 && zone.offset(at: .max / 2) == 120)
  }

  @Test func theRuleBeginsBehindTheLastChange() throws {
    let footer = "CET-1CEST,M3.5.0,M10.5.0/3"
    let zone = try #require(TZif.zone(named: "A", in: Self.file(footer: footer).bytes))
    #expect(zone.offset(at: 16_666) == 60)
    #expect(zone.span(at: 20_000).start == 17, "in January the rule says what held before")
    #expect(zone.span(at: 20_000).end == (31 + 28 + 28) * 1440 + 60)
  }

  @Test func whatIsNoZone() {
    #expect(TZif.zone(named: "A", in: []) == nil)
    #expect(TZif.zone(named: "A", in: Array("TZif2".utf8)) == nil)
    #expect(TZif.zone(named: "A", in: Self.file(footer: "nonsense!").bytes) == nil)
    #expect(TZif.zone(named: "A", in: TimeZoneFile(offsets: []).bytes) == nil)
    #expect(TZif.zone(named: "A", in: TimeZoneFile(offsets: [26 * 3600]).bytes) == nil)
    #expect(TZif.zone(named: "A", in: TimeZoneFile(changes: [(5, 0), (5, 0)]).bytes) == nil)
    #expect(TZif.zone(named: "A", in: TimeZoneFile(changes: [(5, 1)]).bytes) == nil)
    #expect(TZif.zone(named: "A", in: TimeZoneFile(changes: [(1 << 55, 0)]).bytes) == nil)
    var leaping = Self.file()
    leaping.leapSeconds = 1
    #expect(TZif.zone(named: "A", in: leaping.bytes) == nil)
  }

  @Test func theBeginningOfTimeIsNoDate() throws {
    // Some compilers of the database write a first change before the universe.
    let file = TimeZoneFile(changes: [(-(1 << 59), 1), (0, 0)], offsets: [0, 600])
    let zone = try #require(TZif.zone(named: "A", in: file.bytes))
    #expect(zone.offset(at: -1) == 10 && zone.offset(at: 0) == 0)
  }

  /// However a file is cut or damaged, it is refused or gives some zone whose look-ups end.
  @Test func damageIsHarmless() {
    let intact = Self.file(footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes
    var generator = SeededGenerator(seed: 7)
    var damaged = (0..<intact.count).map { Array(intact.prefix($0)) }
    for index in intact.indices {
      for bit in 0..<8 {
        var bytes = intact
        bytes[index] ^= 1 << UInt8(bit)
        damaged.append(bytes)
      }
    }
    for _ in 0..<3000 {
      var bytes = intact
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      damaged.append(bytes)
    }
    var readable = 0
    for bytes in damaged {
      guard let zone = TZif.zone(named: "A", in: bytes) else { continue }
      readable += 1
      for instant in [-40_000_000_000, -1, 0, 17, 29_541_600, 250_000_000, 4_000_000_000, 1 << 50] {
        #expect(abs(zone.offset(at: instant)) < Zone.offsetLimit)
        #expect(abs(zone.utcMinutes(ofLocal: instant) - instant) <= Zone.offsetLimit)
      }
    }
    #expect(readable > 100 && readable < damaged.count)
    #expect((0..<intact.count).allSatisfy { TZif.zone(named: "A", in: Array(intact.prefix($0))) == nil })
  }
}
