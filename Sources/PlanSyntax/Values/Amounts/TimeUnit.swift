import PlanText

/// The units in which time is written.
package enum TimeUnit: UInt8, Sendable, CaseIterable {
  case minute, hour, day, week, month, year

  package var symbol: String {
    switch self {
    case .minute: "min"
    case .hour: "h"
    case .day: "d"
    case .week: "w"
    case .month: "mo"
    case .year: "y"
    }
  }

  /// The unit between two offsets of a text.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    switch end - start {
    case 1:
      switch text[unchecked: start] {
      case 0x64: self = .day
      case 0x68: self = .hour
      case 0x77: self = .week
      case 0x79: self = .year
      default: return nil
      }
    case 2:
      guard text[start] == 0x6D, text[start + 1] == 0x6F else { return nil }
      self = .month
    case 3:
      guard text[start] == 0x6D, text[start + 1] == 0x69, text[start + 2] == 0x6E else { return nil }
      self = .minute
    default: return nil
    }
  }
}

extension ValueChecking {
  mutating func checkTimeUnit(_ word: Word) {
    let units = TimeUnit.allCases.map(\.symbol)
    guard !units.contains(text(word.span)) else { return }
    unknownWord(word, among: units, "the unit after '/'")
  }
}
