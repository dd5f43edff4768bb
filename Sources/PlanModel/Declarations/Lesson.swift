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
  package static var table: WritableKeyPath<Plan, [Lesson]> { \.lessons }

  package static let rows: [Row<Lesson>] = [
    .choice("kind", \.kind, "Type").byDefault("idea"),
    .one("raised", .stamp, \.raised, "Raised on, by").accepting(.who),
    .many("about", .anyReferences, \.about, "What it concerns").accepting(.anything),
    .one("cause", .text, \.cause, "Root cause"),
    .one("recommend", .text, \.recommend, "What to do next time"),
    .one("owner", .reference, \.owner, "Person answerable for it").accepting(.who),
  ]
}

extension Lesson {
  package enum Kind: String, Choice {
    case success, problem, idea
  }
}
