import PlanText

extension Rule {
  /// Properties that another property of the same activity makes ineffective, assigned people who have no time, and
  /// people who are named twice, and windows and systems of tasks that take no time.
  static let withoutEffect = Rule(
    basis: .planThenDates,
    about: [.task, .person, .meeting, .routine],
    code: Code(
      "P0323", "without-effect", .warning,
      summary: "Something is stated that has no effect.",
      why: "A task with tasks inside gets its work from them, and level-of-effort work lasts "
        + "as long as the work it spans; someone who has no time for the project cannot be "
        + "given work; nobody takes part in a meeting or a routine twice; what takes no time needs no window. Anything stated on top of that looks as if it counted, but does not.",
      bad: """
        project p { start 2026-01-05 }
        person ana
        task build {
          effort 5d
          task walls { duration 1d }
        }
        """,
      good: """
        project p { start 2026-01-05 }
        person ana
        task build {
          task walls { duration 1d }
          task roof { effort 4d ; assign ana }
        }
        """)
  ) { facts, code in
    let (plan, breakdown) = (facts.plan, facts.breakdown)
    let instants = InstantWork(facts)
    let people = facts.schedule == nil ? [] : PeopleWithoutTime(plan: plan).findings(code)
    return people + RepeatedNames(plan: plan).findings(code) + plan.activityIDs.compactMap { id -> Diagnostic? in
      let hasContent = breakdown.hasContent(id)
      let spans = plan[id].hasDetails && !plan[id].details.task.spans.isEmpty
      guard plan.kind(of: id) == .task else { return nil }
      guard hasContent || spans else { return instants.finding(id, code) }
      let activity = plan[id]
      let name = plan.path(activity.id)
      let task = activity.details.task
      // Its length and what it needs are those of its ways.
      let statesOwn = activity.ways.isEmpty
      // Without a name it is not yet work: `milestone` alone may be meant as a flag.
      if breakdown.children(of: id).contains(where: { plan[plan[$0].id].name != .none }) {
        let idle = [
          ("way", !statesOwn), ("effort", statesOwn && activity.effort != nil),
          ("duration", statesOwn && activity.duration != nil), ("assign", statesOwn && !activity.assign.isEmpty),
          ("spans", !task.spans.isEmpty), ("consume", statesOwn && !task.consume.isEmpty),
        ].filter(\.1).map(\.0)
        guard !idle.isEmpty else { return nil }
        return Diagnostic(
          code,
          "'\(name)' has work inside, so its own \(idle.quoted(.and)) \(idle.count == 1 ? "has" : "have") no effect",
          at: plan[activity.id].name, help: ["move \(idle.count == 1 ? "it" : "them") to a task inside"])
      }
      guard !task.spans.isEmpty else { return nil }
      let idle = [
        ("after", !activity.after.isEmpty), ("start", !activity.start.isEmpty), ("finish", !activity.finish.isEmpty),
        ("duration", statesOwn && activity.duration != nil), ("schedule", activity.details.schedule != nil),
      ].filter(\.1).map(\.0)
      guard !idle.isEmpty else { return nil }
      return Diagnostic(
        code,
        "'\(name)' lasts as long as the work it spans, so its \(idle.quoted(.and)) "
          + "\(idle.count == 1 ? "has" : "have") no effect",
        at: plan[activity.id].name, help: ["remove \(idle.count == 1 ? "it" : "them"), or 'spans'"])
    }
  }
}
