import PlanDrawing

/// What is requested of a view besides its name.
package struct ViewRequest: Sendable {
  /// The columns of tables, in order; nil for the view's usual ones.
  package let columns: [ScheduleColumn]?
  /// Which columns are shown if none are requested.
  package let extent: Table.Extent
  /// Also show, as a column of tables, by how much the project would end earlier without each activity.
  package let showsDrag: Bool

  package init(columns: [ScheduleColumn]? = nil, extent: Table.Extent = .usual, showsDrag: Bool = false) {
    self.columns = columns
    self.extent = extent
    self.showsDrag = showsDrag
  }

  /// The same, of a format that wants so much.
  package func with(extent: Table.Extent) -> ViewRequest { ViewRequest(columns: columns, extent: extent, showsDrag: showsDrag) }

  /// The columns for a view that has default ones. Drag takes time to compute, so it is only shown on request.
  func columns(orElse usual: [ScheduleColumn]) -> [ScheduleColumn] {
    let asked: [ScheduleColumn]
    switch extent {
    case .usual: asked = columns ?? usual
    case .everything: asked = columns ?? ScheduleColumn.allCases.filter { $0 != .drag }
    }
    return asked + (showsDrag && !asked.contains(.drag) ? [.drag] : [])
  }
}
