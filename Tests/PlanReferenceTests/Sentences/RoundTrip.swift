import PlanModel
@testable import PlanSyntax
import PlanText

/// Parsing, printing, parsing and printing again.
enum RoundTrip {
  /// What goes wrong on the way; nil: nothing.
  static func problem(_ bytes: [UInt8]) -> String? {
    let (tree, found) = parse(bytes)
    if let problem = found.first { return "refused: \(describe(problem, bytes))" }
    // What has errors is not printed anew, and would survive whatever printing did.
    if tree.hasErrors { return "has errors of which nothing is said" }
    let printed = tree.printed()
    let (again, foundAgain) = parse(printed)
    if let problem = foundAgain.first { return "its print is refused: \(describe(problem, printed))" }
    if again.printed() != printed { return "its print is not stable:\n\(String(decoding: printed, as: UTF8.self))" }
    if joined(tree) != bytes { return "its pieces are not the text" }
    if comments(again) != comments(tree) { return "comments are lost:\n\(String(decoding: printed, as: UTF8.self))" }
    let (before, after) = (TreeOutline.lines(of: tree), TreeOutline.lines(of: again))
    guard before != after else { return nil }
    let line = zip(before, after).prefix { $0 == $1 }.count
    return "the trees differ:\n\(line < before.count ? before[line] : "end")\n\(line < after.count ? after[line] : "end")"
  }

  static func parse(_ bytes: [UInt8]) -> (SyntaxTree, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(path: "sentence.plan", bytes: bytes, base: 0)
    let tree = Parser.parse(source, vocabulary: Schema.vocabulary, reporting: &diagnostics)
    return (tree, diagnostics)
  }

  static func joined(_ tree: SyntaxTree) -> [UInt8] { tree.pieces.flatMap { tree.source.bytes[$0.bytes] } }

  static func comments(_ tree: SyntaxTree) -> [String] {
    tree.pieces.filter { $0.kind == .comment }.map { String(decoding: tree.source.bytes[$0.bytes], as: UTF8.self) }
  }

  private static func describe(_ problem: Diagnostic, _ bytes: [UInt8]) -> String {
    let start = Int(problem.span?.start ?? 0)
    let around = bytes[max(0, start - 120)..<min(bytes.count, start + 60)]
    return "\(problem.message)\n…\(String(decoding: around, as: UTF8.self))…"
  }
}
