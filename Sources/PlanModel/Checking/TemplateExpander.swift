import PlanSyntax
import PlanText

/// Copies templates where they are used, including copies inside copies, and then each unused template once, so that
/// errors in it are found.
package struct TemplateExpander {
  /// Maximum number of blocks and copies around an activity.
  private static let depthLimit = Parser.depthLimit

  private var result: ExpandedTrees
  /// Names that syntax errors may have hidden.
  private let hidden: HiddenNames
  /// Where the files have errors.
  private let known: [Span]
  private let blocks: ScenarioBlocks
  private var templates: [String: StatementPlace] = [:]
  private var used: Set<String> = []
  private var uses: [(place: StatementPlace, around: Surroundings)] = []
  /// Blocks whose contents belong to something declared elsewhere; they are read last.
  private var changes: [(place: StatementPlace, around: Surroundings)] = []
  private var sizes = TemplateSizes([], [:])
  private var limits = TemplateLimits.ofPlan
  /// Templates of which one use makes too much.
  private var excessive: Set<StatementPlace> = []
  /// Where the circles that have been reported are written.
  private var circles: Set<Span> = []
  /// The plan has no room for more copies.
  private var isFull = false
  private var isExample = false

  /// The context of a statement.
  private struct Surroundings {
    /// What is made here has been counted with the copy around it.
    var isCounted = false
    /// Number of enclosing blocks and copies.
    var depth = 0
    /// Where the enclosing scenario begins.
    var scenario: UInt32?
  }

  /// - Parameter known: what has been found in the trees.
  static func expand(
    _ trees: [SyntaxTree], _ sources: SourceMap, hidden: HiddenNames, besides known: [Diagnostic]
  ) -> ExpandedTrees {
    let result = ExpandedTrees(trees, sources)
    guard trees.contains(where: { $0.declarations.contains { $0.kind == .use || $0.kind == .template } }) else {
      return result
    }
    var expander = TemplateExpander(result: result, hidden: hidden, known: known.filter { $0.severity == .error }.compactMap(\.span))
    expander.expandAll()
    expander.copyExamples()
    return expander.result
  }

  private init(result: ExpandedTrees, hidden: HiddenNames, known: [Span]) {
    self.result = result
    self.hidden = hidden
    self.known = known
    blocks = ScenarioBlocks(result.trees)
  }

  private mutating func expandAll() {
    for tree in result.trees.indices { walk(tree, from: 0, to: result.trees[tree].statements.count, Surroundings()) }
    sizes = TemplateSizes(result.trees, templates)
    copyUses()
    for change in changes { walk(inside: change.place, change.around) }
    copyUses()
    result.planCount = result.trees.count
  }

  // MARK: Finding uses

  private mutating func walk(inside place: StatementPlace, _ around: Surroundings) {
    var around = around
    around.depth += 1
    walk(place.tree, from: place.statement + 1, to: Int(result.trees[place].subtreeEnd), around)
  }

  /// Records the uses and templates among adjacent statements in a range, and inside them.
  private mutating func walk(_ tree: Int, from: Int, to: Int, _ around: Surroundings) {
    var index = from
    while index < to {
      let statement = result.trees[tree].statements[index]
      if statement.kind == .declaration || statement.kind == .directive {
        let place = StatementPlace(tree, index)
        let head = result.trees.head(at: place)
        switch head.form {
        case .new: note(head, place, around)
        case .extend, .override: changes.append((place, around))
        case .drop, .syntax, .include, .import, .unknown: break
        }
      }
      index = Int(statement.subtreeEnd)
    }
  }

  private mutating func note(_ head: DeclarationSyntax, _ place: StatementPlace, _ around: Surroundings) {
    if head.kind == .template {
      if head.name != .none { templates[text(head.name)] = place }
      reportRepeatedParameters(place)
    } else if head.kind == .use {
      uses.append((place, around))
      walk(inside: place, around)
    } else if head.kind == .scenario {
      var around = around
      around.scenario = around.scenario ?? result.trees[place].span.start
      walk(inside: place, around)
    } else if head.kind.holdsActivities {
      walk(inside: place, around)
    }
  }

  private mutating func reportRepeatedParameters(_ template: StatementPlace) {
    let tree = result.trees[template.tree]
    var known: [String: Span] = [:]
    for parameter in tree.inside(template.statement).flatMap({ tree.values(of: $0, as: Parameter.self) }) {
      let (name, span) = (text(parameter.name.span), parameter.name.span)
      guard let first = known[name] else {
        known[name] = span
        continue
      }
      report(
        Diagnostic(
          .repeatedValue, "parameter '\(name)' is declared twice", at: span,
          notes: [Diagnostic.Note("first declared here", at: first)], help: ["remove one of them, or rename it"]))
    }
  }

  private func text(_ span: Span) -> String { result.sources.text(span) }

  // MARK: Copying

  private mutating func copyUses() {
    var index = 0
    while index < uses.count {
      copy(uses[index].place, uses[index].around)
      index += 1
    }
    uses.removeAll()
  }

  private mutating func copy(_ place: StatementPlace, _ around: Surroundings) {
    let head = result.trees.head(at: place)
    guard head.target != .none else { return }
    let name = text(head.target)
    guard let template = templates[name] else {
      if hidden.mayHold(name, in: around.scenario.map { [$0] } ?? []) { return }
      let nearest = Suggestion.nearest(to: name, in: templates.keys.ordered())
      return report(
        Diagnostic(
          .unknownName, "no template named '\(name)'" + Suggestion.question(nearest),
          at: head.target))
    }
    let size = around.isCounted ? nil : sizes.size(of: template, usedAt: place.statement, in: result.trees[place.tree])
    if !sizes.circles.isEmpty, case let written = result.sources.written(head.target), sizes.circles.contains(written) {
      guard circles.insert(written).inserted else { return }
      return report(
        Diagnostic(
          .templateCycle, "template '\(name)' uses itself", at: head.target,
          help: ["a template cannot contain a copy of itself"]))
    }
    guard around.depth < Self.depthLimit else {
      return refuse(
        place, around,
        Diagnostic(
          .tooDeep, "blocks and copies of templates are nested more than \(Self.depthLimit) levels deep, down to '\(name)'",
          at: head.target, help: ["a few levels are enough; merge templates that only one other template uses"]))
    }
    if isFull || size.map({ !fits($0, template, name, at: head.target) }) ?? false { return hide(place, around) }
    used.insert(name)
    guard let tree = tree(of: template, for: place, name) else { return hide(place, around) }
    result.copies[place] = .tree(tree)
    let inside = Surroundings(isCounted: true, depth: around.depth + 1, scenario: around.scenario)
    walk(tree, from: 0, to: result.trees[tree].statements.count, inside)
  }

  /// Leaves a copy out, so that any name may exist.
  private mutating func hide(_ place: StatementPlace, _ around: Surroundings) {
    result.copies[place] = .unreadable
    result.hidden.append(around.scenario)
  }

  private mutating func refuse(_ place: StatementPlace, _ around: Surroundings, _ diagnostic: Diagnostic) {
    report(diagnostic)
    hide(place, around)
  }

  // MARK: Limits

  /// Counts what a use makes with everything inside, or reports that it is too much. What is left out of an example is
  /// checked in an example of its own.
  private mutating func fits(_ size: TemplateSizes.Size, _ template: StatementPlace, _ name: String, at site: Span) -> Bool {
    guard let excess = limits.add(activities: size.activities, bytes: size.bytes) else { return true }
    if isExample { return false }
    if excess == .use {
      guard excessive.insert(template).inserted else { return false }
    } else {
      isFull = true
    }
    report(Diagnostic(.tooLarge, excess.message(name), at: site, help: [excess.help]))
    return false
  }

  /// The parsed tree of a copy; nil if its text cannot be produced.
  private mutating func tree(of template: StatementPlace, for place: StatementPlace, _ name: String) -> Int? {
    guard let source = source(of: template, for: place, name) else { return nil }
    guard result.sources.hasRoom(for: source.bytes.count) else {
      if !isFull {
        report(
          Diagnostic(
            .tooLarge, "this copy of '\(name)' makes the plan too large", at: result.trees.headSpan(at: place)))
      }
      isFull = true
      return nil
    }
    let file = result.sources.add(path: source.path, bytes: source.bytes, expansion: source.expansion)
    var found: [Diagnostic] = []
    result.trees.append(Parser.parse(file, vocabulary: Schema.vocabulary, asMembers: true, reporting: &found))
    // Mistakes in the template's own text have already been reported there.
    if !hasErrors(template) { result.diagnostics += found }
    return result.trees.count - 1
  }

  /// True if a template may have errors of its own. Those in scenarios stay in their blocks.
  private func hasErrors(_ template: StatementPlace) -> Bool {
    let tree = result.trees[template.tree]
    guard tree.hasErrors else { return false }
    let file = tree.source.span
    return known.contains { span in
      file.start <= span.start && span.end <= file.end && blocks.scenario(writing: span) == nil
    }
  }

  /// The text of a copy. The expansion ends with this call, so its view of all texts is not copied.
  private mutating func source(
    of template: StatementPlace, for place: StatementPlace, _ name: String
  ) -> (path: String, bytes: [UInt8], expansion: Expansion)? {
    let head = result.trees.head(at: place)
    var expansion = TemplateExpansion(result.sources, result.trees, of: template, for: place, name: name)
    let source = expansion.expand(site: head.name == .none ? result.trees.headSpan(at: place) : head.name)
    result.diagnostics += expansion.diagnostics
    return source
  }

  private mutating func report(_ diagnostic: Diagnostic) { result.diagnostics.append(diagnostic) }

  // MARK: Examples

  /// Copies each unused template as if it were used once, with its parameters' values or examples.
  private mutating func copyExamples() {
    let unused = templates.filter { !used.contains($0.key) }
      .ordered { ($0.value.tree, $0.value.statement) < ($1.value.tree, $1.value.statement) }
    let (diagnostics, hidden) = (result.diagnostics, result.hidden)
    result.diagnostics = []
    (isExample, isFull, limits) = (true, false, .ofExamples)
    for (name, place) in unused where !used.contains(name) {
      used.insert(name)
      guard let tree = tree(of: place, for: place, name) else { continue }
      result.examples.append((place, tree))
      sizes.read(place)
      walk(tree, from: 0, to: result.trees[tree].statements.count, Surroundings())
      copyUses()
    }
    result.exampleDiagnostics = result.diagnostics
    result.diagnostics = diagnostics
    result.hidden = hidden
  }
}
