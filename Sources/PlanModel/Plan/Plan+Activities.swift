import PlanSyntax
import PlanText

/// Activities by their numbers.
extension Plan {
  package var activityIDs: Range<ActivityID> { activities.ids() }

  package subscript(activity: ActivityID) -> Activity {
    // Yielded, because a copy would cost five reference counts.
    _read { yield activities[activity.index] }
    _modify { yield &activities[activity.index] }
  }

  /// The activity of an entity, if it belongs to this plan.
  package func activity(_ id: EntityID) -> ActivityID? {
    guard id != .none else { return nil }
    let entity = self[id]
    return entity.kind.isActivity && entity.row >= 0 && entity.source < 0 && !entity.isHypothetical
      ? ActivityID(entity.row) : nil
  }

  package func kind(of activity: ActivityID) -> DeclarationKind { self[self[activity].id].kind }

  /// Tells each activity which one contains it.
  mutating func placeActivities() {
    for activity in activityIDs { self[activity].parent = self.activity(self[self[activity].id].parent) }
  }
}
