import Foundation
import PlanFormats
import PlanModel
import PlanSchedule
import PlanService
import PlanText
import PlanViews

/// All that is written about a plan and its scenarios: findings, every view in every format, and the explanation of each
/// activity.
struct PlanOutputs {
  private var texts: [String] = []
  private var json: [String] = []
  /// Whether the plan has dates. A plan with errors says little.
  let hasDates: Bool

  init(_ text: String) {
    let plan = Self.compiled(text)
    hasDates = plan.facts.dated != nil
    add(plan)
    for scenario in plan.plan.scenarios { add(Self.compiled(text, scenario: plan.plan.name(scenario.id))) }
  }

  private static func compiled(_ text: String, scenario: String? = nil) -> Compilation {
    compile(text, scenario: scenario, scheduling: SchedulingOptions(schedules: 10))
  }

  private mutating func add(_ compilation: Compilation) {
    let renderer = DiagnosticRenderer(compilation.plan.sources, style: TerminalStyle(width: 200))
    texts.append(renderer.render(compilation.diagnostics, as: .full).text)
    guard let facts = compilation.facts.dated else { return }
    let input = FormatInput(
      facts, request: ViewRequest(columns: ScheduleColumn.allCases, showsDrag: true), style: TerminalStyle(width: 300),
      version: "0")
    for format in Format.all {
      switch format.content {
      case .views: texts.append(Self.text { format.write(format.views(), of: input, into: &$0) })
      case .plan: json.append(Self.text { format.write([], of: input, into: &$0) })
      case .fixed: break
      }
    }
    for activity in compilation.plan.activityIDs {
      var explanation = Explanation(facts, activity)
      texts.append(explanation.text(width: 200))
    }
  }

  private static func text(_ write: (inout Output) -> Void) -> String {
    var output = Output()
    write(&output)
    return output.text
  }

  /// True when nothing differs but what JSON says of the property itself.
  func isSame(as other: PlanOutputs, butFor row: RowInfo, of owner: String, _ kind: String) throws -> Bool {
    guard texts == other.texts else { return false }
    let echo = PropertyEcho(row: row, owner: owner, kind: kind)
    return try json.map(echo.removed) == other.json.map(echo.removed)
  }
}

/// What JSON repeats of a property.
struct PropertyEcho {
  let row: RowInfo
  let owner: String
  let kind: String

  func removed(from json: String) throws -> String {
    guard !json.isEmpty else { return "" }
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let data = try JSONSerialization.data(withJSONObject: removed(from: document, in: ""), options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  private func removed(from value: Any, in list: String) -> Any {
    if let items = value as? [Any] { return items.map { removed(from: $0, in: list) } }
    guard var members = value as? [String: Any] else { return value }
    let isOwner = members["id"] as? String == owner || list == kind || kind == "expense" && list == "expenses"
    if isOwner { for key in keys { members[key] = nil } }
    for (key, member) in members { members[key] = removed(from: member, in: key) }
    return members
  }

  /// The keys that hold it. The dates of work are computed, and what was stated of them are its limits.
  private var keys: [String] {
    switch row.keyword {
    case "start", "finish": kind == "sprint" || kind == "deliverable" ? [row.key] : ["limits"]
    case "kind": [row.key, "type"]
    default: [row.key, row.key + "s"]
    }
  }
}
