import PlanModel

/// Lengths of time as people say them: "3 days", "1.5 hours", "20 minutes".
struct SpokenLength {
  let scale: TimeScale

  /// Working days, from half a day on; hours and minutes below.
  func days(_ minutes: Int) -> String {
    let minutes = abs(minutes)
    return unit(minutes) == scale.day ? Self.count(minutes, scale.day, "day") : hours(minutes)
  }

  /// Minutes of the unit in which so much is said.
  func unit(_ minutes: Int) -> Int { minutes * 2 >= scale.day ? scale.day : minutes < 60 ? 1 : 60 }

  func hours(_ minutes: Int) -> String {
    minutes < 60 ? "\(minutes) minute\(minutes == 1 ? "" : "s")" : Self.count(minutes, 60, "hour")
  }

  /// At most one digit behind the point, rounded half up.
  private static func count(_ minutes: Int, _ unit: Int, _ name: String) -> String {
    let tenths = (minutes * 20 + unit) / (2 * unit)
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(text) \(name)\(text == "1" ? "" : "s")"
  }

  /// "a", "a and b", "a, b and c"
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
