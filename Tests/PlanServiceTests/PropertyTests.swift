import PlanAnalysis
import PlanModel
import PlanFormats
import PlanService
import PlanSyntax
import PlanText
import Testing

/// Every property does something: a plan that states it compiles to another document than one that does not.
@Suite struct PropertyTests {
  /// One declaration of each kind, named after it, so that every reference has something to stand for.
  static let ground = """
    project p { start 2026-01-05 ; currency EUR }
    phase my-phase { task inner { effort 1d } }
    task my-task { duration 1d }
    milestone my-milestone { }
    gate my-gate { approver my-person }
    external my-external { expected 2026-01-05 }
    calendar my-calendar { hours mon..fri 09:00..17:00 }
    window my-window { open every sat 22:00..23:00 }
    system my-system { }
    person my-person { }
    role my-role { }
    team my-team { members my-person }
    equipment my-equipment { }
    material my-material { }
    software my-software { }
    vendor my-vendor { }
    stakeholder my-stakeholder { }
    sprint my-sprint { start 2026-01-05 ; finish 2026-01-09 }
    account my-account { budget 1 EUR }
    contract my-contract { vendor my-vendor }
    risk my-risk { probability 10% }
    issue my-issue { }
    objective my-objective { }
    requirement my-requirement { }
    deliverable my-deliverable { }
    baseline my-baseline { taken 2026-01-05 }
    scenario my-scenario { }
    template my-template { param size number 1 }

    """

  static let cases: [(DeclarationKind, String)] = Schema.declarations.flatMap { schema in
    (schema.rows + Schema.common).map { (schema.kind, $0.keyword) }
  }

  @Test(arguments: Schema.declarations.map(\.kind))
  func everyPropertyIsSeen(_ kind: DeclarationKind) throws {
    let schema = Schema[kind]
    for row in schema.rows + Schema.common {
      let others = schema.rows.filter { $0.isRequired && $0.keyword != row.keyword }
      let required = others.map { "\($0.keyword) \(Self.value($0, kind))" }
      let with = Self.ground(without: kind) + Self.declaration(kind, required + ["\(row.keyword) \(Self.value(row, kind))"])
      let result = compile(with)
      #expect(!result.hasErrors, "\(kind).\(row.keyword): \(result.findings)")
      let without = compile(Self.ground(without: kind) + Self.declaration(kind, required, isShort: true))
      guard !row.isRequired else { continue }
      #expect(json(result) != json(without), "\(kind).\(row.keyword) \(Self.value(row, kind)) changes nothing")
    }
  }

  private func json(_ compilation: Compilation) -> String {
    guard let analysis = compilation.analysis, let format = Format.named("json") else { return "" }
    var output = Output()
    format.write([], of: FormatInput(ScheduleFacts(analysis), version: "test"), into: &output)
    return output.text
  }

  private static func ground(without kind: DeclarationKind) -> String {
    kind == .project ? ground.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n" : ground
  }

  private static func declaration(_ kind: DeclarationKind, _ properties: [String], isShort: Bool = false) -> String {
    var head = "\(kind.keyword) probe"
    if kind.isSingleton { head = kind.keyword }
    if kind == .use { head = "use my-template as probe" }
    var extra: [String] = []
    if kind == .project { extra = ["currency EUR"].filter { line in !properties.contains { $0.hasPrefix("currency") } } }
    // Work has a length, so that only the property in question differs.
    if kind == .task, !properties.contains(where: { $0.hasPrefix("duration") || $0.hasPrefix("effort") || $0.hasPrefix("spans") || $0.hasPrefix("way") }) {
      extra = ["duration 1d"]
    }
    return "\(head) {\n\((properties + extra).map { "  \($0)\n" }.joined())}\n"
  }

  /// A value that the row accepts.
  private static func value(_ row: RowInfo, _ kind: DeclarationKind) -> String {
    if let word = row.words.last {
      return row.shape == .verdict ? "\(word) \"Reason\"" : word
    }
    let name = row.accepts.isEmpty ? "" : "my-\((row.accepts.contains(.milestone) ? .milestone : row.accepts.kinds[0]).keyword)"
    switch row.shape {
    case .reference, .references, .dependencies: return name
    case .anyReferences: return "risk my-risk"
    case .allocation: return "my-person 50%"
    case .consumption: return "28 of \(name)"
    case .way: return "2d with my-person 50%"
    case .stamp: return "2026-01-07 by my-person \"Note\""
    case .delay, .saving: return "\(name) 5d"
    case .payment: return "30% after \(name)"
    case .compatibility: return "\(name) \"Evidence\""
    case .outage: return "\(name) 4h"
    case .training: return "\(name) 6"
    case .planned: return "\(name) 2026-01-05..2026-01-09"
    case .occurrence: return "my-risk"
    case .bound: return "my-milestone"
    case .response: return "\"Send documents early\" via my-task cost 4 EUR to my-account"
    case .currency: return "USD ; exchange EUR 1.08 USD"
    case .exchange: return "EUR 1.08 USD"
    case .rate, .penalty, .price, .cost, .money, .total, .funding, .damage, .share:
      return row.shape.example.replacing("USD", with: "EUR")
    case .startRule: return "from 2026-01-06"
    case .finishRule: return "by 2026-12-30"
    case .argument: return "size 2"
    case .member: return "crm \"crm.plan\""
    case .criterion: return "\"Restore rehearsed\" met 2026-01-07 by my-person"
    case .duration: return row.keyword == "day" || row.keyword == "week" || row.keyword == "month" ? "7h" : row.shape.example
    case .text where row.keyword == "timezone": return "\"Europe/Berlin\""
    default:
      return row.shape.example
    }
  }
}
