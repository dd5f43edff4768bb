import PlanSyntax
import PlanText

/// A plan's trees, plus one for every copy of a template: the stage after loading.
struct ExpandedTrees {
  /// All texts, including those of copies.
  var sources: SourceMap
  /// First the files in source order, then the copies in the order in which they were made, then the copies that
  /// examples need.
  var trees: [SyntaxTree]
  /// How many of the trees are files.
  let fileCount: Int
  /// How many of the trees belong to the plan: all except those of examples.
  var planCount: Int
  /// The result of each `use`; none for unknown templates.
  var copies: [StatementPlace: Copy] = [:]
  /// Unused templates, each copied once as an example of itself, with its tree.
  var examples: [(template: StatementPlace, tree: Int)] = []
  var diagnostics: [Diagnostic] = []
  /// For each copy that is missing, so that any name may exist: where the scenario around it begins, if there is one.
  var hidden: [UInt32?] = []
  /// Findings in examples.
  var exampleDiagnostics: [Diagnostic] = []

  enum Copy {
    case tree(Int)
    /// An argument is missing or wrong, so it is unknown what the copy would declare.
    case unreadable
  }

  init(_ trees: [SyntaxTree], _ sources: SourceMap) {
    self.trees = trees
    self.sources = sources
    fileCount = trees.count
    planCount = trees.count
  }

  /// True when a copy is missing, so that any name may exist.
  var hasUnreadableCopy: Bool {
    copies.values.contains { copy in
      switch copy {
      case .unreadable: true
      case .tree: false
      }
    }
  }
}
