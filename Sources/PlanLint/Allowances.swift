import PlanModel
import PlanSchedule
import PlanSyntax
import PlanText

/// `allow NAME "reason"` silences one check in the declaration or record that contains it, whichever stage the finding
/// comes from. Errors cannot be allowed, nor can what is reported about such lines.
package struct Allowances {
  private struct Entry {
    let check: Word
    let name: String
    let owner: EntityID
    /// The block that contains the line, if it is a record's.
    let record: StatementPlace?
    /// The scenario that says so, where the plan is looked at without it: it holds only there.
    let scenario: EntityID
    /// Nil: no check has that name.
    let code: Code?
    var isUsed = false
  }

  /// How far a compilation got, and therefore which checks could have found something.
  package enum Extent: Sendable {
    /// The text was read and its names were looked up.
    case names
    /// The rules that need no dates have run too.
    case rules
    /// All rules have run.
    case dates
  }

  /// What one compilation of a plan needs to have allowed, and how far it got.
  package struct Look: Sendable {
    fileprivate let scenario: EntityID
    fileprivate let used: Set<Span>
    fileprivate let extent: Extent
  }

  private let plan: Plan
  private let places: Lazily<DeclarationIndex>
  private var entries: [Entry] = []
  /// Numbers of entries by the declaration or record that they are in, and declarations by the place of their name.
  private var ofOwner: [EntityID: [Int]] = [:]
  private var ofRecord: [StatementPlace: [Int]] = [:]
  private var owners: [Span: EntityID] = [:]
  private let unused: [UnusedAllowance]

  /// - Parameters:
  ///   - unused: what templates allow that nothing uses.
  ///   - places: created only if something is allowed.
  package init(_ plan: Plan, unused: [UnusedAllowance], _ places: Lazily<DeclarationIndex>) {
    self.plan = plan
    self.places = places
    self.unused = unused
    add(plan, .none)
    guard plan.scenario == .none else { return }
    for changed in plan.scenarioPlans { add(changed.plan, changed.scenario) }
  }

  private mutating func add(_ plan: Plan, _ scenario: EntityID) {
    for common in plan.common {
      for allowance in common.allow { add(allowance, common.id, nil, scenario) }
    }
    for expense in plan.registers.expenses {
      for allowance in expense.common.allow {
        add(allowance, .none, places.value.site(at: allowance.check.span)?.place, scenario)
      }
    }
  }

  private mutating func add(_ allowance: Allowance, _ owner: EntityID, _ record: StatementPlace?, _ scenario: EntityID) {
    let known = record.map { ofRecord[$0] ?? [] } ?? ofOwner[owner] ?? []
    // Findings about a scenario are not repeated for those based on it.
    guard scenario == .none || !known.contains(where: { entries[$0].check.span == allowance.check.span }) else { return }
    let name = plan.text(allowance.check)
    if let record {
      ofRecord[record, default: []].append(entries.count)
    } else {
      ofOwner[owner, default: []].append(entries.count)
      if owner != .none { owners[plan[owner].name] = owner }
    }
    entries.append(
      Entry(check: allowance.check, name: name, owner: owner, record: record, scenario: scenario, code: Self.code(name)))
  }

  /// The check that can be allowed by a name or number.
  private static func code(_ name: String) -> Code? {
    Catalogue.all.first { $0.severity != .error && $0 != .idleAllowance && ($0.name == name || $0.number == name.uppercased()) }
  }

  // MARK: Silencing

  /// The findings that are not allowed.
  package mutating func filter(_ findings: [Diagnostic]) -> [Diagnostic] {
    entries.isEmpty ? findings : findings.filter { !silence($0) }
  }

  private mutating func silence(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.severity != .error, let span = diagnostic.span else { return false }
    var isSilenced = false
    for index in candidates(span) where entries[index].code == diagnostic.code && holds(entries[index], span) {
      entries[index].isUsed = true
      isSilenced = true
    }
    return isSilenced
  }

  /// The entries that may hold at a place.
  private func candidates(_ span: Span) -> [Int] {
    let named = owners[span]
    guard let site = places.value.site(at: span) else { return named.flatMap { ofOwner[$0] } ?? [] }
    let own = site.entity.flatMap { $0 == named ? nil : ofOwner[$0] } ?? []
    return own + (named.flatMap { ofOwner[$0] } ?? []) + (ofRecord[site.place] ?? [])
  }

  /// True for a place in the entry's own block but not in a nested one; for a record, also in the declaration it is
  /// about.
  private func holds(_ entry: Entry, _ span: Span) -> Bool {
    if entry.scenario != .none, !isInside(span, entry.scenario) { return false }
    if entry.owner != .none, plan[entry.owner].name == span { return true }
    guard let site = places.value.site(at: span) else { return false }
    return entry.record.map { $0 == site.place } ?? (site.entity == entry.owner)
  }

  private func isInside(_ span: Span, _ scenario: EntityID) -> Bool {
    places.value.block(of: scenario).map { $0.start <= span.start && span.end <= $0.end } ?? false
  }

  // MARK: Allowances without effect

  private var used: Set<Span> { Set(entries.lazy.filter(\.isUsed).map { plan.sources.written($0.check.span) }) }

  package func look(_ extent: Extent) -> Look { Look(scenario: plan.scenario, used: used, extent: extent) }

  /// Allowances of checks that do not exist, or never look there, and of checks that ran and found nothing. Among the
  /// copies of a template, one use is enough. With a scenario, the latter are only reported in its block and in those of
  /// its bases.
  ///
  /// - Parameter others: the compilations with the scenarios of the plan, but this one.
  package func idle(_ extent: Extent, besides others: Lazily<[Look]>) -> [Diagnostic] {
    let used = used
    var seen: Set<Span> = []
    var first: [Place: Span] = [:]
    return inUnusedTemplates + entries.compactMap { entry -> Diagnostic? in
      let written = plan.sources.written(entry.check.span)
      let place = Place(owner: entry.owner, record: entry.record, scenario: entry.scenario, code: entry.code)
      let block = plan.scenario(around: written)
      let isJudged = plan.scenario == .none || plan.bases(of: plan.scenario).contains(block)
      if let known = first[place], known != written, entry.code != nil, isJudged {
        return seen.insert(written).inserted ? repeated(entry, known) : nil
      }
      first[place] = written
      guard !entry.isUsed, !used.contains(written), seen.insert(written).inserted else { return nil }
      guard let code = entry.code else { return unknown(entry.check) }
      let kind = entry.owner == .none ? nil : plan[entry.owner].kind
      if let misplaced = misplaced(entry.check, code, kind) { return misplaced }
      guard isJudged, hasLooked(code, entry.scenario == .none ? extent : .names), !isBroken(entry),
        !isNeeded(written, block, code, others)
      else { return nil }
      return Diagnostic(
        .idleAllowance, "'\(entry.name)' finds nothing here", at: entry.check.span,
        help: ["remove the line; 'allow' belongs in the block that is reported, not in one around it"])
    }
  }

  /// True if another compilation with the same line needs it, or may need it.
  private func isNeeded(_ line: Span, _ block: EntityID, _ code: Code, _ others: Lazily<[Look]>) -> Bool {
    switch Catalogue.stage(of: code) {
    // They look at all scenarios.
    case .syntax, .names: return plan.scenario != .none && others.value.contains { $0.used.contains(line) }
    case .schedule, .rules: break
    }
    return others.value.contains { other in
      guard block == .none || plan.bases(of: other.scenario).contains(block) else { return false }
      return other.used.contains(line) || !hasLooked(code, other.extent)
    }
  }

  /// Where something is allowed, and what.
  private struct Place: Hashable {
    let owner: EntityID
    let record: StatementPlace?
    let scenario: EntityID
    let code: Code?
  }

  private func repeated(_ entry: Entry, _ first: Span) -> Diagnostic {
    Diagnostic(
      .idleAllowance, "'\(entry.name)' is already allowed here", at: entry.check.span,
      notes: [Diagnostic.Note("first allowed here", at: first)], help: ["keep one"])
  }

  /// Nobody knows yet what a template that nothing uses will need, but some of it can never be right.
  private var inUnusedTemplates: [Diagnostic] {
    unused.compactMap { unused in
      guard let code = Self.code(plan.text(unused.check)) else { return unknown(unused.check) }
      return misplaced(unused.check, code, unused.kind)
    }
  }

  private func unknown(_ check: Word) -> Diagnostic {
    let name = plan.text(check)
    if let code = Catalogue.find(name), code == .idleAllowance {
      return Diagnostic(
        .idleAllowance, "'\(name)' is about 'allow' itself and cannot be allowed", at: check.span,
        help: ["remove the line, and the 'allow' that silences nothing"])
    }
    if Catalogue.find(name) != nil {
      return Diagnostic(
        .idleAllowance, "'\(name)' is an error and cannot be allowed", at: check.span, help: ["remove the line"])
    }
    let nearest = Suggestion.nearest(to: name, in: Catalogue.all.filter { $0 != .idleAllowance }.map(\.name))
    let isError = nearest.flatMap(Catalogue.find)?.severity == .error
    let help = isError ? "'\(nearest ?? "")' is an error, which cannot be allowed" : "'planc explain' lists all checks"
    return Diagnostic(
      .idleAllowance, "no check named '\(name)'" + Suggestion.question(nearest), at: check.span, help: [help])
  }

  /// A check that is allowed where it can never find anything.
  ///
  /// - Parameter kind: of the declaration around it; nil for an expense.
  private func misplaced(_ check: Word, _ code: Code, _ kind: DeclarationKind?) -> Diagnostic? {
    guard let kinds = Catalogue.kinds(of: code) else { return nil }
    if let kind, kinds.contains(kind) { return nil }
    return Diagnostic(
      .idleAllowance, "'\(plan.text(check))' is never reported for \((kind?.keyword ?? RecordKind.expense.keyword).withArticle)",
      at: check.span, help: ["remove the line; it is only reported for \(kinds.phrase)"])
  }

  /// Findings about forecasts come and go with the dates.
  private func hasLooked(_ code: Code, _ extent: Extent) -> Bool {
    if Catalogue.isForecast(code) { return false }
    let basis = Rule.all.first { $0.code == code }?.basis
    switch (Catalogue.stage(of: code), extent) {
    case (.syntax, _), (.names, _), (.schedule, .dates), (.rules, .dates): return true
    case (.schedule, .names), (.schedule, .rules), (.rules, .names): return false
    case (.rules, .rules): return basis == .plan
    }
  }

  private func isBroken(_ entry: Entry) -> Bool { entry.owner != .none && plan[entry.owner].isPoisoned }
}
