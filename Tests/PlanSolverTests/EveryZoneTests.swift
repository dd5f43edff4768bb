import Foundation
import PlanSolver
import PlanText
import Testing

/// Every zone of the machine's database, at every change of its clocks.
@Suite struct EveryZoneTests {
  static let folder = URL(filePath: "/usr/share/zoneinfo")

  /// Each zone once, whatever other names it has.
  static let zones: [Zone] = {
    var known: Set<Data> = []
    var result: [Zone] = []
    let names = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
    for name in names where !name.hasPrefix("right/") && !name.hasPrefix("posix/") {
      guard let data = try? Data(contentsOf: folder.appending(path: name)), known.insert(data).inserted,
        let zone = TZif.zone(named: name, in: Array(data))
      else { continue }
      result.append(zone)
    }
    return result
  }()

  /// Hours that begin and end inside of changes at one, two, three o'clock and midnight, and days without.
  static let week = [
    MinuteRanges([0..<150, 200..<620]), MinuteRanges([30..<75, 95..<170, 1410..<1440]), MinuteRanges([0..<20, 130..<1400]),
    MinuteRanges([150..<185, 1425..<1440]), MinuteRanges([480..<720, 780..<1020]), MinuteRanges([25..<145]),
    MinuteRanges([0..<90, 150..<1435]),
  ]

  @Test(.enabled(if: !zones.isEmpty)) func hoursAreThoseThatClocksShow() {
    let local = WorkCalendar(week: Self.week)
    var changes = 0
    for zone in Self.zones {
      let calendar = WorkCalendar(week: Self.week, zone: zone)
      for change in zone.stretches.dropFirst() where change.start > -75_000_000 && change.start < 45_000_000 {
        changes += 1
        let range = change.start - 3 * 1440..<change.start + 3 * 1440
        let expected = Self.worked(local, zone, range)
        let found = calendar.workingRanges(from: range.lowerBound, to: range.upperBound)
        guard found == expected else {
          Issue.record("\(zone.name) at \(change.start): \(found.map { $0.lowerBound - change.start }) \(expected.map { $0.lowerBound - change.start })")
          break
        }
        let total = expected.reduce(0) { $0 + $1.count }
        #expect(calendar.between(range.lowerBound, range.upperBound) == total, "\(zone.name) at \(change.start)")
        for part in expected {
          let work = calendar.work(at: part.lowerBound)
          #expect(calendar.start(of: work) == part.lowerBound && calendar.finish(of: work + part.count) == part.upperBound)
        }
      }
    }
    #expect(Self.zones.count > 200 && changes > 10_000)
  }

  private static func worked(_ local: WorkCalendar, _ zone: Zone, _ range: Range<Int>) -> [Range<Int>] {
    let first = (range.lowerBound - 4 * 1440) / 1440
    var ranges: [Range<Int>] = []
    for day in first...first + 14 {
      for hours in local.hours(onDay: day).ranges {
        let start = zone.utcMinutes(ofLocal: day * 1440 + hours.lowerBound)
        let end = zone.utcMinutes(ofLocal: day * 1440 + hours.upperBound)
        let part = (start..<max(start, end)).clamped(to: range)
        if !part.isEmpty { ranges.append(part) }
      }
    }
    var result: [Range<Int>] = []
    for part in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, last.upperBound >= part.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        result.append(part)
      }
    }
    return result
  }
}
