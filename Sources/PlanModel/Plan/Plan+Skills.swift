import PlanSyntax
import PlanText

extension Plan {
  /// The skills of a person, of a role and those who have it, or of all in a team. O(people).
  package func skills(of reference: Reference) -> Set<String> {
    if let row = self.row(reference, .person) {
      let role = self.row(people[row].role, .role).map { roles[$0].skills } ?? []
      return Set((people[row].skills + role).map { text($0) })
    }
    if let row = self.row(reference, .role) {
      let people = self.people.filter { $0.role?.target == reference.target }.flatMap(\.skills)
      return Set((roles[row].skills + people).map { text($0) })
    }
    guard let row = self.row(reference, .team) else { return [] }
    var result: Set<String> = []
    for person in people where person.team?.target == reference.target {
      result.formUnion(person.skills.map { text($0) })
    }
    // Teams contain people and roles, never teams.
    for member in teams[row].members { result.formUnion(skills(of: member)) }
    for inner in teams where inner.partOf?.target == reference.target && inner.id != reference.target {
      for member in inner.members { result.formUnion(skills(of: member)) }
    }
    return result
  }
}
