import PlanSyntax
import PlanText

/// All uses of names in a plan: those of the plan as it is, of its scenarios, and of templates that nothing uses.
package struct NameUses: Sendable {
  /// In source order; the names of a template's copy are in the template.
  package let all: [NameUse]
  private let sources: SourceMap
  /// Indices in ``all``.
  private let byTarget: [NameUse.Target: [Int]]
  /// Where the name of each declaration is spelled; none where it has none.
  private let declarations: [Span]
  /// Declarations by where their names are spelled: the copies of a template share theirs.
  private let declared: [Span: [EntityID]]

  /// - Parameter names: where each declaration has its name, by number.
  init(_ uses: [NameUse], names: [Span], _ sources: SourceMap) {
    var seen: Set<Seen> = []
    all = uses.filter { seen.insert(Seen(span: $0.span, target: $0.target)).inserted }
      .map { (place: sources.spelled($0.span), use: $0) }
      .ordered { ($0.place.start, $0.use.span.start) < ($1.place.start, $1.use.span.start) }.map(\.use)
    byTarget = Dictionary(grouping: all.indices) { [all] in all[$0].target }
    declarations = names.map { sources.spelled($0) }
    let named = declarations.indices.filter { [declarations] in declarations[$0] != .none }
    declared = Dictionary(grouping: named.map { EntityID($0) }) { [declarations] in declarations[Int($0.index)] }
    self.sources = sources
  }

  private struct Seen: Hashable {
    let span: Span
    let target: NameUse.Target
  }

  /// The uses of one declaration, in the order of the text.
  package func of(_ id: EntityID) -> [NameUse] { of(.declaration(id)) }
  package func of(_ target: NameUse.Target) -> [NameUse] { byTarget[target].map { $0.map { all[$0] } } ?? [] }

  /// Where the name of a declaration is spelled in what people wrote: in a template for each of its copies, or in the
  /// argument that it was copied from. Nil for what has no name, and for what other projects declare.
  package func declaration(of id: EntityID) -> Span? {
    guard id != .none, Int(id.index) < declarations.count, case let span = declarations[Int(id.index)], span != .none else {
      return nil
    }
    return span
  }

  /// Where a declaration's name is spelled, itself included: the places that change when it gets another name, in order.
  package func sites(of id: EntityID) -> [Span] {
    guard let span = declaration(of: id) else { return [] }
    let uses = (declared[span] ?? []).flatMap { of($0) }.map { sources.spelled($0.span) }
    return Set(uses + [span]).ordered { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
