import PlanAnalysis
import PlanDrawing
import PlanModel
import PlanSyntax
import PlanText

extension View {
  package static let workload = View(
    "workload", "hours booked and hours available, by person and week",
    .loads { facts, _ in WorkloadCalendar(facts).calendar })
}

/// Who works how much, by week and month.
private struct WorkloadCalendar {
  let facts: ScheduleFacts
  private let members: [Workload.Member]
  private var plan: Plan { _read { yield facts.plan } }

  init(_ facts: ScheduleFacts) {
    self.facts = facts
    // Equipment matters where it is used, people also where they are idle.
    members = facts.workload.members.filter { facts.plan[$0.resource].kind != .equipment || $0.whole.booked > 0 }
  }

  var calendar: LoadCalendar {
    let weeks = (members.first?.weeks ?? []).map { $0.days.lowerBound.advanced(by: -$0.days.lowerBound.weekday) }
    let months = Self.months(weeks)
    return LoadCalendar(weeks: weeks, months: months, members: members.map { member($0, months) })
  }

  private func member(_ member: Workload.Member, _ months: [Range<Int>]) -> LoadCalendar.Member {
    let id = member.resource
    return LoadCalendar.Member(
      kind: plan[id].kind, id: plan.path(id), title: plan.title(id), whole: load(member.whole),
      months: months.map { month in load(member.weeks[month].dropFirst().reduce(member.weeks[month.lowerBound], +)) },
      weeks: member.weeks.map(load))
  }

  private func load(_ load: Load) -> Table.Load {
    var meanings: Meanings = load.overload > 0 ? .overbooked : []
    if let status = facts.schedule.progress.statusDay, load.days.upperBound <= status { meanings.insert(.finished) }
    return Table.Load(booked: load.booked, capacity: load.capacity, meanings: meanings)
  }

  /// The weeks that begin in one month, by month.
  private static func months(_ weeks: [Day]) -> [Range<Int>] {
    var months: [Range<Int>] = []
    var last: (Int, Int)?
    for (index, week) in weeks.enumerated() {
      let (year, month, _) = week.civil
      if let known = last, known == (year, month), let range = months.last {
        months[months.count - 1] = range.lowerBound..<index + 1
      } else {
        months.append(index..<index + 1)
      }
      last = (year, month)
    }
    return months
  }
}
