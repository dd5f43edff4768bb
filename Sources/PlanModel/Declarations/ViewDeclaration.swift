import PlanSyntax
import PlanText

/// Named output to compile.
package struct ViewDeclaration: Declaration, PlanEntry {
  package let id: EntityID
  package var show: [Word] = []
  package var only: [Word] = []
  package var depth: Decimal?
  package var format: Format?
  package var `for`: [AnyReference] = []
  package var scenario: Reference?
  package var baseline: Reference?
  package var audience: Audience?
  package var language: Word?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.view
  package static let plural = "views"
  package static let summary = "Named output to compile."
  package static var table: EntryList<ViewDeclaration> { .init({ $0.registers.views }, { $0.registers.views.append($1) }) }

  package static let rows: [Row] = [
    many("show", .names, { $0(&$1.show) },
      "Report sections")
      .words(ReportSection.all).expected.planned,
    many("only", .names, { $0(&$1.only) }, "Tags").planned,
    one("depth", .number, { $0(&$1.depth) }, "WBS levels").counted.planned,
    choice("format", { $0(&$1.format) }, "Output format").byDefault("html").planned,
    many("for", .anyReferences, { $0(&$1.for) }, "What it serves").accepting(.anything).planned,
    one("scenario", .reference, { $0(&$1.scenario) }, "Scenario shown").accepting([.scenario]).planned,
    one("baseline", .reference, { $0(&$1.baseline) }, "Baseline compared").accepting([.baseline]).planned,
    choice("audience", { $0(&$1.audience) }, "How technical it should be").planned,
    one("language", .word, { $0(&$1.language) }, "Language for reports").example("en").planned,
  ]
}

extension ViewDeclaration {
  package enum Format: String, Choice {
    case text, csv, json, html, svg, dot, mermaid, ics
  }
}
