import PlanSyntax
import PlanText

/// What decides how large the copies of one template are.
struct TemplateContent {
  /// The length of a piece of its text.
  struct Length {
    /// Bytes without the values of parameters.
    var bytes = 0
    /// The parameters whose values it contains, as often as it does.
    var parameters: [Int] = []
  }

  struct Use {
    /// The name of the template.
    let template: String
    /// Where that is written.
    let site: Span
    let arguments: [String: Length]
  }

  /// With the length of the values that they have if a use gives none.
  private(set) var parameters: [(name: String, value: Length)] = []
  private(set) var activities = 0
  /// What a copy of its own text counts: the text as it is written, the values, and the places of parameters.
  private(set) var text = Length()
  private(set) var uses: [Use] = []

  init(_ tree: SyntaxTree, _ statement: Int) {
    let head = tree.declarations[Int(tree.statements[statement].first)]
    guard head.body != .none, head.body.count >= 2 else { return }
    var numbers: [String: Int] = [:]
    var isText: [Bool] = []
    for index in tree.inside(statement) {
      for parameter in tree.values(of: index, as: Parameter.self) {
        let name = tree.text(parameter.name.span)
        if numbers[name] == nil { numbers[name] = parameters.count }
        isText.append(parameter.kind == .text)
        parameters.append((name, parameter.value.map { Self.length(of: $0, in: tree, []) } ?? Length()))
      }
    }
    let inside = Span(start: head.body.start + 1, end: head.body.end - 1)
    var found: [Occurrence] = []
    TemplateText.forEachParameter(in: tree.source, inside) { start, end, isInText in
      let name = String(decoding: tree.source.bytes[(start + 1)..<end], as: UTF8.self)
      let place = Span(start: tree.source.base + UInt32(start), end: tree.source.base + UInt32(end))
      found.append(Occurrence(place: place, parameter: numbers[name], isInText: isInText))
    }
    text.bytes = inside.count
    for occurrence in found {
      guard let parameter = occurrence.parameter else { continue }
      text.bytes += TemplateLimits.placeSize
      // A text brings its quotation marks along.
      if !occurrence.isInText, isText[parameter] { text.bytes += 2 }
      text.parameters.append(parameter)
    }
    for index in (statement + 1)..<Int(tree.statements[statement].subtreeEnd) {
      let inner = tree.statements[index]
      guard inner.kind == .declaration || inner.kind == .directive else { continue }
      let head = tree.declarations[Int(inner.first)]
      if head.kind.isActivity { activities += 1 }
      guard head.kind == .use, head.form == .new, head.target != .none else { continue }
      uses.append(
        Use(
          template: tree.text(head.target), site: head.target,
          arguments: Self.arguments(of: index, in: tree, parameters: found)))
    }
  }

  /// A `$parameter`; its number is nil if the template has no such parameter.
  struct Occurrence {
    let place: Span
    let parameter: Int?
    let isInText: Bool
  }

  /// The lengths of the arguments of a use.
  ///
  /// - Parameter parameters: those of the template around it, in the order of the text.
  static func arguments(of use: Int, in tree: SyntaxTree, parameters: [Occurrence]) -> [String: Length] {
    var result: [String: Length] = [:]
    for index in tree.inside(use) {
      for argument in tree.values(of: index, as: Argument.self) {
        result[tree.text(argument.name.span)] = length(of: argument.value, in: tree, parameters)
      }
    }
    return result
  }

  /// The length of a value without its quotation marks, after all that needs one has got a backslash.
  private static func length(of value: AnyValue, in tree: SyntaxTree, _ parameters: [Occurrence]) -> Length {
    let span = value.span
    var result = Length()
    var position = span.start
    func take(upTo end: UInt32) {
      for byte in tree.bytes(Span(start: position, end: end)) {
        // A quotation mark, a line end or a dollar sign may get one.
        result.bytes += byte == 0x22 || byte == 0x0A || byte == 0x24 ? 2 : 1
      }
    }
    var index = parameters.firstIndex(atOrAfter: span.start)
    while index < parameters.count, parameters[index].place.end <= span.end {
      take(upTo: parameters[index].place.start)
      position = parameters[index].place.end
      if let parameter = parameters[index].parameter { result.parameters.append(parameter) }
      index += 1
    }
    take(upTo: span.end)
    // Its own quotation marks are two bytes each now; “these” are three, of which a copy of the whole value has all.
    if case .text = value { result.bytes = max(0, result.bytes - (tree.bytes(span).first == 0x22 ? 4 : 2)) }
    return result
  }
}

extension [TemplateContent.Occurrence] {
  fileprivate func firstIndex(atOrAfter position: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].place.start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SyntaxTree {
  fileprivate func text(_ span: Span) -> String { String(decoding: bytes(span), as: UTF8.self) }
}
