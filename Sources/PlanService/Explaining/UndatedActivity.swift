import PlanModel
import PlanSyntax
import PlanText

/// What can be said about an activity in a plan without dates: what and where it is, and why it has no dates.
package struct UndatedActivity {
  private let compilation: Compilation
  /// Index in `Plan.activities`.
  private let activity: ActivityID

  package init(_ compilation: Compilation, _ activity: ActivityID) {
    self.compilation = compilation
    self.activity = activity
  }

  package func text(width: Int) -> String {
    let plan = compilation.plan
    let entity = plan[plan[activity].id]
    var locator = Locator(plan.sources)
    let place = locator.locate(entity.name == .none ? entity.head : entity.name).map { ", \($0.path):\($0.line)" } ?? ""
    let scenario = plan.scenario == .none ? "" : ", in scenario '\(plan.name(plan.scenario))'"
    let lines =
      visible(plan.title(plan[activity].id)).wrapped(toDisplayWidth: width)
      + ["\(entity.kind.keyword) \(plan.path(plan[activity].id))\(place)\(scenario)", ""] + reason.wrapped(toDisplayWidth: width)
    return lines.map { visible($0) + "\n" }.joined()
  }

  private var reason: String {
    let errors = errors
    guard let first = errors.first else { return "It has no dates." }
    let plan = compilation.plan
    let subjects = Set(errors.map(\.subject))
    let found = errors.map(\.diagnostic)
    if let obscurity = compilation.obscurity {
      return "It has no dates because of \(compilation.errors(obscurity.causes(among: found))): \(obscurity.rawValue)."
    }
    guard subjects.count == 1, let subject = first.subject else {
      return "It has no dates because of \(compilation.errors(found))."
    }
    return subject == plan[activity].id
      ? "It has no dates because of \(compilation.errors(found, in: "of its own"))."
      : "It has no dates because of \(compilation.errors(found, in: "in \(phrase(subject))")), which may affect it."
  }

  private func phrase(_ subject: EntityID) -> String {
    let entity = compilation.plan[subject]
    return entity.name == .none ? "the \(entity.kind.keyword)" : "\(entity.kind.keyword) '\(compilation.plan.path(subject))'"
  }

  /// The errors in the work that the doubt comes from; all errors if none are.
  private var errors: [Finding] {
    let errors = compilation.report.filter(\.diagnostic.code.withholdsOutput)
    guard let origin = compilation.provisional?.doubtful.origin(of: activity) else { return errors }
    let plan = compilation.plan
    let own = errors.filter { $0.subject == plan[origin].id }
    if !own.isEmpty { return own }
    let inside = errors.filter { $0.subject.flatMap(plan.activity).map { isInside($0, origin) } ?? false }
    return inside.isEmpty ? errors : inside
  }

  private func isInside(_ inner: ActivityID, _ outer: ActivityID) -> Bool {
    var next = compilation.plan[inner].parent
    while let current = next, current != outer { next = compilation.plan[current].parent }
    return next != nil
  }
}
