/// What a reader asks of a view besides its name.
package struct ViewRequest: Sendable {
  /// The columns of tables, in order; nil: the usual ones of the view.
  package let columns: [ScheduleColumn]?
  /// By how much the project would end earlier without each activity is told too: a column of tables.
  package let showsDrag: Bool

  package init(columns: [ScheduleColumn]? = nil, showsDrag: Bool = false) {
    self.columns = columns
    self.showsDrag = showsDrag
  }

  /// The columns for a view that usually has some.
  func columns(orElse usual: [ScheduleColumn]) -> [ScheduleColumn] {
    let asked = columns ?? usual
    return asked + (showsDrag && !asked.contains(.drag) ? [.drag] : [])
  }
}
