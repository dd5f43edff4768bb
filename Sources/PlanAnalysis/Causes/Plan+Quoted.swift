import PlanModel
import PlanSolver
import PlanSyntax
import PlanText

/// What sentences about causes are made of.
extension Plan {
  /// `'ana'`
  func quoted(_ id: EntityID) -> String { "'\(name(id))'" }

  /// `'build.schema'`
  func quoted(activity: ActivityID) -> String { "'\(path(self[activity].id))'" }

  /// `'ana', 'bo' and 'carl'`
  func quoted(_ ids: [EntityID]) -> String { ids.map(quoted).listed(.and) }

  /// `'ana' or 'bo'`, as named in the plan.
  func alternatives(_ references: [Reference]) -> String {
    references.map { name($0) }.quoted(.or)
  }

  /// An instant, in minutes since 1970-01-01T00:00 UTC, on the clocks of the project.
  func clock(_ instant: Int) -> Clock { Clock(local: projectZone.localMinute(atUTC: instant)) }

  func declared(_ id: EntityID) -> Diagnostic.Note {
    Diagnostic.Note("\(quoted(id)) is declared here", at: self[id].name)
  }
}

extension Int {
  /// Parts of ``WorkPattern/unit`` as a percentage: `60%`, `62.5%`.
  var percent: String {
    let tenths = (self * 1000 + WorkPattern.unit / 2) / WorkPattern.unit
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)") + "%"
  }
}
