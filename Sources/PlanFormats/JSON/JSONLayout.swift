import PlanModel
import PlanSyntax

/// Where declarations appear in the document, and how their properties are named there. Both the document and its
/// schema are written from this.
enum JSONLayout {
  /// Kinds of the list `resources`.
  static let resources: [DeclarationKind] = [.person, .role, .team, .equipment, .material, .software]
  static let singletons: [DeclarationKind] = [.charter, .feasibility, .budget]
  private static let first: [DeclarationKind] = [.deliverable, .objective, .account, .risk, .change]

  /// Kinds with their own list.
  static let lists: [DeclarationKind] = {
    let others = Schema.declarations.map(\.kind).filter { kind in
      !kind.isActivity && kind != .project && !resources.contains(kind) && !singletons.contains(kind)
        && !first.contains(kind)
    }
    return first + others
  }()

  /// Properties that have a different form in the JSON contract.
  static let projectExcept: Set<String> = ["start", "finish", "currency", "status-date", "day", "week", "month"]
  static let activityExcept: Set<String> = ["after", "assign", "way", "start", "finish"]

  /// Properties that are replaced by the facts up to the status date.
  static let progressExcept: Set<String> = ["started", "finished", "done", "remaining", "spent"]

  /// `kind` is the kind of declaration; the kind of equipment or software is called its type.
  static let resourceNames = ["kind": "type"]

  /// The `cost` of an activity is what it costs in all; what it states are lines of that.
  static let activityNames = ["cost": "costLines"]

  /// Keys of the common properties, plural if they are lists.
  static let commonKeys = ["note": "notes", "link": "links", "tag": "tags", "title": "titles"]

  /// `status-date` → `statusDate`.
  static func key(_ keyword: String) -> String { keys[keyword] ?? keyword }

  private static let keys: [String: String] = {
    var result: [String: String] = [:]
    for row in Schema.declarations.flatMap(\.rows) + Schema.common + Schema.expense { result[row.keyword] = row.key }
    return result
  }()
}
