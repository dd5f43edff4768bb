import PlanText

/// The slot of work pinned to a date by `on`: its people and things are reserved for it before anything else is placed,
/// as for an appointment.
package struct Reservation: Sendable {
  package var node: NodeID
  package var mode: Int32
  package var slot: Slot
}
