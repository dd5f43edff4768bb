import PlanSolver
import Testing
import PlanText

/// An activity-on-node network as books print them: one unit of time is the length of a day.
struct Textbook: Sendable, CustomTestStringConvertible {
  struct Row: Sendable {
    var name: Character
    var length: Int
    var predecessors: String
    var earlyStart: Int
    var earlyFinish: Int
    var lateStart: Int
    var lateFinish: Int
    var freeFloat: Int

    init(
      _ name: Character, _ length: Int, after predecessors: String, es: Int, ef: Int, ls: Int, lf: Int, free: Int
    ) {
      self.name = name
      self.length = length
      self.predecessors = predecessors
      (earlyStart, earlyFinish, lateStart, lateFinish) = (es, ef, ls, lf)
      freeFloat = free
    }
  }

  var source: String
  var finish: Int
  var critical: String
  var rows: [Row]
  var testDescription: String { source }

  /// The books print early and late dates and total float; free floats follow from the early dates.
  static let all: [Textbook] = [
    Textbook(
      source: "Heizer, Render: Operations Management, Milwaukee Paper Manufacturing", finish: 15, critical: "ACEGH",
      rows: [
        Row("A", 2, after: "", es: 0, ef: 2, ls: 0, lf: 2, free: 0),
        Row("B", 3, after: "", es: 0, ef: 3, ls: 1, lf: 4, free: 0),
        Row("C", 2, after: "A", es: 2, ef: 4, ls: 2, lf: 4, free: 0),
        Row("D", 4, after: "AB", es: 3, ef: 7, ls: 4, lf: 8, free: 1),
        Row("E", 4, after: "C", es: 4, ef: 8, ls: 4, lf: 8, free: 0),
        Row("F", 3, after: "C", es: 4, ef: 7, ls: 10, lf: 13, free: 6),
        Row("G", 5, after: "DE", es: 8, ef: 13, ls: 8, lf: 13, free: 0),
        Row("H", 2, after: "FG", es: 13, ef: 15, ls: 13, lf: 15, free: 0),
      ]),
    Textbook(
      source: "Hillier, Lieberman: Introduction to Operations Research, Reliable Construction", finish: 44,
      critical: "ABCEFJLN",
      rows: [
        Row("A", 2, after: "", es: 0, ef: 2, ls: 0, lf: 2, free: 0),
        Row("B", 4, after: "A", es: 2, ef: 6, ls: 2, lf: 6, free: 0),
        Row("C", 10, after: "B", es: 6, ef: 16, ls: 6, lf: 16, free: 0),
        Row("D", 6, after: "C", es: 16, ef: 22, ls: 20, lf: 26, free: 0),
        Row("E", 4, after: "C", es: 16, ef: 20, ls: 16, lf: 20, free: 0),
        Row("F", 5, after: "E", es: 20, ef: 25, ls: 20, lf: 25, free: 0),
        Row("G", 7, after: "D", es: 22, ef: 29, ls: 26, lf: 33, free: 0),
        Row("H", 9, after: "EG", es: 29, ef: 38, ls: 33, lf: 42, free: 0),
        Row("I", 7, after: "C", es: 16, ef: 23, ls: 18, lf: 25, free: 2),
        Row("J", 8, after: "FI", es: 25, ef: 33, ls: 25, lf: 33, free: 0),
        Row("K", 4, after: "J", es: 33, ef: 37, ls: 34, lf: 38, free: 1),
        Row("L", 5, after: "J", es: 33, ef: 38, ls: 33, lf: 38, free: 0),
        Row("M", 2, after: "H", es: 38, ef: 40, ls: 42, lf: 44, free: 4),
        Row("N", 6, after: "KL", es: 38, ef: 44, ls: 38, lf: 44, free: 0),
      ]),
    Textbook(
      source: "Anderson, Sweeney, Williams: Quantitative Methods for Business, Western Hills Shopping Center",
      finish: 26, critical: "AEFGI",
      rows: [
        Row("A", 5, after: "", es: 0, ef: 5, ls: 0, lf: 5, free: 0),
        Row("B", 6, after: "", es: 0, ef: 6, ls: 6, lf: 12, free: 3),
        Row("C", 4, after: "A", es: 5, ef: 9, ls: 8, lf: 12, free: 0),
        Row("D", 3, after: "A", es: 5, ef: 8, ls: 7, lf: 10, free: 2),
        Row("E", 1, after: "A", es: 5, ef: 6, ls: 5, lf: 6, free: 0),
        Row("F", 4, after: "E", es: 6, ef: 10, ls: 6, lf: 10, free: 0),
        Row("G", 14, after: "DF", es: 10, ef: 24, ls: 10, lf: 24, free: 0),
        Row("H", 12, after: "BC", es: 9, ef: 21, ls: 12, lf: 24, free: 3),
        Row("I", 2, after: "GH", es: 24, ef: 26, ls: 24, lf: 26, free: 0),
      ]),
    Textbook(
      source: "Krajewski, Ritzman: Operations Management, St. Adolf's Hospital", finish: 69, critical: "BDHJK",
      rows: [
        Row("A", 12, after: "", es: 0, ef: 12, ls: 2, lf: 14, free: 0),
        Row("B", 9, after: "", es: 0, ef: 9, ls: 0, lf: 9, free: 0),
        Row("C", 10, after: "A", es: 12, ef: 22, ls: 14, lf: 24, free: 0),
        Row("D", 10, after: "B", es: 9, ef: 19, ls: 9, lf: 19, free: 0),
        Row("E", 24, after: "B", es: 9, ef: 33, ls: 35, lf: 59, free: 26),
        Row("F", 10, after: "A", es: 12, ef: 22, ls: 53, lf: 63, free: 41),
        Row("G", 35, after: "C", es: 22, ef: 57, ls: 24, lf: 59, free: 2),
        Row("H", 40, after: "D", es: 19, ef: 59, ls: 19, lf: 59, free: 0),
        Row("I", 15, after: "A", es: 12, ef: 27, ls: 48, lf: 63, free: 36),
        Row("J", 4, after: "EGH", es: 59, ef: 63, ls: 59, lf: 63, free: 0),
        Row("K", 6, after: "FIJ", es: 63, ef: 69, ls: 63, lf: 69, free: 0),
      ]),
  ]
}

