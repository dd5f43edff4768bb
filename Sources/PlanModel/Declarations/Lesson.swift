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
  package static var table: EntryList<Lesson> { .init({ $0.registers.lessons }, { $0.registers.lessons.append($1) }) }

  package static let rows: [Row] = [
    choice("kind", { $0(&$1.kind) }, "Type").byDefault("idea").recorded,
    one("raised", .stamp, { $0(&$1.raised) }, "Raised on, by").accepting(.who).recorded,
    many("about", .anyReferences, { $0(&$1.about) }, "What it concerns").accepting(.anything).recorded,
    one("cause", .text, { $0(&$1.cause) }, "Root cause").recorded,
    one("recommend", .text, { $0(&$1.recommend) }, "What to do next time").recorded,
    one("owner", .reference, { $0(&$1.owner) }, "Person answerable for it").accepting(.who).recorded,
  ]
}

extension Lesson {
  package enum Kind: String, Choice {
    case success, problem, idea
  }
}
