import PlanSyntax
import PlanText

/// Names that a syntax error may have hidden: an unknown name is not reported if a line that could not be parsed may
/// have declared it. One mistake, one error.
struct HiddenNames {
  /// A declaration lost its name, or an include could not be read: any name may be declared there.
  var anyName = false
  /// Nesting was guessed, so paths are unreliable.
  var anyPath = false
  /// Words in lines that could not be parsed.
  private var words = Set<String>()

  init(_ trees: [SyntaxTree]) {
    for tree in trees { add(tree) }
  }

  private mutating func add(_ tree: SyntaxTree) {
    if tree.nestingIsGuessed || !tree.conflicts.isEmpty { anyPath = true }
    guard tree.hasErrors else { return }
    for statement in tree.statements {
      switch statement.kind {
      case .malformed: add(tree.bytes(statement.span))
      case .declaration:
        let head = tree.declarations[Int(statement.first)]
        guard head.isPoisoned else { continue }
        if head.name == .none, !head.kind.isSingleton, head.form == .new { anyName = true }
        // The text between the keyword and the block may contain the intended name.
        let end = head.body == .none ? statement.span.end : head.body.start
        add(tree.bytes(Span(start: statement.span.start, end: max(statement.span.start, end))))
      case .property, .record, .directive: break
      }
    }
  }

  mutating func add(name: String) { words.insert(name) }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    for word in bytes.split(whereSeparator: { byte in
      !(byte >= 0x80 || byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte))
    }) { words.insert(String(decoding: word, as: UTF8.self)) }
  }

  func mayHold(_ name: String) -> Bool {
    anyName || words.contains(name) || name.split(separator: ".").contains { words.contains(String($0)) }
      || (anyPath && name.contains("."))
  }
}
