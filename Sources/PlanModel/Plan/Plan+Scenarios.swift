import PlanSyntax
import PlanText

extension Plan {
  /// The plan with what a scenario overrides, drops and adds: for checks of order and limits, so that only those
  /// properties of work are replaced that move dates.
  package func applying(_ scenario: EntityID) -> Plan {
    var result = self
    for part in scenarioParts where part.scenario == scenario {
      switch part.action {
      case .overrides:
        guard let index = activity(part.target), let other = part.activity else { continue }
        if other.effort != nil { result.activities[index].effort = other.effort }
        if other.duration != nil { result.activities[index].duration = other.duration }
        if !other.assign.isEmpty { result.activities[index].assign = other.assign }
        if !other.after.isEmpty { result.activities[index].after = other.after }
        if !other.start.isEmpty { result.activities[index].start = other.start }
        if !other.finish.isEmpty { result.activities[index].finish = other.finish }
      case .drops:
        guard let index = activity(part.target) else { continue }
        result.activities[index].details.cancelled = Stamp(day: Day(0))
      case .adds:
        guard let other = part.activity else { continue }
        result.entities[Int(part.target.index)].isHypothetical = false
        result.entities[Int(part.target.index)].row = Int32(result.activities.count)
        result.activities.append(other)
      }
    }
    return result
  }
}
