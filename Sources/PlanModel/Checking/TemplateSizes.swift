import PlanSyntax
import PlanText

/// How much a use of each template makes, with all that it uses inside. Computed from the texts of the templates, each
/// read once, so that nothing is copied only to find out that it is too much.
struct TemplateSizes {
  /// What one use makes.
  struct Size {
    var activities = 0
    /// Bytes of text; at least as many as the copies will have.
    var bytes = 0

    /// Larger than any limit; sums stop here.
    private static let most = 1 << 40

    mutating func add(_ other: Size, times count: Int = 1) {
      activities = Self.sum(activities, other.activities, times: count)
      bytes = Self.sum(bytes, other.bytes, times: count)
    }

    fileprivate static func sum(_ first: Int, _ second: Int, times count: Int) -> Int {
      let (product, isTooMuch) = second.multipliedReportingOverflow(by: count)
      return isTooMuch ? most : min(most, first + min(most, product))
    }
  }

  /// The size of a template's copy depends on its parameters.
  private struct Known {
    /// With values of no length.
    var size: Size
    /// How often the copies contain the value of each parameter.
    var counts: [Int]
  }

  private let trees: [SyntaxTree]
  private let templates: [String: StatementPlace]
  private var contents: [StatementPlace: TemplateContent] = [:]
  private var known: [StatementPlace: Known] = [:]
  /// The templates named by uses that lead back to a template around them, where they are written.
  private(set) var circles: Set<Span> = []

  /// - Parameter trees: the files, which contain all templates.
  init(_ trees: [SyntaxTree], _ templates: [String: StatementPlace]) {
    self.trees = trees
    self.templates = templates
  }

  /// What a use outside templates makes.
  mutating func size(of template: StatementPlace, usedAt use: Int, in tree: SyntaxTree) -> Size {
    read(template)
    guard let made = known[template], let content = contents[template] else { return Size() }
    var result = made.size
    let arguments = TemplateContent.arguments(of: use, in: tree, parameters: [])
    for (number, parameter) in content.parameters.enumerated() {
      let value = arguments[parameter.name] ?? parameter.value
      result.add(Size(bytes: value.bytes), times: made.counts[number])
    }
    return result
  }

  /// Finds the size of a template after those of all that it uses.
  mutating func read(_ template: StatementPlace) {
    var open: [(template: StatementPlace, next: Int)] = []
    var isOpen: Set<StatementPlace> = []
    func begin(_ template: StatementPlace) {
      open.append((template, 0))
      isOpen.insert(template)
    }
    guard known[template] == nil else { return }
    begin(template)
    while let (current, next) = open.last {
      let content = content(of: current)
      guard next < content.uses.count else {
        known[current] = sum(content)
        isOpen.remove(current)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      guard let inner = templates[content.uses[next].template] else { continue }
      if isOpen.contains(inner) {
        circles.insert(content.uses[next].site)
      } else if known[inner] == nil {
        begin(inner)
      }
    }
  }

  private mutating func content(of template: StatementPlace) -> TemplateContent {
    if let content = contents[template] { return content }
    let content = TemplateContent(trees[template.tree], template.statement)
    contents[template] = content
    return content
  }

  private func sum(_ content: TemplateContent) -> Known {
    var result = Known(
      size: Size(activities: content.activities, bytes: content.text.bytes),
      counts: [Int](repeating: 0, count: content.parameters.count))
    func add(_ text: TemplateContent.Length, times count: Int) {
      result.size.add(Size(bytes: text.bytes), times: count)
      for parameter in text.parameters { result.counts[parameter] = Size.sum(result.counts[parameter], count, times: 1) }
    }
    add(TemplateContent.Length(parameters: content.text.parameters), times: 1)
    for use in content.uses where !circles.contains(use.site) {
      guard let template = templates[use.template], let made = known[template], let inner = contents[template] else { continue }
      result.size.add(made.size)
      for (number, parameter) in inner.parameters.enumerated() where made.counts[number] > 0 {
        add(use.arguments[parameter.name] ?? parameter.value, times: made.counts[number])
      }
    }
    return result
  }
}
