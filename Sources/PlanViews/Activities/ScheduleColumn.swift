import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSchedule
import PlanText

/// A column of the tables of activities; the raw values are the values of `--columns`.
package enum ScheduleColumn: String, Sendable, Equatable, CaseIterable {
  /// The number in the work breakdown structure.
  case wbs
  case title
  /// The name by which the rest of the plan refers to it.
  case id
  case who
  /// The way in which it is done, if it states ways.
  case way
  /// The time spent on it.
  case days
  /// Work.
  case effort
  case start, finish
  /// The earliest `finish by`.
  case deadline
  /// Total float.
  case float
  /// Free float.
  case free
  /// How much earlier the project would end without it.
  case drag
  /// How much is done.
  case done
  /// What it costs, with all that lies inside it.
  case cost

  /// Words for money that no column of activities has.
  package static let wordsForMoney = ["costs", "budget", "price", "rate", "value"]

  /// The default columns of a table of activities.
  static let usual: [ScheduleColumn] = [.wbs, .title, .who, .days, .start, .finish, .float]

  var column: Table.Column {
    switch self {
    case .wbs: Table.Column(rawValue, "", label: "WBS", .outlineNumber, need: .withRoom(2))
    case .title: Table.Column(rawValue, "Activity", label: "Title", .title)
    case .id: Table.Column(rawValue, "Id", .identifier, need: .whereFilled)
    case .who: Table.Column(rawValue, "Who", .names, need: .withRoom(1))
    case .way: Table.Column(rawValue, "Way", .text, need: .whereFilled)
    case .days: Table.Column(rawValue, "Days", label: "Duration", .length, need: .withRoom(5))
    case .effort: Table.Column(rawValue, "Effort", .length, need: .whereFilled)
    case .start: Table.Column(rawValue, "Start", .date, need: .withRoom(3))
    case .finish: Table.Column(rawValue, "Finish", .date)
    case .deadline: Table.Column(rawValue, "Finish by", .date, need: .whereFilled)
    case .float: Table.Column(rawValue, "Float", label: "Total float", .totalFloat, need: .withRoomThoughEmpty(4))
    case .free: Table.Column(rawValue, "Free", label: "Free float", .freeFloat, need: .whereFilled)
    case .drag: Table.Column(rawValue, "Drag", .length, need: .whereFilled)
    case .done: Table.Column(rawValue, "Done", .share, need: .whereFilled)
    case .cost: Table.Column(rawValue, "Cost", .money, need: .whereFilled)
    }
  }

  /// The cell for an activity that has dates.
  func cell(_ activity: ActivityID, _ facts: ScheduleFacts) -> Table.Cell {
    let (plan, schedule, lengths) = (facts.plan, facts.schedule, ActivityLengths(facts))
    func cell(_ length: Length?) -> Table.Cell { length.map { .length($0) } ?? .empty }
    switch self {
    case .wbs: return .text(facts.breakdown.number(of: activity))
    case .title: return .text(plan.title(plan[activity].id))
    case .id: return .text(plan.path(plan[activity].id))
    case .who: return .names(schedule.people(activity))
    case .way: return facts.way(activity).map { .text($0) } ?? .empty
    case .days: return cell(lengths.worked(activity))
    case .effort: return cell(lengths.effort(activity))
    case .start: return schedule.isEvent(activity) ? .empty : .date(schedule.clock(schedule.start(activity)).day)
    case .finish: return facts.schedule.isUnplaced(activity) ? .empty : .date(schedule.finishDay(activity))
    case .deadline: return facts.deadlines.finishBy(activity).map { .date(schedule.lastDay($0)) } ?? .empty
    case .float: return cell(lengths.totalFloat(activity))
    case .free: return cell(lengths.freeFloat(activity))
    case .drag: return cell(lengths.drag(activity))
    case .done: return Self.done(activity, facts)
    case .cost: return facts.cost(of: activity)
    }
  }

  private static func done(_ activity: ActivityID, _ facts: ScheduleFacts) -> Table.Cell {
    guard facts.schedule.statusInstant != nil, !facts.schedule.isUnplaced(activity) else { return .empty }
    let isTask = facts.plan.kind(of: activity) == .task
    let isEvent = !facts.schedule.isContainer(activity) && !isTask
    return isEvent && facts.done[activity] == 0 ? .empty : .share(facts.done[activity])
  }
}

extension ScheduleFacts {
  /// What an activity costs; empty if it costs nothing, or if sums would not be complete.
  fileprivate func cost(of activity: ActivityID) -> Table.Cell {
    guard let exchange = undated.exchange, let ledger, ledger.isComplete, let amount = costs?.sum(of: activity).total, amount != .zero
    else { return .empty }
    return .money(Table.Money(minorUnits: amount.minorUnits, digits: exchange.digits))
  }
}
