import PlanSyntax
import PlanText

/// The look shared by all graphs: quiet, and readable without colour.
enum DOTStyle {
  static let critical = "\"#b3261e\""
  static let line = "\"#6b7280\""
  static let text = "\"#1f2937\""
  static let fill = "\"#f8fafc\""
  static let criticalFill = "\"#fdecea\""
  static let finishedFill = "\"#e2e8f0\""
  static let begunFill = "\"#dbeafe\""
  static let phaseFill = "\"#f1f5f9\""
  static let phaseLine = "\"#cbd5e1\""
  static let font = "\"Helvetica\""

  /// The attributes of a whole graph, including its label.
  static func graph(label: [String]) -> [DOTWriter.Attribute] {
    [
      ("rankdir", .word("LR")), ("compound", .word("true")), ("fontname", .word(font)), ("fontsize", .word("14")),
      ("fontcolor", .word(text)), ("label", .label(label)), ("labelloc", .word("t")), ("nodesep", .word("0.25")),
      ("ranksep", .word("0.5")), ("pad", .word("0.3")), ("bgcolor", .word("white")),
    ]
  }

  static let nodes: [DOTWriter.Attribute] = [
    ("shape", .word("box")), ("style", .word("\"rounded,filled\"")), ("fillcolor", .word(fill)),
    ("color", .word(line)), ("fontname", .word(font)), ("fontsize", .word("10")), ("fontcolor", .word(text)),
    ("margin", .word("\"0.14,0.07\"")), ("height", .word("0.4")),
  ]

  static let edges: [DOTWriter.Attribute] = [
    ("color", .word(line)), ("arrowsize", .word("0.7")), ("fontname", .word(font)), ("fontsize", .word("9")),
    ("fontcolor", .word(text)),
  ]

  /// A title broken into lines of readable length.
  static func lines(_ text: String) -> [String] { text.wrapped(toDisplayWidth: 28) }

  // MARK: Nodes

  /// The look of a box: its shape shows its kind, its fill its progress, its outline whether it is critical or late.
  static func box(_ node: Graph.Node) -> [DOTWriter.Attribute] {
    if node.meanings.contains(.imported) { return [("style", .word("\"dashed,filled\""))] }
    var result = node.meanings.contains(.summary) ? [("style", .word("filled"))] : shape(node)
    if node.meanings.contains(.critical) { result += [("color", .word(critical)), ("penwidth", .word("2.2"))] }
    if node.meanings.contains(.finished) {
      result += [("fillcolor", .word(finishedFill)), ("fontcolor", .word(line))]
    } else if let fill = fill(node.meanings) {
      result.append(("fillcolor", .word(fill)))
    }
    // A second outline around late activities is visible without colour.
    return node.meanings.contains(.late) ? result + [("peripheries", .word("2"))] : result
  }

  private static func fill(_ meanings: Meanings) -> String? {
    if meanings.contains(.summary) { return phaseFill }
    return meanings.contains(.critical) ? criticalFill : meanings.contains(.begun) ? begunFill : nil
  }

  private static func shape(_ node: Graph.Node) -> [DOTWriter.Attribute] {
    guard let kind = node.kind else { return [("shape", .word("plaintext")), ("style", .word("\"\""))] }
    func solid(_ shape: String) -> [DOTWriter.Attribute] { [("shape", .word(shape)), ("style", .word("filled"))] }
    func stage(_ shape: String) -> [DOTWriter.Attribute] {
      let isEnd = node.meanings.contains(.deadEnd)
      return [("shape", .word(shape)), ("style", .word(isEnd ? "\"filled,dashed\"" : "filled"))]
    }
    switch kind {
    case .project: return [("penwidth", .word("2"))]
    case .milestone: return solid("hexagon")
    case .gate: return solid("octagon")
    case .external: return solid("cds")
    case .objective: return stage("component")
    case .requirement: return stage("note")
    case .deliverable: return stage("tab")
    default: return []
    }
  }

  /// The look of a frame around other nodes.
  static func frame(_ node: Graph.Node, label: [String]) -> [DOTWriter.Attribute] {
    [
      ("label", .label(label)), ("labeljust", .word("l")), ("labelloc", .word("t")), ("fontsize", .word("11")),
      ("style", .word("\"rounded,filled\"")), ("fillcolor", .word(node.depth % 2 == 0 ? phaseFill : "white")),
      ("color", .word(node.meanings.contains(.critical) ? critical : phaseLine)), ("margin", .word("12")),
    ]
  }

  // MARK: Edges

  static let criticalEdge: [DOTWriter.Attribute] = [("color", .word(critical)), ("penwidth", .word("2.2"))]

  /// The meaning of the looks used in a drawing.
  static func legend(_ graph: Graph) -> [String] {
    func any(_ meaning: Meanings, but others: Meanings = []) -> Bool {
      graph.nodes.contains { $0.meanings.contains(meaning) && $0.meanings.isDisjoint(with: others) }
    }
    var parts: [String] = []
    if any(.critical) { parts.append("red: critical") }
    if any(.late) { parts.append("double outline: late") }
    if any(.finished) { parts.append("grey: finished") }
    if any(.begun, but: [.summary, .critical]) { parts.append("blue: in progress") }
    let hasHandOver = graph.edges.contains { if case .handOver = $0.kind { true } else { false } }
    if hasHandOver { parts.append("dashed red: waits for the person or resource named") }
    return parts.isEmpty ? [] : [parts.joined(separator: " · ")]
  }
}
