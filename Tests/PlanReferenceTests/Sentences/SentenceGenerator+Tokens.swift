import PlanModel
import PlanText

extension SentenceGenerator {
  /// A token of a lexical class of the grammar.
  mutating func spell(_ token: String) -> String {
    switch token {
    case "ID": name()
    case "XID": "x-" + pick(["cost-centre", "a", "n1_b", "größe", "Стоимость"])
    case "STRING": text()
    case "NUMBER": number()
    case "COUNT": "\(Int.random(in: 1...28, using: &random))"
    case "PERCENT": pick(["0", "7", "12.5", "30", "80", "100", "99.99"]) + "%"
    case "DURATION": pick(["1", "5", "1.5", "0.25", "90", "1_000", "2.125", "1,440"]) + pick(["min", "h", "d", "w", "mo", "y"])
    case "DATE": day().iso
    case "TIME": pick(["00:00", "06:05", "09:30", "13:00", "22:59", "24:00"])
    case "WEEK": "\(year())-W" + pick(["01", "09", "18", "52"])
    case "MONTH": "\(year())-" + pick(["01", "02", "09", "10", "12"])
    case "QUARTER": "\(year())-Q\(Int.random(in: 1...4, using: &random))"
    default: preconditionFailure("no spelling for \(token)")
    }
  }

  private mutating func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }

  private mutating func year() -> Int { Int.random(in: 1980...2060, using: &random) }

  private mutating func day() -> Day {
    Day(year: year(), month: 1, day: 1)?.advanced(by: Int.random(in: 0..<366, using: &random)) ?? Day(0)
  }

  private mutating func number() -> String {
    pick(["0", "7", "42", "450000", "450_000", "450,000", "1_250_000", "1,250,000", "1.5", "0.25", "22_000.50", "3.0"])
  }

  /// Names of several alphabets, and words that mean something elsewhere.
  private mutating func name() -> String {
    pick([
      "build", "row-a1", "a", "B2_c", "x", "X-ray", "schema--old", "n_", "USD", "h", "préparation", "größe", "Данные",
      "データ", "数据-2", "βήτα", "אב", "e\u{301}tude", "हिन्दी", "task", "start", "after", "of", "or", "to", "at",
      "starts", "finishes", "elapsed", "by", "on", "from", "with", "use", "as", "every", "met", "via", "cost", "mon",
      "first", "off", "least", "max", "days", "risk", "done", "extend", "template", "true", "nil",
    ])
  }

  private mutating func text() -> String {
    let content = pick([
      "", "Plain", "Fichier « a »", "a # b; c { d }", "two  blanks", "\\\"quoted\\\"", "back\\\\slash", "line\\nline",
      "\\$5", "Row $row", "$", "日本語 🚧", "tab\there", "ends with \\\\",
    ])
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "“" + content + "”"
    case 1: return "\"\"\"" + content + "\"\"\""
    case 2: return "\"\"\"\n    first \"line\"\n      " + content + "\n\n    }; last ,\n  \"\"\""
    default: return "\"" + content + "\""
    }
  }
}
