import PlanSyntax
import PlanText

/// A name in the text that refers to something, and where it is.
package struct NameUse: Sendable, Equatable {
  /// The meaning of a name.
  package enum Target: Sendable, Hashable {
    case declaration(EntityID)
    /// A declaration in a template that nothing uses, by where its name is spelled: it has no number.
    case unused(Span)
    /// A declaration of another project: its index in `Plan.imports`, and its number there.
    case imported(project: Int, EntityID)
    /// Another project, by its alias: its index in `Plan.imports`.
    case project(Int)
  }

  /// The name alone: `build.schema` has two uses, one for each part.
  package let span: Span
  package let target: Target
  /// The declaration whose block contains the name, or the enclosing scenario; none at the top level of a file.
  package let owner: EntityID
  /// The property, record or directive that contains the name.
  package let keyword: String
}
