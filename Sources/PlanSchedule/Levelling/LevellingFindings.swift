import PlanModel
import PlanSyntax

extension Schedule {
  /// Work for which there is no room in four centuries, each with the reason.
  func withoutRoom(_ levelling: Levelling) -> [Diagnostic] {
    levelling.stuck.prefix(20).compactMap { node in
      guard let activity = activity(ofNode: node) else { return nil }
      let id = plan.activities[activity].id
      let obstacle = Obstacle.find(levelling.problem, node)
      return Diagnostic(
        obstacle.isAbsence ? .noCapacity : .noRoom, "'\(plan.path(id))' can never be done: \(obstacle.reason)", at: plan[id].name,
        notes: obstacle.notes, help: [obstacle.help])
    }
  }
}

extension Code {
  package static let noRoom = Code(
    "P0308", "no-room", .error,
    summary: "There is no time at which an activity could be done.",
    why: "Its people, its window, its systems or its stock leave no room for it, however late. The message names what "
      + "stands in the way.",
    bad: """
      project p { start 2026-01-05 }
      window night { open 2026-01-10 22:00..2026-01-11 02:00 }
      task cutover { duration 8h ; within night }
      """,
    good: """
      project p { start 2026-01-05 }
      window night { open every sat 20:00..06:00 }
      task cutover { duration 8h ; within night }
      """)
}