struct TextbookTests {
  @Test(arguments: Textbook.all) func agrees(book: Textbook) {
    var network = Network.on()
    for row in book.rows { network.add(.work, length: row.length) }
    for (index, row) in book.rows.enumerated() {
      for name in row.predecessors {
        network.add(.init(NodeID(book.rows.firstIndex { $0.name == name }!), NodeID(index)))
      }
    }
    let schedule = network.solved()
    #expect(schedule.projectFinish == book.finish)
    for (node, row) in zip(network.nodeIDs, book.rows) {
      #expect(schedule.earlyStart(of: node) == row.earlyStart, "ES \(row.name)")
      #expect(schedule.earlyFinish(of: node) == row.earlyFinish, "EF \(row.name)")
      #expect(schedule.lateStart(of: node) == row.lateStart, "LS \(row.name)")
      #expect(schedule.lateFinish(of: node) == row.lateFinish, "LF \(row.name)")
      #expect(schedule.totalFloat(of: node) == row.lateStart - row.earlyStart, "TF \(row.name)")
      #expect(schedule.freeFloat(of: node) == row.freeFloat, "FF \(row.name)")
      #expect(schedule.isCritical(node) == book.critical.contains(row.name), "critical \(row.name)")
      #expect(schedule.isOnLongestPath(node) == book.critical.contains(row.name), "longest path \(row.name)")
    }
  }

  /// A precedence diagram with every kind of link, worked out by hand.
  ///
  ///     A 10 ─FS──▶ B 8 ─SS+3─▶ C 6 ─FF+2─▶ D 4      A ─SF+14─▶ E 5      B ─FF+1─▶ C
  @Test func precedenceDiagram() {
    var network = Network.on()
    let a = network.add(.work, length: 10), b = network.add(.work, length: 8), c = network.add(.work, length: 6)
    let d = network.add(.work, length: 4), e = network.add(.work, length: 5)
    network.add(.init(a, b))
    let ladderStart = network.add(.init(b, c, .startToStart, lag: 3))
    let ladderFinish = network.add(.init(b, c, .finishToFinish, lag: 1))
    network.add(.init(c, d, .finishToFinish, lag: 2))
    network.add(.init(a, e, .startToFinish, lag: 14))
    let schedule = network.solved()
    #expect([a, b, c, d, e].map { schedule.earlyStart(of: $0) } == [0, 10, 13, 17, 9])
    #expect([a, b, c, d, e].map { schedule.earlyFinish(of: $0) } == [10, 18, 19, 21, 14])
    #expect([a, b, c, d, e].map { schedule.lateStart(of: $0) } == [0, 10, 13, 17, 16])
    #expect([a, b, c, d, e].map { schedule.totalFloat(of: $0) } == [0, 0, 0, 0, 7])
    #expect(schedule.isDriving(link: ladderStart) && schedule.isDriving(link: ladderFinish))
    #expect(schedule.driver(of: c) == .link(ladderStart))
    #expect(schedule.driver(of: e) == .link(4))
    #expect(schedule.driver(of: a) == .projectStart)
  }

  @Test func leadsAndNoEarlierThanTheProject() {
    var network = Network.on(from: 100)
    let a = network.add(.work, length: 5), b = network.add(.work, length: 5)
    network.add(.init(a, b, lag: -20))
    let schedule = network.solved()
    #expect(schedule.earlyStart(of: b) == 100)
    #expect(schedule.driver(of: b) == .projectStart)
    #expect(!schedule.isDriving(link: 0))
  }
}
