import PlanFormats
import PlanModel
import PlanService
import PlanTesting
import PlanText
import Testing

@testable import PlanSyntax

/// Who refers to what, and where.
struct NameUseTests {
  // MARK: Golden

  @Test("Uses as they stand in the text", arguments: GoldenFolder("uses").cases)
  func golden(_ name: String) throws {
    let folder = GoldenFolder("uses")
    let compilation = UsePlans.compile("input.plan", UsePlans.files(beside: "\(folder.path)/\(name)/input.plan"))
    #expect(!compilation.hasErrors, "\(compilation.findings)")
    try folder.file("\(name)/expected.txt").expect(Self.listed(compilation))
  }

  /// `line:column name → what it stands for (who, property)`, and the declarations with all places of their names.
  private static func listed(_ compilation: Compilation) -> String {
    let (plan, uses) = (compilation.plan, compilation.uses)
    func place(_ span: Span) -> String {
      let place = plan.sources.location(of: span.start)
      return (place.path == "input.plan" ? "" : "\(place.path):") + "\(place.line):\(place.column)"
    }
    var lines = uses.all.map { use in
      let target = switch use.target {
      case .declaration(let id): "\(plan[id].kind.keyword) \(plan.path(id))"
      case .unused(let span): "\(plan.text(span)) in a template, \(place(span))"
      case .imported(let project, let id): "\(plan.imports[project].plan[id].kind.keyword) \(plan.imports[project].plan.path(id)) elsewhere"
      case .project(let project): "project \(plan.text(plan.imports[project].alias)) elsewhere"
      }
      let owner = use.owner == .none ? "" : "\(plan[use.owner].kind.keyword) \(plan.path(use.owner)), "
      return "\(place(plan.sources.spelled(use.span))) \(plan.text(use.span)) → \(target) (\(owner)\(use.keyword))"
    }
    lines.append("")
    for index in plan.entities.indices where uses.declaration(of: EntityID(index)) != nil {
      let id = EntityID(index)
      lines.append("\(plan[id].kind.keyword) \(plan.path(id)): " + uses.sites(of: id).map(place).joined(separator: " "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Every word

  @Test("Each word that only names one thing is in its uses, once", arguments: UsePlans.batches)
  func words(_ batch: UsePlans.Batch) { for plan in batch.plans { expectWords(plan) } }

  private func expectWords(_ sample: UsePlans.Sample) {
    let label = sample.label
    let checked = UsePlans.check(sample.name, sample.files)
    guard !checked.diagnostics.contains(where: { $0.severity == .error }) else { return }
    let (plan, uses) = (checked.plan, checked.recording.uses())
    #expect(Set(uses.all.map(\.span)).count == uses.all.count, "a word stands for two things in \(label)")
    var words: [String: Set<Span>] = [:]
    let own = Set(checked.trees.map(\.source.base))
    for file in plan.sources.files where file.expansion == nil && own.contains(file.base) {
      for span in Self.words(of: file) { words[plan.text(span), default: []].insert(span) }
    }
    let named = Dictionary(grouping: plan.entities.indices.compactMap { uses.declaration(of: EntityID($0)) }) { plan.text($0) }
    for index in plan.entities.indices {
      guard let span = uses.declaration(of: EntityID(index)), case let name = plan.text(span),
        Set(named[name] ?? []).count == 1, !Self.keywords.contains(name)
      else { continue }
      let sites = uses.sites(of: EntityID(index))
      let missed = (words[name] ?? []).subtracting(sites).filter { !Self.isOtherWord($0, plan) }
      #expect(missed.isEmpty, "\(name) at \(missed.map { plan.sources.location(of: $0.start) }) in \(label)")
      #expect(sites.allSatisfy { words[name]?.contains($0) == true }, "\(name) in \(label)")
    }
  }

  private static let keywords = Set(
    Schema.declarations.flatMap { [$0.kind.keyword] + $0.rows.map(\.keyword) + $0.rows.flatMap(\.words) })

  /// The words of a text, without the quoted ones.
  private static func words(of file: SourceFile) -> [Span] {
    file.bytes.withUnsafeBufferPointer { text in
      var lexer = Lexer(text)
      var result: [Span] = []
      while case let token = lexer.next(), token.kind != .endOfFile {
        if token.kind == .word { result.append(Span(start: file.base + token.start, end: file.base + token.end)) }
      }
      return result
    }
  }

  /// A word in a line of words that name nothing: skills, tags, checks, parameters.
  private static func isOtherWord(_ span: Span, _ plan: Plan) -> Bool {
    let file = plan.sources.files[plan.sources.fileIndex(of: span.start)]
    let before = file.bytes[..<Int(span.start - file.base)]
    let start = before.lastIndex { $0 == 0x0A || $0 == 0x3B || $0 == 0x7B }.map { $0 + 1 } ?? before.startIndex
    let words = String(decoding: before[start...], as: UTF8.self).split(separator: " ").map(String.init)
    let first = words.first ?? ""
    return words == ["with"] || ["skills", "needs", "sends", "show", "only", "tag", "allow", "param", "import", "open"].contains(first)
  }

  // MARK: New names

  @Test("With other names everywhere a plan is the same but for the names", arguments: UsePlans.batches)
  func renamed(_ batch: UsePlans.Batch) { for plan in batch.plans { expectSame(plan) } }

  private func expectSame(_ sample: UsePlans.Sample) {
    let label = sample.label
    let before = UsePlans.check(sample.name, sample.files)
    guard !before.diagnostics.contains(where: { $0.severity == .error }) else { return }
    let renaming = Renaming(before.plan, before.recording.uses(), sample.files)
    let after = UsePlans.check(sample.name, renaming.files)
    let errors = after.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect(errors.isEmpty, "\(label): \(errors.prefix(3))")
    let (old, new) = (Self.described(before.plan), renaming.withOldNames(Self.described(after.plan)))
    guard old != new else { return }
    Issue.record("\(label)\n\(UnifiedDifference(from: old, to: new).text.prefix(2000))")
  }

  /// Everything that a plan, and the plan of each of its scenarios, says.
  private static func described(_ plan: Plan) -> String {
    ([plan] + plan.scenarioPlans.map(\.plan)).map { plan in
      var lines: [String] = []
      for index in plan.entities.indices {
        let (id, entity) = (EntityID(index), plan.entities[index])
        lines.append("\(entity.kind.keyword) \(plan.path(id)) \"\(plan.title(id))\" \(entity.isHypothetical)")
        guard entity.row >= 0, entity.source < 0 else { continue }
        for (row, value) in Schema[entity.kind].describe(Int(entity.row), plan) { lines.append("  \(row.keyword) \(value)") }
        guard let common = plan.common(id) else { continue }
        for (row, value) in common.described(in: plan).fields { lines.append("  \(row.keyword) \(value)") }
      }
      for record in plan.progress { lines.append("progress \(plan.name(record.activity))") }
      for record in plan.registers.timesheets { lines.append("timesheet \(plan.name(record.person)) \(plan.name(record.activity))") }
      for record in plan.registers.forecasts { lines.append("forecast \(plan.name(record.account))") }
      for record in plan.registers.expenses {
        lines.append("expense \(plan.name(record.expense.account))")
        for (row, value) in record.details.described(ExpenseDetails.rows, in: plan) { lines.append("  \(row.keyword) \(value)") }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n---\n")
  }

  @Test("Examples compile to the same JSON but for the names", arguments: ["features.plan", "network-upgrade.plan", "saas-launch.plan", "small-team.plan"])
  func json(_ name: String) throws {
    let files = UsePlans.files(beside: "examples/\(name)")
    let before = UsePlans.compile(name, files)
    let renaming = Renaming(before.plan, before.uses, files)
    #expect(renaming.count > 5)
    let after = UsePlans.compile(name, renaming.files)
    #expect(try Self.json(before) == renaming.withOldNames(Self.json(after)))
  }

  private static func json(_ compilation: Compilation) throws -> String {
    var output = Output()
    let facts = try #require(compilation.facts.dated)
    Format.json.write(Format.json.usualViews, of: FormatInput(facts, version: "0"), into: &output)
    return output.text
  }
}
