/// The rules that apply to only a few activities, with the limits and stocks they draw on.
package struct SpecialRequirements: Sendable {
  package var rules: [SpecialRules] = []
  /// Index in ``rules`` by activity; −1 for most.
  package var ofActivity: [Int32]
  /// Earliest start by activity, in minutes from the origin: notice of windows, starts of sprints.
  package var notBefore: [Int32]
  /// Allowed outages of each system with a limit.
  package var quotas: [PeriodQuota] = []
  package var stocks: [Stock] = []

  /// No requirements for any of the given number of activities.
  package init(activities: Int) {
    ofActivity = Array(repeating: -1, count: activities)
    notBefore = Array(repeating: .min, count: activities)
  }
}
