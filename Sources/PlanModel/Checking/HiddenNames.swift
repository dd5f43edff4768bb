import PlanSyntax
import PlanText

/// Names that a syntax error may have hidden: an unknown name is not reported if a line that could not be parsed may
/// have declared it. One mistake, one error. What a line in a scenario declares is known only there.
struct HiddenNames {
  /// A declaration lost its name, or an include could not be read: any name may be declared there.
  var anyName = false
  /// Nesting was guessed, so paths are unreliable.
  var anyPath = false
  /// Words in lines that could not be parsed.
  private var words = Set<String>()
  /// The same for the heads of scenarios, which declare nothing but scenarios.
  private var heads = Part()
  /// The same for lines in scenarios, by the position at which the scenario begins.
  private var scenarios: [UInt32: Part] = [:]

  private struct Part {
    var anyName = false
    var words = Set<String>()
  }

  init(_ trees: [SyntaxTree]) {
    let blocks = ScenarioBlocks(trees)
    for tree in trees { add(tree, blocks) }
  }

  private mutating func add(_ tree: SyntaxTree, _ blocks: ScenarioBlocks) {
    if tree.nestingIsGuessed || !tree.conflicts.isEmpty { anyPath = true }
    guard tree.hasErrors else { return }
    for statement in tree.statements {
      let scenario = blocks.scenario(writing: statement.span)
      if scenario == statement.span.start {
        addHead(tree, statement)
        continue
      }
      switch statement.kind {
      case .malformed: add(tree.bytes(statement.span), scenario)
      case .declaration:
        let head = tree.declarations[Int(statement.first)]
        guard head.isPoisoned else { continue }
        if head.name == .none, !head.kind.isSingleton, head.form == .new { hideAll(in: scenario) }
        add(tree.headBytes(statement), scenario)
      case .property, .record, .directive: break
      }
    }
  }

  private mutating func addHead(_ tree: SyntaxTree, _ statement: StatementSyntax) {
    let head = tree.declarations[Int(statement.first)]
    guard head.isPoisoned else { return }
    if head.name == .none { heads.anyName = true }
    heads.words.formUnion(Self.words(tree.headBytes(statement)))
  }

  mutating func add(name: String) { words.insert(name) }

  /// Any name may be declared in a scenario; if that is nil, in the plan.
  mutating func hideAll(in scenario: UInt32?) {
    if let scenario { scenarios[scenario, default: Part()].anyName = true } else { anyName = true }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ scenario: UInt32?) {
    let found = Self.words(bytes)
    if let scenario { scenarios[scenario, default: Part()].words.formUnion(found) } else { words.formUnion(found) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(whereSeparator: { byte in
      !(byte >= 0x80 || byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte))
    }).map { String(decoding: $0, as: UTF8.self) }
  }

  /// - Parameter scenarios: the scenarios whose names are known where the name is used, by where they begin.
  func mayHold(_ name: String, in scenarios: [UInt32] = []) -> Bool {
    if mayHoldAny(in: scenarios) || anyPath && name.contains(".") { return true }
    let parts = scenarios.compactMap { self.scenarios[$0]?.words }
    func isHidden(_ word: String) -> Bool { words.contains(word) || parts.contains { $0.contains(word) } }
    return isHidden(name) || name.split(separator: ".").contains { isHidden(String($0)) }
  }

  /// The same for the name of a scenario.
  func mayHold(scenario name: String) -> Bool { anyName || heads.anyName || heads.words.contains(name) || words.contains(name) }

  func mayHoldAny(in scenarios: [UInt32] = []) -> Bool {
    anyName || scenarios.contains { self.scenarios[$0]?.anyName ?? false }
  }
}

extension SyntaxTree {
  /// The text between a declaration's keyword and its block, which may contain the intended name.
  fileprivate func headBytes(_ statement: StatementSyntax) -> ArraySlice<UInt8> {
    let body = declarations[Int(statement.first)].body
    let end = body == .none ? statement.span.end : body.start
    return bytes(Span(start: statement.span.start, end: max(statement.span.start, end)))
  }
}
