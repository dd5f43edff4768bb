extension Day {
  /// The month in three letters: `Mar`.
  package var month: String { Self.months[civil.month - 1] }

  /// From January on.
  package static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
