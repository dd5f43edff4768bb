import PlanText

/// How loads are written, the fullest form first.
enum LoadForm: CaseIterable {
  /// `37.5/40`, in the week of `30 Mar`
  case tenths
  /// `38/40`, in the week of `30`
  case whole
  /// `38`, in the week of `30`
  case booked

  /// Hours booked, and hours available where there is room for them.
  func text(_ load: Table.Load) -> String {
    if load.booked == 0, load.capacity == 0 { return "-" }
    let mark = load.meanings.contains(.overbooked) ? "!" : ""
    guard let capacity = load.capacity, self != .booked else { return mark + hours(load.booked) }
    return "\(mark)\(hours(load.booked))/\(hours(capacity))"
  }

  func text(_ day: Day) -> String {
    switch self {
    case .tenths: "\(day.civil.day) \(day.month)"
    case .whole, .booked: String(day.civil.day)
    }
  }

  /// What the numbers are.
  var legend: String {
    switch self {
    case .tenths, .whole: "hours booked/available"
    case .booked: "hours booked"
    }
  }

  /// Rounded half up, and never to 0.
  private func hours(_ minutes: Int) -> String {
    switch self {
    case .tenths: Length.count(minutes, 60)
    case .whole, .booked: minutes == 0 ? "0" : String(max(1, (minutes + 30) / 60))
    }
  }
}
