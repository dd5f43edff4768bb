import PlanSyntax

/// Lesson learned.
package struct Lesson: Declaration, PlanEntry {
  package let id: EntityID
  package var kind: Kind?
  package var raised: Stamp?
  package var about: [AnyReference] = []
  package var cause: Text?
  package var recommend: Text?
  package var owner: Reference?

  package init(id: EntityID) { self.id = id }

  package static let kind = DeclarationKind.lesson
  package static let plural = "lessons"
  package static let summary = "Lesson learned."
  package static var table: WritableKeyPath<PlanTables, [Lesson]> { \.registers.lessons }

  package static let rows: [Row<Lesson>] = [
    .choice("kind", \.kind, "Type").byDefault("idea").recorded,
    .one("raised", .stamp, \.raised, "Raised on, by").accepting(.who).recorded,
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything).recorded,
    .one("cause", .text, \.cause, "Root cause").recorded,
    .one("recommend", .text, \.recommend, "What to do next time").recorded,
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who).recorded,
  ]
}

extension Lesson {
  package enum Kind: String, Choice {
    case success, problem, idea
  }
}
