import PlanDrawing
import PlanText
import PlanViews

/// An output format for plans.
package struct Format: Sendable {
  /// The value of `--to`.
  package let name: String
  /// File extensions, without the dot, that select this format; the first is the usual one.
  package let extensions: [String]
  /// One line for `--help`.
  package let summary: String
  package let content: Content

  package enum Content: Sendable {
    /// Views, each drawn as the value it makes; the usual ones if none are requested. Nothing stands `between` them if the
    /// format holds only one.
    case views(Drawing, usual: [View], between: StaticString? = "")
    /// Always the whole plan.
    case plan(@Sendable (_ input: FormatInput, _ output: inout Output) -> Void)
    /// The same for every plan, so none is needed.
    case fixed(@Sendable (_ output: inout Output) -> Void)
  }

  package init(_ name: String, extensions: [String], summary: String, _ content: Content) {
    self.name = name
    self.extensions = extensions
    self.summary = summary
    self.content = content
  }

  // MARK: The list

  package static let all: [Format] = [.schedule, .json, .jsonSchema, .dot, .csv, .markdown]

  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The format for a file extension, with or without its dot.
  package static func forExtension(_ text: String) -> Format? {
    let name = (text.hasPrefix(".") ? String(text.dropFirst()) : text).lowercased()
    return all.first { $0.extensions.contains(name) }
  }

  // MARK: Use

  /// The views that it can draw, out of all or of a given list.
  package func views(of all: [View] = View.all) -> [View] {
    switch content {
    case .views(let drawing, _, _): all.filter { drawing.drawer(of: $0) != nil }
    case .plan, .fixed: []
    }
  }

  /// The views shown by default.
  package var usualViews: [View] {
    switch content {
    case .views(_, let usual, _): usual
    case .plan, .fixed: []
    }
  }

  /// True when it draws tables, whose columns can be chosen.
  package var hasColumns: Bool {
    switch content {
    case .views(let drawing, _, _): drawing.table != nil || drawing.timeline != nil
    case .plan, .fixed: false
    }
  }

  /// True when it shows how much earlier the project would end without an activity: in tables, or with the whole plan.
  package var showsDrag: Bool {
    switch content {
    case .views: hasColumns
    case .plan: true
    case .fixed: false
    }
  }

  private var holdsOneView: Bool {
    switch content {
    case .views(_, _, let between): between == nil
    case .plan, .fixed: false
    }
  }

  /// True when it writes JSON, whose layout can be chosen.
  package var hasLayout: Bool {
    switch content {
    case .views, .fixed: false
    case .plan: true
    }
  }

  /// Writes the given views, or what the format always writes.
  package func write(_ views: [View], of input: FormatInput, into output: inout Output) {
    switch content {
    case .views(let drawing, _, let between):
      drawing.opening?(Heading(input.facts), &output)
      for (index, view) in views.enumerated() {
        if index > 0, let between { output.write(between) }
        drawing.drawer(of: view)?(input, &output)
      }
    case .plan(let write): write(input, &output)
    case .fixed(let write): write(&output)
    }
  }

  /// The views named by a request, without duplicates, in the requested order; the usual ones if it names none.
  package func views(named request: [String]) -> Result<[View], ViewRefusal> {
    if request.isEmpty { return .success(usualViews) }
    let possible = views()
    var result: [View] = []
    for name in request where !result.contains(where: { $0.name == name }) {
      guard let view = possible.first(where: { $0.name == name }) else {
        return .failure(ViewRefusal(view: name, format: self.name, possible: possible.map(\.name)))
      }
      result.append(view)
    }
    if holdsOneView, let first = result.first, result.count > 1 {
      return .failure(ViewRefusal(view: first.name, format: self.name, possible: possible.map(\.name), others: result.dropFirst().map(\.name)))
    }
    return .success(result)
  }
}

/// Why a format cannot show a view.
package struct ViewRefusal: Error, Sendable, Equatable {
  package let view: String
  package let format: String
  /// Names of the views that it shows.
  package let possible: [String]
  /// Names of views requested besides it, of a format that shows one at a time.
  package let others: [String]

  package init(view: String, format: String, possible: [String], others: [String] = []) {
    self.view = view
    self.format = format
    self.possible = possible
    self.others = others
  }

  /// The views that any format shows.
  private static let known = View.all.map(\.name)

  package var message: String {
    guard Self.known.contains(view) else {
      let nearest = Suggestion.completed(view, among: Self.known) ?? Suggestion.nearest(to: view, in: Self.known)
      return "there is no view named '\(view)'" + Suggestion.question(nearest)
    }
    if !others.isEmpty { return "a \(format) file holds one view, not \(([view] + others).map { "'\($0)'" }.listed(.and))" }
    return possible.isEmpty
      ? "\(format) always shows the whole plan; '\(view)' cannot be chosen"
      : "\(format) cannot show '\(view)'; it can show \(possible.joined(separator: ", "))"
  }

  package var help: [String] {
    guard Self.known.contains(view) else { return ["views are \(Self.known.joined(separator: ", "))"] }
    if !others.isEmpty { return ["call planc once for each view"] }
    let others = Format.all.filter { $0.name != format && $0.views().contains { $0.name == view } }
    return others.isEmpty ? [] : ["use \(others.map { "--to \($0.name)" }.listed(.or)) for '\(view)'"]
  }
}
