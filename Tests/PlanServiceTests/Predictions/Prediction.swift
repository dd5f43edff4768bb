import PlanService


/// The expectations that the comments of a plan state, each after a sign:
///
/// - `#: sentence`: the sentence of the manual that the plan tests, word for word
/// - `#= id start finish who…`: dates of an activity; a date alone stands for any time of the day, and without names
///   nothing is said about who does it
/// - `#~ id 8h critical`: total float in hours, with the free float after it as in `8h/0h`, and `critical` when it is
/// - `#- id…`: activities without dates
/// - `#! code line`: a finding; a code without a line may stand anywhere, and several may stand in a row
/// - `#x code line`: the finding that keeps the plan from being dated
/// - `#> text`: stands in the printed schedule; `#j text`: in the JSON; `#? id text`: in the explanation of an activity
/// - `#$ subject amount`: what something costs, without its currency: an activity, an account, a person or a thing, `total`,
///   `labour`, `capex`, a category, a month or a day
/// - `#% option value`: `no-level`, `drag`, `schedules N`, `status-date DATE` or `scenario NAME`, as on the command
///   line
/// - `#& path`: what follows is another file
struct Prediction {
  struct Dates {
    let path: String
    let start: String
    let finish: String
    let who: [String]
  }

  struct Float {
    let path: String
    let hours: String
    let isCritical: Bool
  }

  struct Finding: Hashable {
    let code: String
    /// Nil: anywhere.
    let line: Int?
  }

  var sentences: [String] = []
  var dates: [Dates] = []
  var floats: [Float] = []
  var absent: [String] = []
  var findings: [Finding] = []
  var refusals: [Finding] = []
  var printed: [String] = []
  var inJSON: [String] = []
  var explained: [(path: String, text: String)] = []
  var costs: [(subject: String, amount: String)] = []
  var options: [String: String] = [:]
  /// Other files by their paths.
  var files: [String: String] = [:]
  /// The plan itself.
  var plan = ""
  /// Lines that begin with a sign and are not understood.
  var unknown: [String] = []

  init(_ text: String) {
    var file: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("#& ") {
        file = String(line.dropFirst(3))
        continue
      }
      if let file { files[file, default: ""] += line + "\n" } else { plan += line + "\n" }
      guard line.hasPrefix("#"), !line.hasPrefix("# "), line != "#" else { continue }
      if !read(String(line.prefix(2)), String(line.dropFirst(2)).trimmed) { unknown.append(line) }
    }
  }

  private mutating func read(_ sign: String, _ rest: String) -> Bool {
    let words = rest.split(separator: " ").map(String.init)
    guard let first = words.first else { return false }
    switch sign {
    case "#:": sentences.append(rest)
    case "#=" where words.count >= 3:
      dates.append(Dates(path: first, start: words[1], finish: words[2], who: words.dropFirst(3).sorted()))
    case "#~" where words.count == 2 || words.count == 3 && words[2] == "critical":
      floats.append(Float(path: first, hours: words[1], isCritical: words.count == 3))
    case "#-": absent += words
    case "#!": findings += Self.findings(words)
    case "#x": refusals += Self.findings(words)
    case "#>": printed.append(rest)
    case "#j": inJSON.append(rest)
    case "#?" where words.count > 1: explained.append((first, words.dropFirst().joined(separator: " ")))
    case "#$" where words.count == 2: costs.append((first, words[1]))
    case "#%": options[first] = words.dropFirst().joined(separator: " ")
    default: return false
    }
    return true
  }

  /// Codes, each with its line if one is given after it.
  private static func findings(_ words: [String]) -> [Finding] {
    words.indices.compactMap { index in
      guard Int(words[index]) == nil else { return nil }
      return Finding(code: words[index], line: index + 1 < words.count ? Int(words[index + 1]) : nil)
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
