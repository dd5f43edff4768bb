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
  package static var table: WritableKeyPath<PlanTables, [ViewDeclaration]> { \.registers.views }

  package static let rows: [Row<ViewDeclaration>] = [
    .many("show", .names, \.show,
      "Report sections")
      .words(ReportSection.all).expected.planned,
    .many("only", .names, \.only, "Tags").planned,
    .one("depth", .number, \.depth, "WBS levels").planned,
    .choice("format", \.format, "Output format").byDefault("html").planned,
    .many("for", .anyReferences, \.for, "What it serves").accepting(.anything).planned,
    .one("scenario", .reference, \.scenario, "Scenario shown").accepting([.scenario]).planned,
    .one("baseline", .reference, \.baseline, "Baseline compared").accepting([.baseline]).planned,
    .choice("audience", \.audience, "How technical it should be").planned,
    .one("language", .word, \.language, "Language for reports").planned,
  ]
}

extension ViewDeclaration {
  package enum Format: String, Choice {
    case text, csv, json, html, svg, dot, mermaid, ics
  }
}
