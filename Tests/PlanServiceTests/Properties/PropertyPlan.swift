import PlanModel
import PlanTesting

/// A plan of `Tests/Golden/properties`: in the declarations of one kind each property stands on a line of its own.
///
/// `# or …` at the end of a line says what to write instead of a value that must not be missing.
struct PropertyPlan {
  static let folder = GoldenFolder("properties")
  static let names = folder.names(ending: ".plan")

  /// A line that states a property.
  struct Statement {
    let keyword: String
    /// `build.walls`; the kind for what has no name.
    let owner: String
    let line: Int
    /// What may stand there instead; nil when it can be left out.
    let other: String?
  }

  /// The keyword of the declarations that it is about: the name of the file.
  let kind: String
  let lines: [String]
  private(set) var statements: [Statement] = []

  init(_ name: String) throws {
    kind = String(name.dropLast(5))
    lines = try Self.folder.text(of: name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var open: [(kind: String, name: String)] = []
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      if first == "}" {
        open.removeLast()
      } else if words.last == "{" {
        // `use row as row-1 {` is called by its last word.
        open.append((first, words.count < 3 ? first : first == "use" ? words[words.count - 2] : words[1]))
      } else if let owner = open.last, owner.kind == kind {
        let parts = line.split(separator: "# or ", maxSplits: 1)
        statements.append(
          Statement(
            keyword: first, owner: open.map(\.name).joined(separator: "."), line: number,
            other: parts.count == 2 ? String(parts[1]) : nil))
      }
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The plan without a property, or with its other value. What follows stays at its place.
  func text(without statement: Statement) -> String {
    var lines = lines
    let other = statement.other.map { "  \(statement.keyword) \($0)" } ?? ""
    let blanks = max(0, lines[statement.line].utf8.count - other.utf8.count)
    lines[statement.line] = other + String(repeating: " ", count: blanks)
    return lines.joined(separator: "\n")
  }

  /// The rows that its declarations may have.
  var rows: [RowInfo] {
    if kind == "expense" { return Schema.expense }
    let own = Schema.declarations.first { $0.kind.keyword == kind }?.rows ?? []
    return kind == "task" ? own + Schema.common : own
  }
}
