import PlanModel
import PlanSyntax

/// Which declarations stand where in the document, and what their properties are called there. The document
/// and its schema are both written from this.
enum JSONLayout {
  /// Kinds of the list `resources`.
  static let resources: [DeclarationKind] = [.person, .role, .team, .equipment, .material, .software]
  static let singletons: [DeclarationKind] = [.charter, .feasibility, .budget]
  private static let first: [DeclarationKind] = [.deliverable, .objective, .account, .risk, .change]

  /// Kinds with a list of their own.
  static let lists: [DeclarationKind] = {
    let others = Schema.declarations.map(\.kind).filter { kind in
      !kind.isActivity && kind != .project && !resources.contains(kind) && !singletons.contains(kind)
        && !first.contains(kind)
    }
    return first + others
  }()

  /// Properties that the contract gives another form.
  static let projectExcept: Set<String> = ["start", "finish", "currency", "status-date", "day", "week", "month"]
  static let activityExcept: Set<String> = ["after", "assign", "start", "finish"]

  /// Properties that the facts up to the status date replace.
  static let progressExcept: Set<String> = ["started", "finished", "done", "remaining", "spent"]

  /// `kind` is what the declaration is; what kind of equipment or software it is, is its type.
  static let resourceNames = ["kind": "type"]

  /// Keys of the properties that every declaration can have, plural where they are lists.
  static let commonKeys = ["note": "notes", "link": "links", "tag": "tags", "title": "titles"]

  /// `status-date` → `statusDate`.
  static func key(_ keyword: String) -> String { keys[keyword] ?? keyword }

  private static let keys: [String: String] = {
    var result: [String: String] = [:]
    for row in Schema.declarations.flatMap(\.rows) + Schema.common + Schema.expense { result[row.keyword] = row.key }
    return result
  }()
}
