import Foundation
import PlanText
import Testing

@Suite("Time zones are those of Python's zoneinfo")
struct TimeZoneTests {
  private struct Checked {
    var zones = 0
    var instants = 0
    var wrong: [String] = []
  }

  @Test("Every zone of the machine, at every change and far away", .needs(.zoneinfo))
  func offsets() throws {
    let script = Planc.repository.appendingPathComponent("Tests/Clients/zone_offsets.py").path
    let ended = try OutsideProgram.zoneinfo.run(script)
    #expect(ended.status == 0, "\(ended.errors)")
    var checked = Checked()
    var zone: Zone?
    for line in ended.output.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      if words[0] == "zone" {
        checked.zones += 1
        zone = TZif.zone(named: words[1], in: Array(try Data(contentsOf: URL(filePath: words[2]))))
        if zone == nil { checked.wrong.append("\(words[1]) cannot be read") }
      } else if let zone, let minute = Int(words[1]), let known = Int(words[2]) {
        checked.instants += 1
        // Offsets of whole minutes since about 1972; before, seconds are rounded.
        let expected = words[0] == "utc" ? Int((Double(known) / 60 + 0.5).rounded(.down)) : known
        let got = words[0] == "utc" ? zone.offset(at: minute) : zone.utcMinutes(ofLocal: minute)
        if got != expected { checked.wrong.append("\(zone.name) \(line): \(got)") }
      }
    }
    #expect(checked.wrong.isEmpty, "\(checked.wrong.count) differ, such as \(checked.wrong.prefix(20))")
    #expect(checked.zones > 200 && checked.instants > 100 * checked.zones)
    print("\(checked.zones) zones agree with zoneinfo at \(checked.instants) instants")
  }

  @Test("planc reads the machine's database", .needs(.zoneinfo))
  func database() throws {
    let folder = try ScratchFolder([
      "berlin.plan": """
        project p "P" { start 2026-03-27 ; timezone "Europe/Berlin" }
        calendar kyoto "Kyoto" { timezone "Asia/Tokyo" ; hours mon..fri 09:00..17:00 }
        task there "There" { duration 8h ; calendar kyoto ; start from 2026-03-30 }

        """,
      "wrong.plan": """
        project p "P" { start 2026-03-27 ; timezone "Europe/Brelin" }
        task there "There" { duration 8h }

        """,
    ])
    let right = try Planc.run(["compile", folder.path("berlin.plan"), "--to", "json"])
    #expect(right.status == 0, "\(right.errors)")
    #expect(right.output.contains("\"start\": \"2026-03-30T02:00\""))
    let wrong = try Planc.run(["lint", folder.path("wrong.plan")])
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("did you mean 'Europe/Berlin'?"))
  }

  @Test("TZDIR names another database, which comes first")
  func anotherDatabase() throws {
    let folder = try ScratchFolder([
      "zones/Europe/Berlin": "TZif, but no more",
      "a.plan": "project p \"P\" { start 2026-03-27 ; timezone \"Europe/Berlin\" }\n",
      "b.plan": "project p \"P\" { start 2026-03-27 ; timezone \"Europe/Bern\" }\n",
    ])
    let environment = ["TZDIR": folder.path("zones")]
    let damaged = try Planc.run(["lint", folder.path("a.plan")], environment: environment)
    #expect(damaged.status == 1 && damaged.errors.contains("P0220"), "\(damaged.errors)")
    let unknown = try Planc.run(["lint", folder.path("b.plan")], environment: environment)
    #expect(unknown.errors.contains("did you mean 'Europe/Berlin'?"), "\(unknown.errors)")
  }
}
