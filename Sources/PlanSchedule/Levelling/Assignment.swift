import PlanSyntax

/// One person or position, or a number of things, assigned to an activity.
package struct Assignment: Equatable, Sendable {
  /// Index in the activity's `assign`.
  package let allotment: Int
  /// The person, the role (for an unnamed position), equipment or software.
  package let resource: EntityID
  /// Units or positions; 1 for people.
  package let count: Int
  /// Parts of 10,000 of a full-time worker or of one unit.
  package let units: Int
  /// Minutes of work; 0 for things.
  package let work: Int
}
