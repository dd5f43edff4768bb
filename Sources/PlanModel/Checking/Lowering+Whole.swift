import PlanSyntax
import PlanText

/// Checks of the plan as a whole.
extension Lowering {
  mutating func setTimeScale() {
    guard let project = plan.project else { return }
    let fixed = TimeScale(day: 480, week: 2400, month: 9600)
    func minutes(_ amount: TimeAmount?, _ usual: Int, _ word: String, most: Int) -> Int {
      guard let amount, amount.isWithin(.length) else { return min(usual, most) }
      let minutes = fixed.minutes(amount)
      guard amount.unit == .hour || amount.unit == .minute else {
        report(
          Diagnostic(
            .outOfRange, "the project's \(word) is stated in hours, not as \(amount.text)", at: plan[project.id].name,
            help: ["write the working hours of one \(word), such as \(word) \(usual / 60)h"]))
        return usual
      }
      if minutes == 0 || minutes > most {
        report(
          Diagnostic(
            .outOfRange, "a \(word) cannot have \(amount.text)", at: plan[project.id].name,
            help: ["write the working hours of one \(word), at most \(most / 60)h, such as \(word) \(usual / 60)h"]))
        return usual
      }
      return minutes
    }
    let limits = TimeScale.limits
    let day = minutes(project.day, 480, "day", most: limits.day)
    let week = minutes(project.week, project.day == nil ? 2400 : day * 5, "week", most: limits.week)
    let month = minutes(project.month, week * 4, "month", most: limits.month)
    plan.timeScale = TimeScale(day: day, week: week, month: month)
  }

  /// `based-on` and `part-of` must not form cycles.
  mutating func checkChains() {
    checkChain(plan.calendars.map { ($0.id, $0.basedOn) }, "based-on")
    checkChain(plan.registers.objectives.map { ($0.id, $0.partOf) }, "part-of")
    checkChain(plan.registers.deliverables.map { ($0.id, $0.partOf) }, "part-of")
    checkChain(plan.systems.map { ($0.id, $0.partOf) }, "part-of")
    checkChain(plan.teams.map { ($0.id, $0.partOf) }, "part-of")
    checkChain(plan.accounts.map { ($0.id, $0.partOf) }, "part-of")
    // What leads in a circle does so in the plan itself.
    if plan.scenario == .none { checkChain(plan.scenarios.map { ($0.id, $0.basedOn) }, "based-on") }
  }

  private mutating func checkChain(_ links: [(id: EntityID, parent: Reference?)], _ keyword: String) {
    var parents: [EntityID: Reference] = [:]
    for (id, parent) in links where parent != nil && parent?.target != EntityID.none { parents[id] = parent }
    var done: Set<EntityID> = []
    for (id, _) in links where !done.contains(id) {
      var path: [EntityID] = []
      var onPath: [EntityID: Int] = [:]
      var current = id
      while let parent = parents[current], !done.contains(current), onPath[current] == nil {
        onPath[current] = path.count
        path.append(current)
        current = parent.target
      }
      done.formUnion(path)
      guard let start = onPath[current], let link = parents[current] else { continue }
      let words = keyword.split(separator: "-").joined(separator: " ")
      let (named, others) = path[start...].mentioned
      let circle = named.map { plan.name($0) }.circle(omitting: others, backTo: plan.name(current))
      report(
        Diagnostic(
          .partCycle, "'\(keyword)' leads in a circle: \(circle)", at: link.span,
          notes: named.dropFirst().compactMap { id in
            parents[id].map {
              Diagnostic.Note("'\(plan.name(id))' is \(words) '\(plan.name($0.target))'", at: $0.span)
            }
          }, help: ["remove one '\(keyword)'"]))
    }
  }

  mutating func checkProject(rootPath: String, isComplete: Bool) {
    if plan.projects.count > 1, !trees.contains(where: { $0.nestingIsGuessed }) {
      for project in plan.projects.dropFirst() where !isDuplicate(project.id) {
        report(
          Diagnostic(
            .duplicateName, "a plan can have only one project; '\(plan.name(project.id))' is another",
            at: plan[project.id].name,
            notes: [Diagnostic.Note("the first project", at: plan[plan.projects[0].id].name)],
            help: ["put them in separate plans and combine them with import or a portfolio"]))
      }
    }
    if plan.projects.isEmpty, plan.registers.portfolios.isEmpty, isComplete, !trees.contains(where: \.hasErrors) {
      report(
        Diagnostic(
          .missingProject, "this plan has no project", at: .file(rootPath),
          help: ["add a block such as: project my-project \"My project\" { start 2026-03-02 }"]))
    }
    if let project = plan.project, project.currency == nil, let money = firstMoney, !plan[project.id].isPoisoned {
      report(
        Diagnostic(
          .missingValue, "project '\(plan.name(project.id))' needs 'currency', because the plan states money",
          at: plan[project.id].name, notes: [Diagnostic.Note("for example here", at: money)],
          help: ["add: currency \(meantCurrency(text(money)))"]))
    }
  }

  /// `EUR`, if `EURO` is written.
  private func meantCurrency(_ code: String) -> String {
    [code, code.uppercased()].first { Currency.minorDigits($0) != nil } ?? Suggestion.nearest(to: code, in: Currency.all) ?? "EUR"
  }

  private func isDuplicate(_ id: EntityID) -> Bool { plan[id].isPoisoned }
}
