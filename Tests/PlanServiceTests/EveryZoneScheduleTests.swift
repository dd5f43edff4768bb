import Foundation
import PlanService
import PlanTesting
import PlanText
import Testing

/// Scheduler and verifier agree about work around changes of clocks, in every zone of the machine's database.
@Suite struct EveryZoneScheduleTests {
  static let folder = URL(filePath: "/usr/share/zoneinfo")

  static let files: [(name: String, bytes: [UInt8])] = {
    var known: Set<Data> = []
    let names = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
    return names.compactMap { name in
      guard !name.hasPrefix("right/"), !name.hasPrefix("posix/"), name.contains("/"),
        let data = try? Data(contentsOf: folder.appending(path: name)), known.insert(data).inserted,
        TZif.zone(named: name, in: Array(data)) != nil
      else { return nil }
      return (name, Array(data))
    }
  }()

  @Test(.enabled(if: !files.isEmpty)) func workAroundTheLastChangesIsJudgedAlike() throws {
    var judged = 0
    for file in Self.files {
      let zone = try #require(TZif.zone(named: file.name, in: file.bytes))
      // The last change of 1972 to 2037, and one of a whole day where there is one.
      let changes = zone.stretches.indices.dropFirst().filter { (1_051_200...35_000_000).contains(zone.stretches[$0].start) }
      let long = changes.filter { abs(zone.stretches[$0].offset - zone.stretches[$0 - 1].offset) >= 720 }
      for index in Set(changes.suffix(2) + long.prefix(1)).sorted() {
        let day = zone.day(at: zone.stretches[index].start).advanced(by: -2)
        let plan = """
          project p { start \(day.iso) ; timezone "\(file.name)" ; calendar early }
          calendar early { hours mon..sun 00:00..02:30 ; extra \(day.advanced(by: 2).iso) 23:15..23:45 }
          calendar late { hours mon..sun 00:30..01:20, 01:40..03:10, 23:30..24:00 }
          person ana { leave \(day.advanced(by: 3).iso) 00:15..02:15 }
          person ben { calendar late ; extra \(day.advanced(by: 1).iso) 02:10..02:50 }
          window night { open every day 23:30..01:30 ; open every day 02:15..02:45 }
          meeting m { every day at 02:15 ; lasts 20min ; attend ana, ben }
          task a { duration 11h }
          task b { effort 9h ; assign ana }
          task c { effort 12h ; assign ben }
          task d { duration 5h ; assign ben ; after c }
          task e { effort 8h ; within night }
          task f { duration 30h elapsed }
          """
        var loader = MemoryLoader(texts: ["zone.plan": plan])
        loader.zones = [file.name: file.bytes]
        let result = Compilation(path: "zone.plan", bytes: Array(plan.utf8), loader: loader)
        judged += 1
        let violations = result.schedule?.violations().map(\.sentence) ?? ["no schedule: \(result.findings)"]
        #expect(violations == [], "\(file.name) \(day.iso)")
      }
    }
    #expect(judged > 200)
  }
}
