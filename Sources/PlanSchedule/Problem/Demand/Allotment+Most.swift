import PlanSyntax

extension Allotment {
  /// The maximum number of people or positions of a role that can be requested at once.
  package static let most = 1000
}
