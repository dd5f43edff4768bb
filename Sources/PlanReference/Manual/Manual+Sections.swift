import PlanModel
import PlanSyntax

extension Manual {
  // MARK: Declarations

  static func section(of declaration: DeclarationSchema) -> String {
    let kind = declaration.kind
    var result = "\n### `\(kind.keyword)`\n\n\(declaration.summary)\n\n```text\n\(form(of: kind))\n```\n"
    if let inside = inside(kind) { result += "\n\(inside)\n" }
    return result + table(declaration.rows) + longLists(declaration.rows)
  }

  private static func form(of kind: DeclarationKind) -> String {
    if kind.isSingleton { return "\(kind.keyword) { … }" }
    let template = kind == .use ? " TEMPLATE as" : ""
    return "\(kind.keyword)\(template) NAME [\"Title\"] " + (kind == .template ? "{ … }" : "[{ … }]")
  }

  /// What the block may contain besides properties.
  private static func inside(_ kind: DeclarationKind) -> String? {
    let work = DeclarationKind.allCases.filter(\.isActivity).map { link($0) }
    if kind.holdsActivities { return "Can contain work: " + work.joined(separator: ", ") + "." }
    guard kind == .scenario else { return nil }
    return "Can contain `override` and `drop`, other declarations, and records."
  }

  static func table(_ rows: [RowInfo]) -> String {
    guard !rows.isEmpty else { return "" }
    var result = "\n| Property | Value | How often | If absent | Meaning |\n|---|---|---|---|---|\n"
    for row in rows {
      result += cells(["`\(row.keyword)`", row.form, row.frequency, row.defaultText, row.meaning + row.kind.remark])
    }
    return result
  }

  /// The closed sets of words that do not fit into the table.
  private static func longLists(_ rows: [RowInfo]) -> String {
    rows.filter { $0.words.count > 10 }.map { row in
      "\nThe values of `\(row.keyword)`: \(RowForm.listed(row.words)).\n"
    }.joined()
  }

  static func cells(_ texts: [String]) -> String {
    "| " + texts.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ") + " |\n"
  }

  // MARK: Common properties and records

  static var commonSection: String {
    "\n## \(commonTitle)\n\n\(commonText)\n" + table(Schema.common)
      + cells(["`x-…`", "*value*, …", "any", "", "Your own property: `x-cost-centre \"4711\"`"])
  }

  static var recordSection: String {
    var result = "\n## \(recordTitle)\n\n\(recordText)\n"
    for record in RecordKind.allCases {
      let (form, meaning) = description(of: record)
      result += "\n### `\(record.keyword)`\n\n\(meaning)\n\n```text\n\(record.keyword) \(form)\n```\n"
      if record == .expense { result += table(Schema.expense) }
      if record == .health {
        result += "\nAREA is \(RowForm.listed(HealthArea.allCases.map(\.rawValue))), "
          + "COLOUR is \(RowForm.listed(HealthColour.allCases.map(\.rawValue))).\n"
      }
    }
    return result
  }

  static let commonText = """
    These can be used in the block of any declaration and of an `expense`. `allow` silences one warning, by its name or \
    number, in the declaration whose block holds the line and in the records about it; what lies inside needs a line of \
    its own. Errors and `idle-allowance` cannot be allowed; `planc explain NAME` begins with `error` or `warning`. No check looks at an \
    `expense` yet, so there is nothing to allow there. In a template it holds for each copy; in a scenario it holds only \
    there, and in an `override` it replaces what the declaration allows. A line that names no check, that silences \
    nothing, or that repeats another is reported, and so is one where its check never looks, such as `empty-phase` in a \
    task. Of empty phases inside each other only the innermost is reported, so only there does `empty-phase` silence \
    anything. A line that a scenario needs is not reported. With `--scenario`, a line that silences nothing is only \
    reported in the block of that scenario and of those it is based on; one in an `override` is only reported with it. \
    Checks of forecasts may be allowed in advance, because what \
    they find comes and goes with the dates: `account-overplanned`, `assigned-while-absent`, \
    `broken-outage`, `date-conflict`, `deadline-missed`, `external-unconfirmed`, `funding-short`, `outline-near`, `over-budget`, \
    `project-late`, `sprint-slip` and `unallocated-cost`.
    """
  static let recordText = "Records are written outside blocks, or in a scenario."

  static func description(of record: RecordKind) -> (form: String, meaning: String) {
    switch record {
    case .expense: ("DATE ACCOUNT MONEY [\"Text\"] [{ … }]", "Money spent. Credit notes are negative: `-200 USD`.")
    case .forecast:
      ("DATE ACCOUNT MONEY [\"Text\"]", "The manager's estimate of what an account will have cost in the end.")
    case .progress:
      (
        "DATE ACTIVITY [started DATE], [done PERCENT], [remaining DURATION], [spent DURATION], [finished DATE] [\"Text\"]",
        "The state of an activity on a given day: one or more facts, each at most once, in any order. "
          + "For each fact, the latest line on or before the status date counts."
      )
    case .timesheet: ("PERIOD WHO ACTIVITY DURATION [\"Text\"]", "Time worked in a period.")
    case .health: ("DATE AREA COLOUR [\"Text\"]", "The manager's assessment on a given day.")
    }
  }

  // MARK: Index

  static var index: String {
    var result = "\n## \(indexTitle)\n\n| Property | Used in |\n|---|---|\n"
    let common = Set(Schema.common.map(\.keyword))
    for keyword in Schema.properties.map(\.0).sorted() {
      var places = Schema.declarations.filter { $0.rows.contains { $0.keyword == keyword } }.map { link($0.kind) }
      if common.contains(keyword) { places.append("[every declaration](#properties-of-every-declaration)") }
      if Schema.expense.contains(where: { $0.keyword == keyword }) { places.append("[`expense`](#expense)") }
      result += cells(["`\(keyword)`", places.joined(separator: ", ")])
    }
    return result
  }
}

extension RowInfo {
  /// The cardinality in words.
  var frequency: String {
    switch (isRequired, isExpected, isMany) {
    case (true, _, _): "required"
    case (false, true, _): "expected"
    case (false, false, true): "any"
    case (false, false, false): "once"
    }
  }
}

extension PropertyKind {
  /// What the tables say after the meaning of a property.
  fileprivate var remark: String {
    switch self {
    case .computed: ""
    case .recorded: " *(recorded)*"
    case .planned: " *(recorded, not yet computed)*"
    }
  }
}
