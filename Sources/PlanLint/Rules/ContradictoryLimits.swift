import PlanAnalysis
import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// Pairs of date limits that no date can meet.
  static let contradictoryLimits = Rule(
    about: KindSet.schedulable.union([.project]),
    code: Code(
      "P0322", "contradictory-limits", .error,
      summary: "Two date limits cannot both be met.",
      why: "Work that has to be done before it may start has no possible dates, whatever its people do. One of the two "
        + "limits is a mistake; both are shown.",
      bad: """
        project p { start 2026-03-02 }
        phase build {
          finish by 2026-03-13
          task walls { duration 2d ; start on 2026-03-16 }
        }
        """,
      good: """
        project p { start 2026-03-02 }
        phase build {
          finish by 2026-03-20
          task walls { duration 2d ; start on 2026-03-16 }
        }
        """)
  ) { facts, code in
    let plan = facts.plan
    let ofProject = plan.projectFinishesBeforeItStarts.map { start, finish in
      Diagnostic(
        code, "the project cannot finish by \(finish.moment.text): it starts on \(start.moment.text)", at: finish.span,
        notes: [Diagnostic.Note("its start is set here", at: start.span)], help: ["correct one of the two dates"])
    }
    return (ofProject.map { [$0] } ?? []) + plan.activityIDs.compactMap { id -> Diagnostic? in
      let activity = plan[id]
      guard !activity.start.isEmpty || !activity.finish.isEmpty, !facts.progress[id].hasStarted,
        !facts.progress[id].isSettled
      else { return nil }
      return LimitPairs(plan: plan, limits: facts.undated.limits(of: id)).finding(code)
    }
  }
}

extension Plan {
  /// The project's own limits, if its required finish lies before its start.
  fileprivate var projectFinishesBeforeItStarts: (start: DateLimit, finish: DateLimit)? {
    guard let project else { return nil }
    for case .limit(let start) in project.start {
      for case .limit(let finish) in project.finish where finish.kind != .from {
        if projectZone.startInstant(start.moment) >= projectZone.finishInstant(finish.moment) { return (start, finish) }
      }
    }
    return nil
  }
}

/// The limits that apply to an activity, in pairs.
private struct LimitPairs {
  private typealias Limit = LimitsInForce.Limit

  private let plan: Plan
  private let limits: LimitsInForce
  private var id: EntityID { limits.activity }

  init(plan: Plan, limits: LimitsInForce) {
    self.plan = plan
    self.limits = limits
  }

  /// The first contradictory pair; one of the two is the activity's own.
  func finding(_ code: Code) -> Diagnostic? {
    for early in limits.notBefore {
      for late in limits.startsBy where isOwn(early, late) && early.instant > late.instant { return finding(code, early, late) }
      for late in limits.doneBy where isOwn(early, late) && isOver(late, at: early) { return finding(code, early, late) }
    }
    for early in limits.doneNotBefore {
      for late in limits.doneBy where isOwn(early, late) && early.instant > late.instant { return finding(code, early, late) }
    }
    return nil
  }

  private func isOwn(_ first: Limit, _ second: Limit) -> Bool { first.owner == id || second.owner == id }

  /// True when work that must end by one limit cannot start before the other. An event needs no time in between.
  private func isOver(_ finish: Limit, at start: Limit) -> Bool {
    let isEvent = plan[id].kind == .milestone || plan[id].kind == .gate
    let isByTheHour = finish.date.moment.time != nil
    return isEvent && isByTheHour ? start.instant > finish.instant : start.instant >= finish.instant
  }

  private func finding(_ code: Code, _ early: Limit, _ late: Limit) -> Diagnostic {
    // The activity's own limit leads; if both are its own, the later one in the text.
    let leads = early.owner == id && (late.owner != id || plan.sources.isBefore(late.date.span, early.date.span))
    let (own, other) = leads ? (early, late) : (late, early)
    let name = plan.path(id)
    let message: String
    if other.owner == id {
      message = "'\(name)' cannot both \(words(early)) and \(words(late))"
    } else if plan[other.owner].kind == .project {
      message = "'\(name)' cannot \(words(own)): the project starts on \(other.date.moment.day.iso)"
    } else {
      message = "'\(name)' cannot \(words(own)): the enclosing '\(plan.path(other.owner))' has to \(words(other))"
    }
    return Diagnostic(
      code, message, at: own.date.span, notes: [Diagnostic.Note("the other limit is here", at: other.date.span)],
      help: ["correct one of the two dates, or remove one limit"])
  }

  /// `start on 2026-03-10`, `finish by 2026-03-06 12:00`.
  private func words(_ limit: Limit) -> String {
    let kind =
      switch limit.date.kind {
      case .unstated: limit.isStart ? "from" : "by"
      case .from: "from"
      case .by: "by"
      case .on: "on"
      }
    let time = limit.date.moment.time.map { " " + $0.iso } ?? ""
    return "\(limit.isStart ? "start" : "finish") \(kind) \(limit.date.moment.day.iso)\(time)"
  }
}
