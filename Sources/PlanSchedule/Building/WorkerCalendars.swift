import PlanModel
import PlanSyntax
import PlanText

/// The hours people work: those of their own calendar, otherwise of their team, their role, or the project.
package struct WorkerCalendars: Sendable {
  private let calendarTable: CalendarTable
  private let calendars: [CalendarID]

  package init(_ plan: Plan, _ calendarTable: CalendarTable) {
    self.calendarTable = calendarTable
    var ofTeam: [EntityID: EntityID] = [:]
    for team in plan.teams {
      guard let calendar = team.calendar?.target, calendarTable.knows(calendar) else { continue }
      for member in team.members where ofTeam[member.target] == nil { ofTeam[member.target] = calendar }
    }
    calendars = plan.people.map { person in
      let team = plan.row(person.team, .team).flatMap { plan.teams[$0].calendar?.target }
      let role = plan.row(person.role, .role).flatMap { plan.roles[$0].calendar?.target }
      let stated = [person.calendar?.target, team, ofTeam[person.id], role].lazy.compactMap { $0 }
      return stated.first { calendarTable.knows($0) }.map { calendarTable.index(of: $0) } ?? CalendarTable.project
    }
  }

  /// By row of the person.
  package func calendar(ofPerson row: Int) -> CalendarID { calendars[row] }

  /// The index of a stated calendar, otherwise the project's.
  package func index(of stated: Reference?) -> CalendarID { calendarTable.index(of: stated?.target) }
}
