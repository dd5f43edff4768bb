import PlanModel
import PlanSyntax

extension Grammar {
  /// The productions that list keywords, generated from the schema.
  static var keywords: [Production] {
    let common = Set(Schema.common.map(\.keyword))
    return [
      words("singleton-kind", kinds { $0.isSingleton }),
      words("named-kind", kinds { !$0.isSingleton && !$0.isActivity && $0 != .template && $0 != .scenario }),
      words("activity-kind", kinds { $0.isActivity && !$0.holdsActivities }),
      words("container-kind", kinds { $0.isActivity && $0.holdsActivities && $0 != .use }),
      properties(
        "common-property", Schema.common.map { ($0.keyword, $0.shape) }, first: ["XID values"]),
      properties(
        "scenario-property", Schema[.scenario].rows.map { ($0.keyword, $0.shape) }, first: ["common-property"]),
      properties("property", Schema.properties.filter { !common.contains($0.0) }, first: ["common-property"]),
    ]
  }

  private static func kinds(_ belongs: (DeclarationKind) -> Bool) -> [String] {
    DeclarationKind.allCases.filter(belongs).map(\.keyword)
  }

  private static func words(_ name: String, _ words: [String]) -> Production {
    var lines = alternatives(words)
    lines[lines.count - 1] += " ;"
    return Production(name: name, lines: lines, section: .keywords)
  }

  /// Keywords grouped by the shape of their values.
  private static func properties(_ name: String, _ keywords: [(String, ValueShape)], first: [String]) -> Production {
    var lines = first
    for shape in ValueShape.allCases {
      let group = keywords.filter { $0.1 == shape }.map { "\"\($0.0)\"" }
      guard !group.isEmpty else { continue }
      let production = shape.has(.isEmpty) ? "" : " " + shape.production
      guard group.count > 1 else {
        lines.append(group[0] + production)
        continue
      }
      var wrapped = alternatives(keywords.filter { $0.1 == shape }.map(\.0))
      wrapped[0] = "( " + wrapped[0]
      for index in wrapped.indices.dropFirst() { wrapped[index] = "    " + wrapped[index] }
      wrapped[wrapped.count - 1] += " )" + production
      lines += wrapped
    }
    for index in lines.indices.dropFirst() where !lines[index].hasPrefix(" ") { lines[index] = "| " + lines[index] }
    lines[lines.count - 1] += " ;"
    return Production(name: name, lines: lines, section: .keywords)
  }

  /// `"a" | "b"`, broken into lines; every line except the first begins with `|`.
  private static func alternatives(_ words: [String]) -> [String] {
    var lines = [""]
    for (index, word) in words.enumerated() {
      if lines[lines.count - 1].count + word.count > 80 { lines.append("") }
      let bar = index == 0 ? "" : lines[lines.count - 1].isEmpty ? "| " : " | "
      lines[lines.count - 1] += bar + "\"\(word)\""
    }
    return lines
  }
}
