import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

extension StartReason {
  /// A sentence without its final full stop.
  package func sentence(_ plan: Plan) -> String { text(plan) + then.map { $0.continuation(plan) }.joined() }

  /// A clause such as "it follows 'design', which ends 2026-03-06 17:00".
  package func text(_ plan: Plan) -> String {
    switch cause {
    case .projectStart: "the project starts then"
    case .statusDate(let day): "unfinished work is scheduled after the status date \(day.iso)"
    case .overdue(let day, let status):
      "it was expected on \(day.iso) and has not arrived by the status date \(status.iso)"
    case .happened: "it has already happened"
    case .limit(let limit): limit.text(plan)
    case .predecessor(let event, let link):
      "it \(link.isOfFinish ? "finishes after" : "follows") \(event.text(plan))\(link.lag?.text ?? "")"
    case .arrival(let person, let event):
      "\(plan.quoted(person)) is available from \(plan.quoted(activity: event.activity)) on, which \(event.date(plan))"
    case .content(let content): content.text(plan)
    case .late(let late): "it is scheduled as late as possible ('schedule late')" + late.text(plan)
    case .resource(let id, let occupation): occupation.text(of: plan.quoted(id), plan)
    case .neverHours: "it never has working hours"
    case .closure(let closure): closure.text(plan)
    case .downtimeLimit(let system, let period):
      "the downtime-limit of \(plan.quoted(system)) is used up for \(period?.text ?? "the time before")"
    case .stock(let material): "the stock of \(plan.quoted(material)) is used up until more arrives"
    case .limitOfPerson(let id, let period):
      "the limit of \(plan.quoted(id)) is used up for \(period?.text ?? "the time before")"
    }
  }
}

extension StartReason.Moment {
  fileprivate func text(_ plan: Plan) -> String { isEnd ? plan.clock(instant).endText : plan.clock(instant).text }
}

extension StartReason.Event {
  /// `'design', which ends 2026-03-06 17:00`
  fileprivate func text(_ plan: Plan) -> String { "\(plan.quoted(activity: activity)), which \(date(plan))" }

  fileprivate func date(_ plan: Plan) -> String {
    let verb =
      switch turn {
      case .start: "starts"
      case .finish: "ends"
      case .milestone: "is on"
      }
    return "\(verb) \(moment.text(plan))"
  }
}

extension StartReason.Link.Lag {
  fileprivate var text: String {
    (isLead ? ", with a lead" : ", with a lag") + (stated.map { " of \($0.amount.text)\($0.elapsed ? " elapsed" : "")" } ?? "")
  }
}

extension StartReason.Limit {
  fileprivate func text(_ plan: Plan) -> String {
    switch self {
    case .stated(let limit, let leavesHours):
      return "'\(limit.text)' \(leavesHours ? "requires it" : "leaves no earlier working hours")"
    case .open(let limit): return "'\(limit.text)' keeps it open until then"
    case .phase(let phase, let limit):
      return "the phase \(plan.quoted(activity: phase)) around it requires '\(limit.text)'"
    case .notice(let window, let start, let instant):
      let end = plan.clock(instant)
      return "the notice period of the window \(plan.quoted(window)), counted from \(start.text), "
        + "ends \(end.time.minutes == 0 ? plan.clock(instant - 1).day.iso : end.text)"
    case .sprint(let sprint): return "its sprint \(plan.quoted(sprint)) begins then"
    case .expectation: return "it is expected then"
    case .imported(let id): return "it follows \(plan.quoted(id)) in another project"
    }
  }
}

extension StartReason.NoticeStart {
  fileprivate var text: String {
    switch self {
    case .booking(let day): "its booking on \(day.iso)"
    case .projectStart: "the project's start"
    case .statusDate: "the status date"
    }
  }
}

extension StartReason.Content {
  fileprivate func text(_ plan: Plan) -> String {
    switch self {
    case .unknown: "the work inside it starts then"
    case .inside(let activity, let hasStarted):
      "\(plan.quoted(activity: activity)) inside it \(Self.begins(activity, hasStarted, plan))"
    case .spanned(let activity, let hasStarted):
      "\(plan.quoted(activity: activity)), which it spans, \(Self.begins(activity, hasStarted, plan))"
    }
  }

  private static func begins(_ activity: ActivityID, _ hasStarted: Bool, _ plan: Plan) -> String {
    let kind = plan.kind(of: activity)
    return hasStarted ? "started then" : kind == .milestone || kind == .gate ? "is on that date" : "starts then"
  }
}

extension StartReason.Late {
  fileprivate func text(_ plan: Plan) -> String {
    switch self {
    case .successor(let event): ": it has to be done for \(event.text(plan))"
    case .handOver(let id, let event): ": \(plan.quoted(id)) is needed for \(event.text(plan))"
    case .deadline(let limit, let phase, let isStart):
      ": \(phase.map { plan.quoted(activity: $0) } ?? "it") has to '\(isStart ? "start" : "finish") by \(limit.moment.text)'"
    case .projectFinish: ": the project ends then"
    case .nothing: ""
    }
  }
}

extension StartReason.Occupation {
  fileprivate func text(of name: String, _ plan: Plan) -> String {
    switch self {
    case .unknown(let instant): "\(name) is taken until \(plan.clock(instant).endText)"
    case .movedLate(let activity, let instant):
      "\(name) was taken by \(plan.quoted(activity: activity)) until \(plan.clock(instant).endText), before 'schedule late' moved that later"
    case .whole(let activity, let moment): "\(name) is taken by \(plan.quoted(activity: activity)) until \(moment.text(plan))"
    case .part(let activity, let share, let moment, let shortfall):
      "\(plan.quoted(activity: activity)) has \(share.percent) of \(name) until \(moment.text(plan))\(shortfall?.text ?? "")"
    case .network: "\(name) is taken until then"
    }
  }
}

extension StartReason.Occupation.Shortfall {
  fileprivate var text: String {
    switch self {
    case .need(let need): ", and it needs \(need.percent)"
    case .leavesTooLittle: ", too much for it to start alongside"
    }
  }
}

extension StartReason.Period {
  /// `the week from 2026-03-02`
  fileprivate var text: String {
    switch unit {
    case .day: "the day \(first.iso)"
    case .week: "the week from \(first.iso)"
    case .month: "the month from \(first.iso)"
    case .year: "the year from \(first.iso)"
    }
  }
}
