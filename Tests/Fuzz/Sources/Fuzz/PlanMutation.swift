import PlanModel
import PlanTesting

/// Changes a text in words and lines, so that most of what comes out is still a plan: names that are declared, keywords
/// of the schema, numbers at the ends of their ranges.
struct PlanMutation {
  private let text: [UInt8]
  private var random: SeededGenerator

  init(_ text: [UInt8], seed: UInt64) {
    self.text = text
    random = SeededGenerator(seed: seed)
  }

  mutating func mutated() -> [UInt8] {
    var result = text
    for _ in 0...Int.random(in: 0...2, using: &random) { result = changed(result) }
    return result
  }

  private mutating func changed(_ text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    guard let line = lines.indices.randomElement(using: &random), let other = lines.indices.randomElement(using: &random) else { return text }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[other], at: line)
    case 2: lines.swapAt(line, other)
    case 3: return withNumber(text)
    default: return withWord(text)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Replaces a word, or inserts one after it: a word of the text or one that the language knows.
  private mutating func withWord(_ text: [UInt8]) -> [UInt8] {
    let words = Self.runs(of: text) { $0.isLetterOfWord }
    guard let word = words.randomElement(using: &random), let other = words.randomElement(using: &random) else { return text }
    let new =
      random.once(in: 3)
      ? Array((Self.language.randomElement(using: &random) ?? "").utf8) : Array(text[other])
    var result = text
    if random.once(in: 4) {
      result.insert(contentsOf: [0x20] + new, at: word.upperBound)
    } else {
      result.replaceSubrange(word, with: random.once(in: 8) ? [] : new)
    }
    return result
  }

  /// Replaces the digits of a number.
  private mutating func withNumber(_ text: [UInt8]) -> [UInt8] {
    let numbers = Self.runs(of: text) { (0x30...0x39).contains($0) }
    guard let number = numbers.randomElement(using: &random) else { return text }
    var result = text
    result.replaceSubrange(number, with: Array((Self.extremes.randomElement(using: &random) ?? "").utf8))
    return result
  }

  private static func runs(of text: [UInt8], where belongs: (UInt8) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, belongs(text[index]) { index += 1 }
      if index > start { result.append(start..<index) } else { index += 1 }
    }
    return result
  }

  private static let extremes = [
    "0", "1", "2", "3", "7", "12", "31", "59", "99", "100", "101", "365", "1000", "65536", "1000000", "2147483647", "4294967296",
    "999999999999", "9223372036854775807", "9223372036854775808", "99999999999999999999", "0001", "2026", "2100", "9999",
  ]

  private static let language: [String] =
    Schema.declarations.map(\.kind.keyword) + Schema.properties.map(\.0) + [
      "{", "}", ";", ",", "\"", "..", "->", "#", "..*", "mon..fri", "every", "day", "week", "month on last workday", "2026-01-05",
      "2026-02-29", "24:00", "00:00", "50%", "150%", "0%", "1d", "2h elapsed", "3w", "1mo", "2y", "1.5d", "-1d", "+2d", "by", "of", "as",
      "on", "at", "off", "template", "use", "scenario", "include \"part.plan\"", "import other \"other.plan\"", "drop", "actual", "Europe/Berlin",
      "\u{200B}", "\u{202E}", "\u{430}",
    ]
}

extension UInt8 {
  fileprivate var isLetterOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x3A, 0x25, 0x80...: true
    default: false
    }
  }
}
