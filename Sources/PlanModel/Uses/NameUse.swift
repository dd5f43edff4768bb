import PlanSyntax
import PlanText

/// A name in the text that stands for something: who refers to what, and where.
package struct NameUse: Sendable, Equatable {
  /// What a name stands for.
  package enum Target: Sendable, Hashable {
    case declaration(EntityID)
    /// A declaration of another project: its index in `Plan.imports`, and the number there.
    case imported(project: Int, EntityID)
    /// Another project, by its alias: its index in `Plan.imports`.
    case project(Int)
  }

  /// The name alone: of `build.schema` there are two uses, one of each part.
  package let span: Span
  package let target: Target
  /// The declaration whose block holds the name, or the scenario around the line; none at the top of a file.
  package let owner: EntityID
  /// The property, record or directive that holds the name.
  package let keyword: String
}
