import PlanModel
import PlanSyntax
import PlanText

/// Why too little is known about the tree of activities to say anything about dates, as a clause.
package enum Obscurity: String, Sendable {
  case unread = "part of the plan could not be read"
  case conflict = "it is not known which side of the merge conflict holds"
  case nesting = "it is not certain where blocks end"
  case noProject = "it is not known which project this is"

  init?(_ checked: Checker.Result, _ plan: Plan) {
    if !checked.isComplete {
      self = .unread
    } else if checked.trees.contains(where: { !$0.conflicts.isEmpty }) {
      self = .conflict
    } else if checked.trees.contains(where: \.nestingIsGuessed) {
      self = .nesting
    } else if plan.project == nil {
      self = .noProject
    } else {
      return nil
    }
  }

  /// Those of the errors that it is due to, as far as that is known.
  func causes(among errors: [Diagnostic]) -> [Diagnostic] {
    let codes: [Code] =
      switch self {
      case .conflict: [.mergeMarker]
      case .nesting: [.unclosedBlock, .strayBrace, .unclosedText]
      case .unread, .noProject: []
      }
    let causes = errors.filter { codes.contains($0.code) }
    return causes.isEmpty ? errors : causes
  }
}
