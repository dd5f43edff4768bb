import PlanModel

/// The TextMate grammar, which VS Code and many other editors read.
///
/// A statement begins at the start of a line, or after `{` or `;`. Keywords are recognised only there; everywhere else,
/// names that are spelled like keywords stay plain.
enum TextMate {
  private static let begin = #"(?:^|(?<=[{;]))\s*"#
  private static let end = #"(?![\p{L}\p{N}_-])"#
  private static let name = #"([\p{L}][\p{L}\p{M}\p{N}_-]*)"#
  private static let path = #"([\p{L}][\p{L}\p{M}\p{N}_.:-]*)"#

  static func grammar(_ words: WordList) -> JSONText {
    [
      "name": "Plan",
      "scopeName": "source.plan",
      "fileTypes": ["plan"],
      "patterns": [include("statements"), include("values")],
      "repository": [
        "statements": ["patterns": .list(statements(words))],
        "values": ["patterns": .list(values(words))],
        "choices": ["patterns": .list([match("constant.language.plan", bounded(words.choices)), include("values")])],
        "text": ["patterns": .list(texts)],
        "inside-text": [
          "patterns": [
            match("constant.character.escape.plan", #"\\["\\n$]"#), match("invalid.illegal.escape.plan", #"\\."#),
            match("variable.parameter.plan", #"\$[A-Za-z][A-Za-z0-9_-]*"#),
          ]
        ],
      ],
    ]
  }

  private static func statements(_ words: WordList) -> [JSONText] {
    let kind = "storage.type.plan"
    let declared = "entity.name.type.plan"
    let clear = words.named.filter { !words.double.contains($0) }
    let double = words.named.filter { words.double.contains($0) }
    return [
      match(
        begin + #"(use)\s+"# + name + #"\s+(as)\s+"# + name,
        [kind, "entity.other.inherited-class.plan", "keyword.other.plan", declared]),
      match(begin + group(clear) + #"\s+"# + name, [kind, declared]),
      match("^" + group(double) + #"\s+"# + name, [kind, declared]),
      match(begin + group(double) + #"\s+"# + name + #"(?=\s*["“{])"#, [kind, declared]),
      match(begin + group(words.singletons) + #"(?=\s*\{)"#, [kind]),
      match(
        begin + group(words.targeting) + #"\s+"# + group(words.named + words.singletons + ["use"]) + #"(?:\s+"# + path + ")?",
        ["keyword.control.plan", kind, "entity.name.type.plan"]),
      match(begin + group(words.directives) + end, ["keyword.control.import.plan"]),
      chooser(words),
      match(begin + group(words.records) + end, ["keyword.other.record.plan"]),
      match(begin + group(words.properties) + end, ["support.type.property-name.plan"]),
      match(begin + #"(x-[\p{L}\p{N}_-]+)"#, ["support.type.property-name.custom.plan"]),
    ]
  }

  /// Properties and records with a closed set of words, which are coloured up to the end of the statement.
  private static func chooser(_ words: WordList) -> JSONText {
    [
      "begin": .string(begin + group(words.choosers) + end),
      "beginCaptures": ["1": ["name": "support.type.property-name.plan"]],
      "end": #"(?=[;}])|$"#,
      "patterns": [include("choices")],
    ]
  }

  private static func values(_ words: WordList) -> [JSONText] {
    let units = words.units.sorted { $0.count > $1.count }.joined(separator: "|")
    return [
      match("comment.line.number-sign.plan", "#.*$"),
      include("text"),
      match("constant.other.date.plan", #"\b[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{2}|Q[1-4]|W[0-9]{2})(?![\w-])"#),
      match("constant.other.time.plan", #"\b[0-9]{2}:[0-9]{2}\b"#),
      match("constant.numeric.percent.plan", #"\b[0-9][0-9_,]*(?:\.[0-9]+)?%"#),
      match(#"\b([0-9][0-9_,]*(?:\.[0-9]+)?)(\#(units))"# + end, ["constant.numeric.plan", "keyword.other.unit.plan"]),
      match(
        #"\b([0-9][0-9_,]*(?:\.[0-9]+)?)\s+([A-Z]{3})"# + end, ["constant.numeric.plan", "keyword.other.unit.currency.plan"]),
      match("constant.numeric.plan", #"(?<![\p{L}\p{N}_-])[0-9][0-9_,]*(?:\.[0-9]+)?\b"#),
      match("keyword.other.plan", bounded(words.inner)),
      match("variable.parameter.plan", #"\$[A-Za-z][A-Za-z0-9_-]*"#),
      match("keyword.operator.range.plan", #"\.\."#),
      match("keyword.operator.plan", #"(?<=\s)[-+](?=[\s0-9])|/"#),
      match("punctuation.separator.plan", "[,;]"),
      match("punctuation.section.block.plan", "[{}]"),
    ]
  }

  private static var texts: [JSONText] {
    func text(_ scope: String, _ begin: String, _ end: String) -> JSONText {
      ["name": .string(scope), "begin": .string(begin), "end": .string(end), "patterns": [include("inside-text")]]
    }
    return [
      text("string.quoted.triple.plan", "\"\"\"", "\"\"\""),
      text("string.quoted.double.plan", "\"", "\"|$"),
      text("string.quoted.other.plan", "“", "”|$"),
    ]
  }

  // MARK: Pieces

  private static func match(_ scope: String, _ pattern: String) -> JSONText {
    ["name": .string(scope), "match": .string(pattern)]
  }

  private static func match(_ pattern: String, _ captures: [String]) -> JSONText {
    let members = captures.enumerated().map { ("\($0 + 1)", JSONText.object([("name", .string($1))])) }
    return ["match": .string(pattern), "captures": .object(members)]
  }

  private static func include(_ name: String) -> JSONText { ["include": .string("#" + name)] }

  private static func group(_ words: [String]) -> String {
    "(" + words.sorted { ($1.count, $0) < ($0.count, $1) }.joined(separator: "|") + ")"
  }

  private static func bounded(_ words: [String]) -> String { #"(?<![\p{L}\p{N}_.:-])"# + group(words) + end }
}
