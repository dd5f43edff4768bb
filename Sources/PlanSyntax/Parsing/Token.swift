/// A word, number, text or mark of the language. Offsets are bytes in the file.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case endOfFile, newline, word, customWord, parameter, text
    case number, percent, duration, date, time, week, month, quarter
    case leftBrace, rightBrace, comma, dot, range, colon, slash, plus, minus
    /// Bytes that are not a token; `problem` says why.
    case unknown
  }

  /// What is wrong with a token. A token of a proper kind can have a problem too, such as an unterminated text.
  package enum Problem: UInt8, Sendable {
    case none, strayCharacter, controlCharacter, unclosedText, unclosedLongText, unknownEscape, ambiguousNumber
    case dateFormat, impossibleDate, impossibleTime, unknownUnit, rangeDash, mergeMarker
    case percentApart
    /// A brace without a partner.
    case strayBrace
  }

  package var kind: Kind
  package var problem: Problem
  package var start: UInt32
  package var end: UInt32

  @inline(__always)
  init(_ kind: Kind, _ start: Int, _ end: Int, _ problem: Problem = .none) {
    self.kind = kind
    self.problem = problem
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// A description of a token of this kind for people.
  static func description(_ kind: Kind) -> String {
    switch kind {
    case .endOfFile: "the end of the file"
    case .newline: "the end of the line"
    case .word: "a name"
    case .customWord: "a name that begins with x-"
    case .parameter: "a parameter"
    case .text: "quoted text"
    case .number: "a number"
    case .percent: "a percentage such as 30%"
    case .duration: "a duration such as 5d or 2w"
    case .date: "a date such as 2026-03-02"
    case .time: "a time such as 09:30"
    case .week: "a week such as 2026-W18"
    case .month: "a month such as 2026-04"
    case .quarter: "a quarter such as 2026-Q2"
    case .leftBrace: "'{'"
    case .rightBrace: "'}'"
    case .comma: "','"
    case .dot: "'.'"
    case .range: "'..'"
    case .colon: "':'"
    case .slash: "'/'"
    case .plus: "'+'"
    case .minus: "'-'"
    case .unknown: "something unreadable"
    }
  }
}
