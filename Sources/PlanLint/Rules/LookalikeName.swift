import PlanModel
import PlanSyntax
import PlanText

extension Rule {
  /// A name that readers take for another.
  static let lookalikeName = Rule(
    about: KindSet.anything.union([.project]),
    code: Code(
      "P0335", "lookalike-name", .warning,
      summary: "A name looks like another, or like a word that it is not.",
      why: "Several alphabets have letters that look the same, such as the Latin and the Cyrillic 'a', and some characters "
        + "cannot be seen at all. Such a name cannot be typed as it is read: whoever types it gets another name, or an "
        + "error where nothing looks wrong. It comes from a keyboard that was switched too late, or from a text that was "
        + "pasted, or somebody wants the plan to be misread.",
      bad: """
        project p { start 2026-01-05 }
        task p\u{430}yment { duration 1d }
        """,
      good: """
        project p { start 2026-01-05 }
        task payment { duration 1d }
        """)
  ) { facts, code in
    let plan = facts.plan
    guard plan.sources.files.contains(where: { !$0.isASCII }) else { return [] }
    var copies: Set<UInt32> = []
    let doubtful = own(plan).filter { id in
      plan.sources.bytes(plan[id].name).contains { $0 >= 0x80 } && copies.insert(plan.sources.written(plan[id].name).start).inserted
    }
    guard !doubtful.isEmpty else { return [] }
    let appearances = Set(doubtful.map { Lookalike.appearance(of: plan.name($0)) })
    var known: Set<String> = []
    // The first declaration with the plain spelling, or else with the first of the spellings.
    var first: [String: EntityID] = [:]
    for id in own(plan) {
      let name = plan.name(id)
      let appearance = Lookalike.appearance(of: name)
      guard appearances.contains(appearance), known.insert(name).inserted else { continue }
      let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
      if isPlain || first[appearance] == nil { first[appearance] = id }
    }
    return doubtful.compactMap { id in
      let name = plan.name(id)
      let other = first[Lookalike.appearance(of: name)].flatMap { plan.name($0) == name ? nil : $0 }
      return finding(id, other, plan, code)
    }
  }

  /// What has a name in this plan, not in a project that it imports.
  private static func own(_ plan: Plan) -> [EntityID] {
    plan.entities.indices.map { EntityID($0) }.filter { id in
      let entity = plan[id]
      return entity.name != .none && entity.source < 0 && entity.importedFrom < 0 && !entity.isHypothetical
    }
  }

  private static func finding(_ id: EntityID, _ other: EntityID?, _ plan: Plan, _ code: Code) -> Diagnostic? {
    let name = plan.name(id)
    let stranger = Lookalike.stranger(in: name)
    let help = [
      "type the name again" + (sentence(name, stranger).map { ": \($0)" } ?? ""), "to keep it, write inside it: allow \(code.name) \"…\"",
    ]
    if let other {
      return Diagnostic(
        code, "'\(name)' looks like '\(plan.name(other))', but is another name", at: plan[id].name,
        notes: [Diagnostic.Note("the other name is this", at: plan[other].name)], help: help)
    }
    guard let stranger else { return nil }
    guard let script = Lookalike.otherScript(in: name), stranger.script != nil else {
      return Diagnostic(code, "'\(name)' has a character that cannot be seen", at: plan[id].name, help: help)
    }
    return Diagnostic(code, "'\(name)' mixes Latin and \(script) letters that look alike", at: plan[id].name, help: help)
  }

  /// `its 'а' (U+0430) is Cyrillic`
  private static func sentence(_ name: String, _ stranger: Lookalike.Letter?) -> String? {
    guard let stranger else { return Lookalike.otherScript(in: name).map { "its letters are \($0)" } }
    let number = stranger.scalar.codePoint
    guard let script = stranger.script else { return "it has \(number), which cannot be seen" }
    return "its '\(stranger.scalar)' (\(number)) is \(script)"
  }
}
