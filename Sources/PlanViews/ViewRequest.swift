/// What is requested of a view besides its name.
package struct ViewRequest: Sendable {
  /// The columns of tables, in order; nil for the view's usual ones.
  package let columns: [ScheduleColumn]?
  /// Also show, as a column of tables, by how much the project would end earlier without each activity.
  package let showsDrag: Bool

  package init(columns: [ScheduleColumn]? = nil, showsDrag: Bool = false) {
    self.columns = columns
    self.showsDrag = showsDrag
  }

  /// The columns for a view that has default ones.
  func columns(orElse usual: [ScheduleColumn]) -> [ScheduleColumn] {
    let asked = columns ?? usual
    return asked + (showsDrag && !asked.contains(.drag) ? [.drag] : [])
  }
}
