import Foundation
import PlanLint
import PlanTesting
import PlanText
import Testing

/// Each sentence that the sources can say in a finding is said in some golden file.
@Suite struct SentenceTests {
  @Test func everySentenceHasAGolden() throws {
    let said = SaidSentences(FindingCase.all.flatMap(\.compilation.sentences))
    var excepted = Set(Self.exceptions.keys)
    let sources = try Self.sources()
    #expect(sources.count > 30)
    for source in sources {
      for sentence in MessageForm.all(in: source) where !said.contains(sentence) {
        guard !Self.exceptions.keys.contains(sentence.text) else {
          excepted.remove(sentence.text)
          continue
        }
        Issue.record("\(source.path):\(sentence.line): no plan in Tests/Golden/findings shows: \(sentence.text)")
      }
    }
    #expect(excepted.isEmpty, "exceptions that are said, or that no source has")
  }

  /// The files of the rules, and those that make findings about dates.
  static func sources() throws -> [SwiftSource] {
    let others = ["PlanText", "PlanSyntax", "PlanModel", "PlanVerify", "PlanInterchange", "PlanService", "planc"]
    let all = try Repository.files(below: "Sources", ending: ".swift").filter { path in
      !others.contains { path.hasPrefix("Sources/\($0)/") }
    }.map { SwiftSource(path: $0, text: try Repository.text(of: $0)) }
    let reporting = Set(all.filter { $0.words.contains("Diagnostic") }.map(\.name))
    return all.filter { source in
      source.path.hasPrefix("Sources/PlanLint/") || reporting.contains(source.name)
        || reporting.contains(String(source.name.prefix { $0 != "+" }))
    }
  }

  /// Sentences that no plan shows, each with the reason.
  static let exceptions: [String: String] = [
    "that day does not exist in its time zone": "no zone of the tests leaves out a day; TimeZoneTests has one",
    "choose another day": "no zone of the tests leaves out a day; TimeZoneTests has one",
    "recorded progress": "nothing that is pinned has happened: settled work is not asked about its pins",
    "it never has working hours": "the network has reported work without hours",
    "give its calendar hours": "the network has reported work without hours",
    "share of time": "of a person more than once is asked for in other words",
    "its calendar has no working time": "the network has reported work without hours",
    "its calendar has no working time after …": "the network has reported work without hours",
    "a scenario adds records and replaces none; give its record a later date, or remove it":
      "the plans are shown without their scenarios; ScenarioTests has one",
    "correct the date, or give --status-date the day of the report":
      "the plans are shown as of their own status dates; ProgressScheduleTests has one",
    "give the calendar more hours": "the network has reported work without hours",
  ]
}

/// A literal of several words; an interpolation in it stands for any text.
struct MessageForm {
  let pieces: [String]
  let line: Int

  var text: String { pieces.joined(separator: "…") }

  /// The forms in a file, but for what a code says about itself.
  static func all(in source: SwiftSource) -> [MessageForm] {
    var result: [MessageForm] = []
    var parentheses = 0
    var codeEnds: Int?
    for (index, token) in source.tokens.enumerated() {
      switch token.kind {
      case .sign("("):
        if codeEnds == nil, index > 0, source.tokens[index - 1].word == "Code" { codeEnds = parentheses }
        parentheses += 1
      case .sign(")"):
        parentheses -= 1
        if codeEnds == parentheses { codeEnds = nil }
      case .literal(let pieces) where codeEnds == nil:
        let words = pieces.joined(separator: " ").split { !$0.isLetter }
        if words.count > 1, pieces.contains(where: { $0.contains(" ") }) {
          result.append(MessageForm(pieces: pieces, line: token.line))
        }
      case .word, .sign, .literal: break
      }
    }
    return result
  }
}

/// What findings say, to be searched for forms.
struct SaidSentences {
  private let bytes: Data

  init(_ sentences: [String]) { bytes = Data((sentences.joined(separator: "\n") + "\n").utf8) }

  /// True when some sentence holds the pieces of a form in their order.
  func contains(_ form: MessageForm) -> Bool {
    let pieces = form.pieces.filter { !$0.isEmpty }.map { Data($0.utf8) }
    var start = 0
    while let first = bytes.range(of: pieces[0], in: start..<bytes.count) {
      let end = bytes[first.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var next: Int? = first.upperBound
      for piece in pieces.dropFirst() {
        next = next.flatMap { bytes.range(of: piece, in: $0..<end) }?.upperBound
      }
      if next != nil { return true }
      start = first.lowerBound + 1
    }
    return false
  }
}
