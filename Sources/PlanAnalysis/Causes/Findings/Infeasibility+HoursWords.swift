import PlanModel
import PlanSyntax
import PlanText

/// Sentences about missing hours of people, things and calendars.
extension Infeasibility.Absence {
  func words(of entity: EntityID, _ plan: Plan) -> Infeasibility.Words {
    Infeasibility.Words(reason: reason(plan.quoted(entity)), notes: [plan.declared(entity)], help: help)
  }

  private func reason(_ name: String) -> String {
    switch self {
    case .asksForNothing: "it asks for 0% of \(name)"
    case .limitOfZero: "the limit of \(name) is 0 h"
    case .thing: "\(name) is never available"
    case .positionWithoutHours: "\(name) has no working time"
    case .neverAvailable: "\(name) is available 0% of the time"
    case .joinsBeyondHorizon: "\(name) joins more than 200 years after the start of the project"
    case .leavesBeforeJoining: "\(name) leaves before joining"
    case .leavesBeforeWork: "\(name) leaves before any work can start"
    case .calendarWithoutHours: "the calendar of \(name) has no working time"
    case .leave: "leave takes all the working time of \(name)"
    case .meetings: "meetings or routines take all the working time of \(name)"
    case .leaveAndMeetings: "leave, meetings and routines take all the working time of \(name)"
    }
  }

  private var help: String {
    switch self {
    case .asksForNothing: "state a share above 0%"
    case .limitOfZero: "raise the limit"
    case .thing: "check its dates and its calendar"
    case .positionWithoutHours, .neverAvailable, .joinsBeyondHorizon, .leavesBeforeJoining, .leavesBeforeWork,
      .calendarWithoutHours, .leave, .meetings, .leaveAndMeetings:
      "check leave, availability, 'from' and 'until', or assign someone else"
    }
  }
}

extension Infeasibility.Hours {
  func words(without entities: [EntityID], _ plan: Plan) -> Infeasibility.Words {
    let notes = entities.map(plan.declared)
    let help = "assign other people, or give these hours in common"
    let never = "\(plan.quoted(entities)) \(entities.count == 1 ? "is never available" : "are never available together")"
    switch self {
    case .outsidePauses:
      return Infeasibility.Words(
        reason: "it is paused whenever it could be worked on", notes: notes, help: "shorten the pause")
    case .calendar where entities.isEmpty, .own where entities.isEmpty, .window where entities.isEmpty:
      return Infeasibility.Words(reason: "its calendar has no working time", help: "give the calendar hours")
    case .window(let id):
      return Infeasibility.Words(reason: "\(never) while the window \(plan.quoted(id)) is open", notes: notes, help: help)
    case .calendar:
      return Infeasibility.Words(reason: "\(never) in the hours of its calendar", notes: notes, help: help)
    case .own:
      return Infeasibility.Words(
        reason: "\(plan.quoted(entities)) are never available at the same time", notes: notes, help: help)
    }
  }
}

extension Infeasibility.Shortage {
  func words(_ plan: Plan) -> Infeasibility.Words {
    let notes: [Diagnostic.Note] = resources.prefix(4).map(plan.declared)
    switch extent {
    case .beyondHorizon(let work):
      return Infeasibility.Words(
        reason: "its \(SpokenLength.exact(work)) of work would not end within 200 years", notes: notes,
        help: "check the number and its unit")
    case .cannotStart(let bound, let supply, let end):
      return Infeasibility.Words(
        reason: "it cannot start before \(plan.clock(bound).text), but \(limit(supply, end, plan))", notes: notes,
        help: help(supply, plan))
    case .tooShort(let work, let left, let supply, let end):
      return Infeasibility.Words(
        reason: "it needs \(SpokenLength.exact(work)) of work, but there is only time for \(SpokenLength.exact(left)): "
          + limit(supply, end, plan),
        notes: notes, help: "shorten it, or give it more time")
    }
  }

  private func limit(_ supply: Supply, _ end: Int, _ plan: Plan) -> String {
    let last = plan.clock(end).text
    return switch supply {
    case .window: "its window is only open until \(last)"
    case .calendar: "its calendar has no working time after \(last)"
    case .people: "\(who(plan)) \(resources.count == 1 ? "is" : "are") only available until \(last)"
    case .recurring(let takers):
      "\(plan.quoted(takers)) \(takers.count == 1 ? "takes" : "take") all the time of \(who(plan)) from \(last) on"
    }
  }

  private func help(_ supply: Supply, _ plan: Plan) -> String {
    switch supply {
    case .window: "open the window for longer"
    case .calendar: "give the calendar more hours"
    case .people: "let \(who(plan)) stay longer, or assign someone else"
    case .recurring(let takers): "make \(plan.quoted(takers)) shorter or less frequent, or assign someone else"
    }
  }

  private func who(_ plan: Plan) -> String { resources.count > 3 ? "those assigned" : plan.quoted(resources) }
}

extension Infeasibility.Crowd {
  func words(_ plan: Plan) -> Infeasibility.Words {
    switch self {
    case .window(let id):
      Infeasibility.Words(
        reason: "other work takes all the capacity of the window \(plan.quoted(id))", notes: [plan.declared(id)],
        help: "open the window more often or for longer, or raise its capacity")
    case .people(let ids, let areLimited):
      Infeasibility.Words(
        reason: (areLimited ? "the limit on hours per period or " : "")
          + "other work leaves those assigned too little time for it",
        notes: ids.prefix(4).map(plan.declared), help: "assign someone else, or give those assigned more time")
    }
  }
}
