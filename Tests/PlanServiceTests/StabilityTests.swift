import Foundation
import PlanModel
import PlanSchedule
import PlanService
import PlanSyntax
import PlanTesting
import Testing
import PlanText

/// The plans in `examples`, by file name.
enum Examples {
  static let texts = Dictionary(
    uniqueKeysWithValues: ((try? Repository.examples()) ?? []).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  static let names = texts.keys.sorted()

  static func compiled(_ name: String, text: String? = nil, schedules: Int? = nil) -> Compilation {
    compile(text ?? texts[name] ?? "", texts, path: name, scheduling: SchedulingOptions(schedules: schedules))
  }
}

/// A small change of a plan changes little of its schedule.
@Suite struct StabilityTests {
  /// Activities that may move by more than a day although they neither wait for the one that was lengthened nor share
  /// people with it or with what waits for it.
  private static let mostMoved = 0

  @Test(arguments: Examples.names) func longerWorkMovesOnlyWhatDependsOnIt(_ name: String) throws {
    let before = Examples.compiled(name)
    guard let old = before.schedule else { return }
    let plan = before.plan
    let leaves = plan.activityIDs.filter {
      plan[plan.activities[$0].id].kind == .task && old.hasDates($0) && !old.isSummary($0) && old.finish($0) > old.start($0)
    }
    var moved: [Int] = []
    var tried = 0
    for edited in leaves.enumerated().filter({ $0.offset % max(1, leaves.count / 3) == 0 }).map(\.element) {
      guard let text = lengthened(edited, plan, Examples.texts[name] ?? ""),
        let new = Examples.compiled(name, text: text).schedule
      else { continue }
      tried += 1
      let exempt = dependents(of: edited, plan, old, new)
      let others = leaves.filter { !exempt.contains($0) && abs(new.start($0) - old.start($0)) > 1440 }
      moved.append(others.count)
      #expect(others.count <= Self.mostMoved, "\(plan.path(plan.activities[edited].id)) moves \(others.map { plan.path(plan.activities[$0].id) })")
    }
    #expect(tried > 0)
    let share = 100 * Double(moved.reduce(0, +)) / Double(max(1, tried * leaves.count))
    print("\(name): \(tried) tasks lengthened, \(share.formatted(.number.precision(.fractionLength(1)))) % of the unrelated moved")
  }

  /// The text with a quarter more effort or duration of a task, where it is stated within the next lines.
  private func lengthened(_ activity: ActivityID, _ plan: Plan, _ text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = plan.sources.location(of: plan[plan[activity].id].name.start).line - 1
    for line in first..<min(first + 6, lines.count) {
      guard let range = lines[line].range(of: #"\b(effort|duration) [0-9.]+(min|h|d|w)(\.\.[0-9.]+(min|h|d|w))*"#, options: .regularExpression)
      else { continue }
      let words = lines[line][range].split(separator: " ")
      let values = words[1].components(separatedBy: "..").map { value -> String in
        let unit = value.drop { $0.isNumber || $0 == "." }
        return "\(((Double(value.dropLast(unit.count)) ?? 0) * 1250).rounded() / 1000)\(unit)"
      }
      lines[line].replaceSubrange(range, with: "\(words[0]) \(values.joined(separator: ".."))")
      return lines.joined(separator: "\n")
    }
    return nil
  }

  /// An activity, what waits for it, and who shares people with them.
  private func dependents(of edited: ActivityID, _ plan: Plan, _ old: Schedule, _ new: Schedule) -> Set<ActivityID> {
    func around(_ index: ActivityID) -> [EntityID] {
      var result = [plan.activities[index].id]
      while let parent = plan.activity(plan[result[result.count - 1]].parent) { result.append(plan.activities[parent].id) }
      return result
    }
    var behind: Set<EntityID> = Set(around(edited))
    var indices: Set<ActivityID> = [edited]
    var grows = true
    while grows {
      grows = false
      for index in plan.activityIDs where !indices.contains(index) {
        let targets = around(index).compactMap { plan.activity($0) }.flatMap { outer -> [EntityID] in
          let activity = plan.activities[outer]
          let rules = (activity.start + activity.finish).compactMap { rule -> EntityID? in
            if case .after(let dependency) = rule { dependency.target.target } else { nil }
          }
          return activity.after.map(\.target.target) + rules
        }
        guard targets.contains(where: { behind.contains($0) }) else { continue }
        indices.insert(index)
        behind.formUnion(around(index))
        grows = true
      }
    }
    let people = Set(indices.flatMap { index in (old.uses(index) + new.uses(index)).map(\.resource) })
    let sharing = plan.activityIDs.filter { index in
      (old.uses(index) + new.uses(index)).contains { people.contains($0.resource) }
    }
    return indices.union(sharing)
  }

  @Test(arguments: Examples.names) func wordsMoveNothing(_ name: String) throws {
    let before = Examples.compiled(name, schedules: 20)
    guard before.schedule != nil else { return }
    let text = "# One more remark.\n" + (Examples.texts[name] ?? "").replacingOccurrences(of: "# ", with: "# Well, ")
    #expect(Self.dates(Examples.compiled(name, text: text, schedules: 20)) == Self.dates(before))
  }

  @Test(arguments: Examples.names) func unrelatedWorkMovesNobody(_ name: String) throws {
    let before = Examples.compiled(name, schedules: 20)
    guard before.schedule != nil else { return }
    let text = (Examples.texts[name] ?? "") + "\nperson zz-newcomer\ntask zz-unrelated { effort 2d ; assign zz-newcomer }\n"
    let after = Examples.compiled(name, text: text, schedules: 20)
    #expect(Array(Self.dates(after).filter { !$0.hasPrefix("zz-") }) == Self.dates(before))
  }

  /// The same bytes at every run, also where many schedules are tried.
  @Test(arguments: Examples.names, [nil, 500]) func sameAnswerTwice(_ name: String, _ schedules: Int?) {
    let (first, second) = (Examples.compiled(name, schedules: schedules), Examples.compiled(name, schedules: schedules))
    #expect(Self.dates(first) == Self.dates(second))
    #expect(first.findings == second.findings)
  }

  @Test(arguments: Examples.names) func examplesKeepEveryRule(_ name: String) {
    #expect(Examples.compiled(name).schedule?.violations().map(\.sentence) ?? [] == [])
  }

  private static func dates(_ compilation: Compilation) -> [String] {
    guard let schedule = compilation.schedule else { return ["no schedule"] }
    let plan = compilation.plan
    return plan.activityIDs.filter { schedule.hasDates($0) }.map { index in
      let people = schedule.uses(index).map { "\($0.count) \(plan.name($0.resource)) \($0.work)" }
      return "\(plan.path(plan.activities[index].id)) \(schedule.start(index))..\(schedule.finish(index)) \(people)"
    }
  }
}
