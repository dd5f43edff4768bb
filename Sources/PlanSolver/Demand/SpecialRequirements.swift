import PlanText

/// The rules that apply to only a few activities, with the limits and stocks they draw on.
package struct SpecialRequirements: Sendable {
  package var rules: [SpecialRules] = []
  /// Index in ``rules`` by activity; −1 for most.
  package var ofActivity: [Int32]
  /// The same for each way to do an activity, where ways differ in it: its material comes on top of the activity's rules.
  package var ofWay: [ActivityID: [Int32]] = [:]
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

  /// Index in ``rules`` by mode; −1 for most.
  func rules(ofModes table: DemandTable) -> [Int32] {
    var result = [Int32](repeating: -1, count: table.modes.count)
    for (activity, modes) in table.modesOfActivity.enumerated() {
      for mode in modes { result[Int(mode)] = ofActivity[activity] }
    }
    for (activity, rules) in ofWay {
      for (rule, modes) in zip(rules, table.ways[activity] ?? []) {
        for mode in modes { result[Int(mode)] = rule }
      }
    }
    return result
  }
}
