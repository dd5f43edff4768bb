import PlanSyntax

/// Reusable block of activities with parameters.
package struct Template: Declaration, PlanEntry {
  package let id: EntityID
  package var param: [Parameter] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.template
  package static let plural = "templates"
  package static let summary = "Reusable block of activities with parameters."
  package static var table: EntryList<Template> { .init({ $0.registers.templates }, { $0.registers.templates.append($1) }) }

  package static let rows: [Row] = [
    many("param", .parameter, { $0(&$1.param) }, "`param users number 50`"),
  ]
}
