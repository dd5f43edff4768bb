import PlanModel
import PlanText

/// People without any time for the project who are named alongside others who have some: naming them has no effect. If
/// nobody named has time, the work can never be done, which is an error.
struct PeopleWithoutTime {
  let plan: Plan

  func findings(_ code: Code) -> [Diagnostic] {
    var seen: Set<Int> = []
    return plan.activities.flatMap { activity in
      activity.possibleAssign.filter { !$0.others.isEmpty }.flatMap { allotment in
        ([allotment.first] + allotment.others).compactMap { reference -> Diagnostic? in
          guard let row = plan.row(reference, .person), let why = reason(plan.people[row]), seen.insert(row).inserted else {
            return nil
          }
          let name = plan.name(plan.people[row].id)
          return Diagnostic(
            code, "'\(name)' \(why.sentence), so no work can be assigned to '\(name)'",
            at: plan[plan.people[row].id].name,
            notes: [Diagnostic.Note("named here among others", at: reference.span)], help: [why.help])
        }
      }
    }
  }

  private func reason(_ person: Person) -> (sentence: String, help: String)? {
    if case .moment(let from) = person.from, case .moment(let until) = person.until,
      plan.projectZone.startInstant(from) >= plan.projectZone.finishInstant(until)
    {
      return ("leaves on \(until.text), before joining on \(from.text)", "correct one of the two dates")
    }
    guard !person.available.isEmpty, person.available.allSatisfy({ $0.share.millionths == 0 }),
      person.available.contains(where: { $0.first == nil && $0.last == nil })
    else { return nil }
    return ("is available to the project 0% of the time", "state an availability above 0%, or assign someone else")
  }
}
