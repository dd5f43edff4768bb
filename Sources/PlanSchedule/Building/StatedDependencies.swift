import PlanModel
import PlanSyntax

extension Activity {
  /// Its dependencies in linking order; `bindsFinish` says which of its ends they bind.
  package var statedDependencies: [(dependency: Dependency, bindsFinish: Bool)] {
    var result: [(Dependency, Bool)] = []
    for dependency in after { result.append((dependency, false)) }
    for rule in start { if case .after(let dependency) = rule { result.append((dependency, false)) } }
    for rule in finish { if case .after(let dependency) = rule { result.append((dependency, true)) } }
    return result
  }
}

extension Dependency {
  /// The stated lag in minutes, negative for a lead.
  func lagMinutes(_ scale: TimeScale) -> Int {
    guard let lag else { return 0 }
    return scale.minutes(lag.amount, elapsed: lag.elapsed) * (isLead ? -1 : 1)
  }
}
