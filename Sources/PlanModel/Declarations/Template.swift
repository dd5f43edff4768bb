import PlanSyntax

/// Reusable block of activities with parameters.
package struct Template: Declaration, PlanEntry {
  package let id: EntityID
  package var param: [Parameter] = []

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.template
  package static let plural = "templates"
  package static let summary = "Reusable block of activities with parameters."
  package static var table: WritableKeyPath<PlanTables, [Template]> { \.registers.templates }

  package static let rows: [Row<Template>] = [
    .many("param", .parameter, \.param, "`param users number 50`"),
  ]
}
