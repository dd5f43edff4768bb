import PlanText

/// How much modes need of each of their people and things, by the order of their demands.
package struct ModeNeeds: Sendable {
  private var first: [Int32] = [0]
  private var amounts: [Int32] = []

  /// Modes without numbers need the same as all others.
  package init() {}

  init(_ table: DemandTable) {
    for mode in table.modes {
      for index in mode.demands { amounts.append(table.demands[Int(index)].together) }
      first.append(Int32(amounts.count))
    }
  }

  /// True when what a mode needs would do for another with the same demands.
  @inline(__always)
  func isEnough(_ mode: Int, for other: Int) -> Bool {
    if mode == other || mode < 0 || other < 0 { return true }
    let (own, its) = (Int(first[mode]), Int(first[other]))
    for offset in 0..<Int(first[mode + 1]) - own where amounts[own + offset] < amounts[its + offset] { return false }
    return true
  }
}

/// Which modes ask for the same in every respect but the amount of work, and how much they need of what
/// they have to have all of.
package struct ModeKinds: Sendable {
  /// By mode; −1 for the only one of its kind.
  package private(set) var ofMode: [Int32]
  package private(set) var count = 0
  /// By mode: it needs all its people and things in the same minutes, which are all those in which it is worked on.
  package private(set) var hasCommonHours: [Bool]
  package let needs: ModeNeeds

  package init(_ table: DemandTable, _ special: SpecialRequirements, works: [Bool]) {
    needs = ModeNeeds(table)
    ofMode = Array(repeating: -1, count: table.modes.count)
    hasCommonHours = table.modes.map { Self.hasCommonHours($0, table.demands) }
    var known = HashTable<UInt64>(capacity: table.modes.count)
    let ruleOfMode = special.rules(ofModes: table)
    for number in table.modes.indices {
      let mode = table.modes[number]
      let rule = ruleOfMode[number]
      let first = Int(
        known.find(Self.hash(mode, table.demands, rule < 0 ? nil : special.rules[Int(rule)]), orAdd: Int32(number)) { other in
          Self.isSame(mode, table.modes[Int(other)], table.demands, works) && Self.isSame(rule, ruleOfMode[Int(other)], special)
        })
      if first == number { continue }
      if ofMode[first] < 0 {
        ofMode[first] = Int32(count)
        count += 1
      }
      ofMode[number] = ofMode[first]
    }
  }

  /// The same, but for every mode being the only one of its kind.
  package var alone: ModeKinds {
    var result = self
    result.ofMode = ofMode.map { _ in -1 }
    return result
  }

  /// One person's minutes are the same in every pattern of the mode, whatever the rate. Only elapsed work goes on while
  /// they are away.
  private static func hasCommonHours(_ mode: Mode, _ demands: [Demand]) -> Bool {
    if mode.isElapsed { return mode.demands.allSatisfy { demands[Int($0)].support == mode.pattern } }
    var support = mode.pattern
    for index in mode.demands where demands[Int(index)].support != mode.pattern {
      if support != mode.pattern, demands[Int(index)].support != support { return false }
      support = demands[Int(index)].support
    }
    return true
  }

  private static func hash(_ mode: Mode, _ demands: [Demand], _ rules: SpecialRules?) -> UInt64 {
    var result = UInt64(truncatingIfNeeded: mode.demands.count)
    func add(_ number: Int) { result = (result ^ UInt64(truncatingIfNeeded: number)) &* 0x0000_0100_0000_01B3 }
    add(Int(mode.pattern))
    for index in mode.demands {
      add(demands[Int(index)].resource.index)
    }
    if let rules {
      add(rules.outage)
      for outage in rules.outages { add(outage.quota) }
      for material in rules.materials { add(material.stock &* 31 &+ material.amount) }
      for frozen in rules.frozen.ranges { add(frozen.lowerBound) }
    }
    return result ^ result >> 32
  }

  private static func isSame(_ mode: Mode, _ other: Mode, _ demands: [Demand], _ works: [Bool]) -> Bool {
    guard mode.pattern == other.pattern, mode.demands.count == other.demands.count, mode.isTogether == other.isTogether,
      mode.isElapsed == other.isElapsed, mode.sharesPeople == other.sharesPeople
    else { return false }
    return zip(mode.demands, other.demands).allSatisfy { first, second in
      let (first, second) = (demands[Int(first)], demands[Int(second)])
      guard first.resource == second.resource, first.support == second.support, first.takesRest == second.takesRest,
        first.isStrict == second.isStrict
      else { return false }
      let isShared = mode.sharesPeople && works[Int(first.resource)]
      return !isShared || first.need == second.need && first.together == second.together
    }
  }

  /// The same rules, for modes with the same hours and therefore the same windows.
  private static func isSame(_ rule: Int32, _ other: Int32, _ special: SpecialRequirements) -> Bool {
    if rule == other { return true }
    guard rule >= 0, other >= 0 else { return false }
    let (rule, other) = (special.rules[Int(rule)], special.rules[Int(other)])
    return rule.outage == other.outage && rule.backout == other.backout && rule.windows == other.windows
      && (rule.openings == nil) == (other.openings == nil) && rule.frozen == other.frozen
      && rule.outages.elementsEqual(other.outages) { $0 == $1 }
      && rule.materials.elementsEqual(other.materials) { $0 == $1 }
  }
}
