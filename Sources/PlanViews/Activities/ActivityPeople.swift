import PlanDrawing
import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension Schedule {
  /// The assignees of an activity, chosen or requested; otherwise its owner.
  func people(_ id: ActivityID) -> [Table.Name] {
    let activity = plan[id]
    func name(_ reference: Reference) -> String {
      reference.target == .none ? plan.sources.text(reference.span) : plan.path(reference.target)
    }
    // For an activity that contains other work, the assignees appear with that work.
    if activity.assign.isEmpty || isSummary(id) {
      return activity.hasDetails ? activity.details.owner.map { [Table.Name(name($0))] } ?? [] : []
    }
    let uses = uses(id)
    guard uses.isEmpty else { return chosen(uses) }
    return activity.assign.map { Table.Name(count: $0.count ?? 1, name($0.first)) }
  }

  /// Without duplicates; for roles and things, how many.
  private func chosen(_ uses: [Assignment]) -> [Table.Name] {
    var counts: [(resource: EntityID, count: Int)] = []
    for use in uses {
      if let known = counts.firstIndex(where: { $0.resource == use.resource }) {
        if plan[use.resource].kind != .person { counts[known].count += use.count }
      } else {
        counts.append((use.resource, use.count))
      }
    }
    return counts.map { Table.Name(count: $0.count, plan.path($0.resource)) }
  }
}
