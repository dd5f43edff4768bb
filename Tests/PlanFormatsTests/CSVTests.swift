import PlanAnalysis
@testable import PlanDrawing
@testable import PlanFormats
import PlanTesting
import PlanText
import PlanViews
import Testing

/// What a program reads from a CSV file is what the view holds.
struct CSVTests {
  /// Titles that other programs could take for their own syntax, as a plan writes them.
  static let hostile = [
    #"a \"quoted\", title"#, "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", #"first\nsecond\n\nlast"#, "a|b \\\\| c \\\\", "`code` **bold** _x_",
    "<script>alert(1)</script>", "[link](https://evil.example) ![](x.png)", "שלום, עולם", "👩🏽‍🚀 launch; 計画", "  spaces  ", "1. one", "# one", "&lt; &#38;",
    "", ",", "'", #"\""#,
  ]

  static let plan = "project p \"P\" { start 2026-01-05 }\n"
    + hostile.enumerated().map { "task t\($0) \"\($1)\" { duration 1d }\n" }.joined()

  /// As RFC 4180 describes it and no other way; nil if it is not so.
  static func parse(_ text: String) -> [[String]]? {
    var (records, record, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var bytes = Array(text.utf8)[...]
    func take(_ byte: UInt8) -> Bool {
      guard bytes.first == byte else { return false }
      bytes.removeFirst()
      return true
    }
    while !bytes.isEmpty {
      field = []
      if take(0x22) {
        while true {
          guard let byte = bytes.popFirst() else { return nil }
          if byte == 0x22, !take(0x22) { break }
          field.append(byte)
        }
      } else {
        while let byte = bytes.first, byte != 0x2C, byte != 0x0D {
          guard byte != 0x22, byte != 0x0A else { return nil }
          field.append(bytes.removeFirst())
        }
      }
      record.append(String(decoding: field, as: UTF8.self))
      if take(0x2C) {
        // The last field of the last record may be empty, but its line still ends.
        continue
      }
      guard take(0x0D), take(0x0A) else { return nil }
      records.append(record)
      record = []
    }
    return record.isEmpty ? records : nil
  }

  private static func column(_ name: String, _ records: [[String]]) throws -> [String] {
    let index = try #require(records.first?.firstIndex(of: name), "no column \(name)")
    return records.dropFirst().map { $0[index] }
  }

  @Test func titlesComeThroughUnchanged() throws {
    let input = try FormatFixture.quickInput(Self.plan)
    let wanted = input.facts.plan.activityIDs.map { input.facts.plan.title(input.facts.plan[$0].id) }
    #expect(wanted.contains("first\nsecond\n\nlast") && wanted.contains("=cmd|' /C calc'!A0"))
    for view in [View.schedule, .gantt, .wbs] {
      let records = try #require(Self.parse(FormatFixture.text(.csv, input, view)))
      let titles = try Self.column("Title", records)
      #expect(titles.suffix(wanted.count) == wanted[...], "\(view.name)")
    }
  }

  /// Also for a single column, where an empty field would be an empty line.
  @Test func oneColumnHasOneFieldPerRecord() throws {
    let input = try FormatFixture.input(Self.plan, request: ViewRequest(columns: [.title]))
    let records = try #require(Self.parse(FormatFixture.text(.csv, input, .schedule)))
    #expect(records.count == Self.hostile.count + 1 && records.allSatisfy { $0.count == 1 })
    #expect(FormatFixture.text(.csv, input, .schedule).contains("\r\n\"\"\r\n"))
  }

  @Test(arguments: Seeds.batches(0..<60)) func recordsHoldTheCells(seeds: Range<Int>) throws {
    for seed in seeds {
      var samples = SamplePlans(seed: UInt64(seed))
      let text = seed % 2 == 0 ? samples.plan() : RandomPlan(seed: UInt64(seed)).text
      guard let input = try? FormatFixture.quickInput(text) else { continue }
      for view in Format.csv.views() {
        let written = FormatFixture.text(.csv, input, view)
        let records = try #require(Self.parse(written), "seed \(seed): \(view.name)")
        let header = try #require(records.first)
        #expect(records.allSatisfy { $0.count == header.count } && Set(header).count == header.count, "seed \(seed): \(view.name)")
        guard case .timeline(let make) = view.make else { continue }
        let timeline = make(input.facts, ViewRequest(extent: .everything))
        try compare(timeline, records, "seed \(seed): \(view.name)")
      }
    }
  }

  private func compare(_ timeline: Timeline, _ records: [[String]], _ place: String) throws {
    #expect(records.count == 1 + timeline.table.rows.count + timeline.cancelled.count, "\(place)")
    for (index, column) in timeline.table.columns.enumerated() {
      let isLength = [.length, .totalFloat, .freeFloat].contains(column.kind)
      let fields = try Self.column(column.label + (isLength ? " (hours)" : ""), records)
      for (row, field) in zip(timeline.table.rows, fields) {
        switch row.cells[index] {
        case .empty: #expect(field.isEmpty, "\(place)")
        case .text(let text): #expect(field == CSVField.text(text), "\(place)")
        case .names(let names):
          let written = field.isEmpty ? [] : field.split(separator: ";").map { $0.drop { $0 == " " } }
          #expect(written.map { $0.split(separator: " ").last.map(String.init) } == names.map { CSVField.text($0.name) }, "\(place)")
        case .count(let count): #expect(Int(field) == count, "\(place)")
        case .length(let length): #expect((Double(field)! * 60).rounded() == Double(length.minutes), "\(place) \(field)")
        case .date(let day): #expect(field == day.iso, "\(place)")
        case .share(let millionths): #expect((Double(field)! * 1e6).rounded() == Double(millionths), "\(place) \(field)")
        case .money(let money):
          #expect(Int128(field.filter { $0 != "." }) == money.minorUnits, "\(place) \(field)")
        case .load: Issue.record("\(place): a load")
        }
      }
    }
    #expect(try Self.column("Level", records).prefix(timeline.table.rows.count).map { Int($0) } == timeline.table.rows.map { $0.depth + 1 })
    for (name, meaning) in [("Critical", Meanings.critical), ("Late", .late)] {
      let flags = try Self.column(name, records).prefix(timeline.table.rows.count).map { $0 == "true" }
      #expect(flags == timeline.table.rows.map { $0.meanings.contains(meaning) }, "\(place)")
    }
  }

  @Test(arguments: [
    (0, "0"), (1, "0.0167"), (-1, "-0.0167"), (30, "0.5"), (60, "1"), (-90, "-1.5"), (6000, "100"), (100_000_000_000_000, "1666666666666.6667"),
  ])
  func hoursAreExactToTheMinute(_ minutes: Int, _ text: String) { #expect(CSVField.hours(minutes) == text) }

  @Test(arguments: [(0, "0"), (1_000_000, "1"), (250_000, "0.25"), (1, "0.000001"), (1_500_000, "1.5"), (-10_000, "-0.01")])
  func sharesAreParts(_ millionths: Int, _ text: String) { #expect(CSVField.share(millionths) == text) }

  /// The header depends on the view alone, so that programs can rely on it.
  @Test func headersAreTheSameForEveryPlan() throws {
    let plans = ["project p \"P\" { start 2026-01-05 }\n", Self.plan, RandomPlan(seed: 4).text, HiddenCharacterTests.plan]
    for view in Format.csv.views() {
      let headers = try plans.map { try #require(Self.parse(FormatFixture.text(.csv, try FormatFixture.quickInput($0), view))?.first) }
      #expect(Set(headers).count == 1, "\(view.name)")
    }
  }

  @Test func chartsAreTables() {
    let chart = Chart(
      unit: .percent, categories: ["a", "b"], series: [Chart.Series("x", [250_000, nil]), Chart.Series("y", [0, 1_000_000])],
      limits: Chart.Series("limit", [500_000, 500_000]))
    var output = Output()
    CSVSeries.write(chart, to: &output)
    #expect(output.text == "Category,x,y,limit\r\na,0.25,0,0.5\r\nb,,1,0.5\r\n")
  }

  /// A file with two headers would be no table.
  @Test func holdsOneView() throws {
    #expect(try Format.csv.views(named: ["wbs", "wbs"]).get().map(\.name) == ["wbs"])
    guard case .failure(let refusal) = Format.csv.views(named: ["wbs", "trace", "network"]) else {
      Issue.record("three views in one file")
      return
    }
    #expect(refusal.message == "a csv file holds one view, not 'wbs', 'trace' and 'network'")
    #expect(refusal.help == ["call planc once for each view"])
  }
}
