import PlanModel
import PlanSyntax

/// Who is informed of what, and how.
package struct Notices: Sendable {
  package enum Means: Hashable, Sendable {
    /// `inform every week "Steering call"` of a stakeholder: about the project as a whole.
    case line
    /// A `communication` sends them reports.
    case communication
    /// They take part in a meeting.
    case meeting
    /// Consulted in the RACI matrix.
    case consulted
    /// Informed in the RACI matrix.
    case informed
    /// They are trained by a task.
    case training
  }

  package struct Notice: Hashable, Sendable {
    /// A stakeholder, person, role or team, as it is named.
    package let recipient: EntityID
    package let means: Means
    /// The communication, meeting, activity or deliverable; the stakeholder, for a line of their own.
    package let about: EntityID
  }

  /// Without duplicates: of stakeholders, of communications, of activities, of deliverables.
  package let all: [Notice]
  /// Stakeholders who are never informed, in source order.
  package let unreached: [EntityID]

  package init(_ plan: Plan, _ breakdown: Breakdown) {
    var notices: [Notice] = []
    var known: Set<Notice> = []
    func add(_ recipient: EntityID, _ means: Means, _ about: EntityID) {
      let notice = Notice(recipient: recipient, means: means, about: about)
      guard recipient != .none, known.insert(notice).inserted else { return }
      notices.append(notice)
    }
    func add(_ recipients: [Reference], _ means: Means, _ about: EntityID) {
      for reference in recipients { add(reference.target, means, about) }
    }
    for stakeholder in plan.registers.stakeholders where !stakeholder.inform.isEmpty {
      add(stakeholder.id, .line, stakeholder.id)
    }
    for communication in plan.registers.communications { add(communication.to, .communication, communication.id) }
    for index in breakdown.order where plan[index].hasDetails {
      let (id, details) = (plan[index].id, plan[index].details)
      add(details.meeting.attend, .meeting, id)
      add(details.consulted, .consulted, id)
      add(details.informed, .informed, id)
      add(details.task.trains.map(\.audience), .training, id)
    }
    for deliverable in plan.registers.deliverables {
      add(deliverable.consulted, .consulted, deliverable.id)
      add(deliverable.informed, .informed, deliverable.id)
    }
    all = notices
    let reached = Set(notices.map(\.recipient))
    unreached = plan.registers.stakeholders.map(\.id).filter { !reached.contains($0) }
  }

  package func to(_ recipient: EntityID) -> [Notice] { all.filter { $0.recipient == recipient } }
  package func about(_ id: EntityID) -> [Notice] { all.filter { $0.about == id } }
}
