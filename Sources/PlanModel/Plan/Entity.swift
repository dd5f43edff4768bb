import PlanSyntax
import PlanText

/// A declaration's place in the plan.
package struct Entity: Equatable, Sendable {
  package let kind: DeclarationKind
  /// Something in it could not be parsed, so missing properties are not reported.
  package var isPoisoned = false
  /// Not part of this plan: declared in a scenario that it does not include, or dropped by the one it includes.
  package var isHypothetical = false
  /// The phase or task around it, or the scenario that declares it.
  package var parent: EntityID
  /// Index in the plan's list of its kind; −1 if it has none.
  package var row: Int32 = -1
  /// Index in `Plan.common`; −1 if it has none of those properties.
  package var common: Int32 = -1
  /// Index in `Plan.imports` for an activity of another project, whose number there is then `row`; otherwise −1.
  package var source: Int32 = -1
  /// Index in `Plan.imports` for a resource of another project that has a row in this plan; otherwise −1.
  package var importedFrom: Int32 = -1
  /// Its number there; −1 for the hours that apply in that project without a calendar.
  package var foreign: Int32 = -1
  package internal(set) var name: Span
  package let title: Span
  /// The head: keyword, name and title.
  package let head: Span

  package init(kind: DeclarationKind, parent: EntityID, name: Span, title: Span, head: Span) {
    self.kind = kind
    self.parent = parent
    self.name = name
    self.title = title
    self.head = head
  }

  /// Compared for each scenario of a plan, and more slowly if the compiler spells it out.
  package static func == (left: Entity, right: Entity) -> Bool {
    left.row == right.row && left.common == right.common && left.parent.index == right.parent.index
      && left.isPoisoned == right.isPoisoned && left.isHypothetical == right.isHypothetical && left.source == right.source
      && left.importedFrom == right.importedFrom && left.foreign == right.foreign && left.name == right.name
      && left.title == right.title && left.head == right.head && left.kind == right.kind
  }
}
