import PlanSyntax
import PlanText

/// Where the blocks of scenarios are. What is written in one says nothing about the plan without that scenario.
struct ScenarioBlocks: Sendable {
  /// In the order of their positions.
  private var blocks: [Span] = []
  /// Templates in such blocks: any part of the plan may use them.
  private var templates: [Span] = []

  init() {}

  init(_ trees: [SyntaxTree]) {
    for tree in trees where tree.source.expansion == nil {
      for index in tree.top where tree.declares(.scenario, at: index) {
        blocks.append(tree.statements[index].span)
        for inner in tree.inside(index) where tree.declares(.template, at: inner) {
          templates.append(tree.statements[inner].span)
        }
      }
    }
    blocks = blocks.ordered { $0.start < $1.start }
  }

  /// The position at which the scenario around a place begins; nil outside scenarios and in templates. A place in a
  /// copy of a template counts where the template is used.
  func scenario(around span: Span, in sources: SourceMap) -> UInt32? {
    guard !blocks.isEmpty, span != .none else { return nil }
    var place = span
    while let expansion = sources.files[sources.fileIndex(of: place.start)].expansion { place = expansion.site }
    return scenario(writing: place)
  }

  /// The same for a place in a file.
  func scenario(writing place: Span) -> UInt32? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start <= place.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, blocks[low - 1].holds(place), !templates.contains(where: { $0.holds(place) }) else { return nil }
    return blocks[low - 1].start
  }
}

extension SyntaxTree {
  fileprivate func declares(_ kind: DeclarationKind, at index: Int) -> Bool {
    guard statements[index].kind == .declaration else { return false }
    let head = declarations[Int(statements[index].first)]
    return head.form == .new && head.kind == kind
  }
}

extension Span {
  fileprivate func holds(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}
