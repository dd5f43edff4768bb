import PlanModel
import PlanSchedule
import PlanSolver
import PlanSyntax
import PlanText

extension ScheduleAnalysis {
  /// Work that cannot be placed within 200 years, each with the reason.
  func withoutRoom(_ levelling: Levelling) -> [Diagnostic] {
    let withoutWay = withoutWay(levelling.stuck.prefix(20), levelling)
    let found = levelling.stuck.prefix(20).compactMap { node -> Diagnostic? in
      guard let activity = schedule.activity(ofNode: node) else { return nil }
      if let known = withoutWay[activity] { return known }
      let id = plan[activity].id
      let bound = levelling.start(of: node) - levelling.problem.horizon.origin
      let infeasibility = InfeasibilitySearch.find(levelling.basis, node, bound)
      let words = infeasibility.words(plan)
      return Diagnostic(
        infeasibility.isAbsence ? .noCapacity : .noRoom, "'\(plan.path(id))' can never be done: \(words.reason)",
        at: plan[id].name, notes: words.notes, help: [words.help])
    }
    return found + withTooMuchEffort(levelling) + spanningTooMuchEffort(levelling) + unsettledDates(levelling)
  }

  /// More effort than fits into a fixed duration.
  private func withTooMuchEffort(_ levelling: Levelling) -> [Diagnostic] {
    let lengths = WorkLength(plan)
    let problem = levelling.problem
    return plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard let effort = activity.effort, let duration = activity.duration, !schedule.progress(id).isSettled,
        schedule.hasDates(id), !schedule.isSummary(id), !schedule.isSpanning(id)
      else { return nil }
      let length = lengths.minutes(duration)
      if length == 0, lengths.minutes(effort) > 0 {
        return Diagnostic(
          .tooMuchEffort,
          "'\(plan.path(activity.id))' takes no time, so nobody can do its \(SpokenLength.exact(lengths.minutes(effort))) of work",
          at: plan[activity.id].name, help: ["state how long it takes, or only its effort"])
      }
      guard !duration.elapsed, !problem.table.modesOfActivity[id].isEmpty else { return nil }
      var most = 0
      var count = 0
      for mode in problem.table.modesOfActivity[id] {
        let workers = problem.table.modes[Int(mode)].demands.map { problem.table.demands[Int($0)] }
          .filter { $0.allotment >= 0 && problem.resources.resources[$0.resource].kind.works }
        guard !workers.isEmpty else { return nil }
        let shares = workers.map { activity.assign[Int($0.allotment)].share?.parts ?? WorkPattern.unit }
        let total = shares.reduce(0, +)
        // They all work throughout, so the one with the least time for their share sets the limit.
        let parts = zip(workers, shares).map { worker, share -> Int in
          let resource = problem.resources.resources[worker.resource]
          let capacity = resource.kind == .person ? Int(resource.capacity) : WorkPattern.unit
          return share > 0 ? capacity * total / share : 0
        }
        if let least = parts.min(), least >= most { (most, count) = (least, workers.count) }
      }
      let possible = length * most / WorkPattern.unit
      let needed = lengths.minutes(effort)
      guard count > 0, needed > possible else { return nil }
      let who = count == 1 ? "the one person on it" : "the \(count) people on it"
      return Diagnostic(
        .tooMuchEffort,
        "'\(plan.path(activity.id))' needs \(SpokenLength.exact(needed)) of work in \(SpokenLength.exact(length)), but \(who) can do \(SpokenLength.exact(possible))",
        at: plan[activity.id].name, help: ["make it longer, reduce the effort, or assign more people"])
    }
  }

  /// More effort than fits into the time spanned by level-of-effort work.
  private func spanningTooMuchEffort(_ levelling: Levelling) -> [Diagnostic] {
    let (basis, origin) = (levelling.basis, levelling.problem.horizon.origin)
    return plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard schedule.isSpanning(id), let effort = activity.effort, !schedule.progress(id).isSettled, schedule.hasDates(id),
        let possible = LevelOfEffort.most(basis, of: activity, from: schedule.start(id) - origin, to: schedule.finish(id) - origin)
      else { return nil }
      let needed = WorkLength(plan).minutes(effort)
      guard needed > possible else { return nil }
      return Diagnostic(
        .tooMuchEffort,
        "'\(plan.path(activity.id))' needs \(SpokenLength.exact(needed)) of work, but in the time it spans, its people "
          + "can only do \(SpokenLength.exact(possible))",
        at: plan[activity.id].name, help: ["reduce the effort, assign more people, or leave the effort out"])
    }
  }

  /// Things that begin or end with work that in turn depends on them.
  private func unsettledDates(_ levelling: Levelling) -> [Diagnostic] {
    guard !levelling.basis.resourceTable.moments.starts.isEmpty else { return [] }
    let origin = levelling.problem.horizon.origin
    let actual = ActivityMoments(
      starts: schedule.startNode.map { $0.exists ? levelling.start(of: $0) - origin : ActivityMoments.none },
      finishes: schedule.finishNode.map { $0.exists ? levelling.finish(of: $0) - origin : ActivityMoments.none }, isEarliest: false)
    return levelling.unsettled(actual).prefix(20).map { bound in
      let owner = plan.name(bound.owner)
      let path = plan.path(plan[bound.activity].id)
      return Diagnostic(
        .unsettledDates,
        "no dates suit both '\(owner)' and '\(path)': '\(owner)' \(bound.isEnd ? "ends" : "begins") with it and moves it in turn",
        at: plan[bound.owner].name,
        notes: [Diagnostic.Note("'\(path)' is declared here", at: plan[plan[bound.activity].id].name)],
        help: ["give '\(owner)' a date"])
    }
  }
}

extension Code {
  package static let noRoom = Code(
    "P0308", "no-room", .error,
    summary: "There is no time at which an activity could be done.",
    why: "Its people, its window, its systems or its stock leave no room for it, however late. The message says what "
      + "prevents it.",
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

  package static let tooMuchEffort = Code(
    "P0320", "too-much-effort", .error, withholdsOutput: false,
    summary: "Effort does not fit into a fixed duration.",
    why: "If both are stated, the effort is spread over the duration; nobody can give more than all of their time.",
    bad: """
      project p { start 2026-01-05 }
      person ana
      task build { duration 10d ; effort 20d ; assign ana }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana
      person bo
      task build { duration 10d ; effort 20d ; assign ana, bo }
      """)

  package static let unsettledDates = Code(
    "P0321", "unsettled-dates", .error,
    summary: "Something begins or ends with work whose dates it moves.",
    why: "A meeting that goes on until a task is done, but takes the time that task needs, never ends. One of the two "
      + "needs a date of its own.",
    bad: """
      project p { start 2026-01-05 }
      person ana
      meeting workshop { every day at 08:00 ; lasts 10h ; attend ana ; until build }
      task build { effort 5d ; assign ana }
      """,
    good: """
      project p { start 2026-01-05 }
      person ana
      meeting workshop { every day at 08:00 ; lasts 10h ; attend ana ; until 2026-01-09 }
      task build { effort 5d ; assign ana }
      """)
}
