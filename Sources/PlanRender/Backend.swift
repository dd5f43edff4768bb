import PlanText

/// A format in which a plan can be written.
package struct Backend: Sendable {
  /// What stands behind `--to`.
  package let name: String
  /// File extensions, without the dot, that choose this format; the first is the usual one.
  package let extensions: [String]
  /// The sections it can show; empty when it always shows the whole plan.
  package let sections: [Section]
  /// What it shows when nothing is asked for.
  package let defaultSections: [Section]
  /// One line for `--help`.
  package let summary: String
  package let content: Content

  package enum Content: Sendable {
    case plan(@Sendable (_ input: RenderInput, _ output: inout Output) -> Void)
    /// The same for every plan; none is needed.
    case fixed(@Sendable (_ output: inout Output) -> Void)
  }

  package init(
    _ name: String, extensions: [String], sections: [Section] = [], defaults: [Section] = [], summary: String,
    _ content: Content
  ) {
    self.name = name
    self.extensions = extensions
    self.sections = sections
    defaultSections = defaults
    self.summary = summary
    self.content = content
  }

  // MARK: The list

  package static let all: [Backend] = [.schedule, .json, .jsonSchema, .dot]

  package static func named(_ name: String) -> Backend? { all.first { $0.name == name } }

  /// The backend for a file extension, with or without its dot.
  package static func forExtension(_ text: String) -> Backend? {
    let name = (text.hasPrefix(".") ? String(text.dropFirst()) : text).lowercased()
    return all.first { $0.extensions.contains(name) }
  }

  // MARK: Use

  package var needsPlan: Bool {
    switch content {
    case .plan: true
    case .fixed: false
    }
  }

  package func render(_ input: RenderInput, into output: inout Output) {
    switch content {
    case .plan(let render): render(input, &output)
    case .fixed(let render): render(&output)
    }
  }

  /// The sections for a request, each once, in the order asked for; the usual ones when nothing is.
  package func sections(for request: [String]) -> Result<[Section], SectionRefusal> {
    if request.isEmpty { return .success(defaultSections) }
    var result: [Section] = []
    for name in request {
      guard let section = Section(rawValue: name), sections.contains(section) else {
        return .failure(SectionRefusal(section: name, backend: self.name, possible: sections))
      }
      if !result.contains(section) { result.append(section) }
    }
    return .success(result)
  }
}

/// Why a backend does not show a section.
package struct SectionRefusal: Error, Sendable, Equatable {
  package let section: String
  package let backend: String
  package let possible: [Section]

  package var message: String {
    possible.isEmpty
      ? "\(backend) always shows the whole plan; '\(section)' cannot be chosen"
      : "\(backend) cannot show '\(section)'; it can show \(possible.map(\.rawValue).joined(separator: ", "))"
  }
}
