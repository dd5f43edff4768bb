import PlanSyntax
import PlanText

/// A plan's trees and one more for every copy of a template: the stage after loading.
struct ExpandedTrees {
  /// All texts, those of copies included.
  var sources: SourceMap
  /// First the files in the order of the text, then copies in the order in which they were made, then the copies that
  /// examples need.
  var trees: [SyntaxTree]
  /// How many of the trees are files.
  let fileCount: Int
  /// How many of the trees belong to the plan: all but those of examples.
  var planCount: Int
  /// What became of each `use`; those of unknown templates are absent.
  var copies: [StatementPlace: Copy] = [:]
  /// Templates that nothing uses, each copied once as an example of itself, with its tree.
  var examples: [(template: StatementPlace, tree: Int)] = []
  var diagnostics: [Diagnostic] = []
  /// A copy of the plan is missing: any name may be.
  var hidesNames = false
  /// Mistakes in examples.
  var exampleDiagnostics: [Diagnostic] = []

  enum Copy {
    case tree(Int)
    /// An argument is missing or wrong: what the copy would declare is not known.
    case unreadable
  }

  init(_ trees: [SyntaxTree], _ sources: SourceMap) {
    self.trees = trees
    self.sources = sources
    fileCount = trees.count
    planCount = trees.count
  }

  /// True when a copy is missing, so that any name may be.
  var hasUnreadableCopy: Bool {
    copies.values.contains { copy in
      switch copy {
      case .unreadable: true
      case .tree: false
      }
    }
  }
}
