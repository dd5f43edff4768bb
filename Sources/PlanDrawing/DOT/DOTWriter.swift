import PlanText

/// Writes the DOT language; names and texts are quoted so that Graphviz shows them verbatim.
struct DOTWriter {
  private(set) var output: Output
  private var depth = 0

  init(into output: Output) { self.output = output }

  typealias Attribute = (name: StaticString, value: Value)

  enum Value {
    /// A number or a Graphviz keyword.
    case word(String)
    /// Lines of text.
    case label([String])
    /// A name that is referred to by other lines.
    case name(String)
  }

  mutating func open(_ head: StaticString, _ name: String, _ attributes: [Attribute] = []) {
    indent()
    output.write(head)
    output.write(" " as StaticString)
    write(.name(name))
    output.write(" {\n" as StaticString)
    depth += 1
    for attribute in attributes {
      indent()
      write(attribute)
      output.write(";\n" as StaticString)
    }
  }

  mutating func close() {
    depth -= 1
    indent()
    output.write("}\n" as StaticString)
  }

  /// `graph`, `node` or `edge`, with defaults for everything that follows.
  mutating func defaults(_ kind: StaticString, _ attributes: [Attribute]) {
    indent()
    output.write(kind)
    write(attributes)
  }

  mutating func node(_ name: String, _ attributes: [Attribute]) {
    indent()
    write(.name(name))
    write(attributes)
  }

  mutating func edge(_ tail: String, _ head: String, _ attributes: [Attribute] = []) {
    indent()
    write(.name(tail))
    output.write(" -> " as StaticString)
    write(.name(head))
    write(attributes)
  }

  /// Nodes in the same rank (column).
  mutating func sameRank(_ names: [String]) {
    guard names.count > 1 else { return }
    indent()
    output.write("{ rank=same;" as StaticString)
    for name in names {
      output.write(" " as StaticString)
      write(.name(name))
      output.write(";" as StaticString)
    }
    output.write(" }\n" as StaticString)
  }

  // MARK: Pieces

  private mutating func indent() { output.write("  ", times: depth) }

  private mutating func write(_ attributes: [Attribute]) {
    if !attributes.isEmpty {
      output.write(" [" as StaticString)
      for (index, attribute) in attributes.enumerated() {
        if index > 0 { output.write(", " as StaticString) }
        write(attribute)
      }
      output.write("]" as StaticString)
    }
    output.write(";\n" as StaticString)
  }

  private mutating func write(_ attribute: Attribute) {
    output.write(attribute.name)
    output.write("=" as StaticString)
    write(attribute.value)
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .word(let word): output.write(word)
    case .name(let name):
      output.write("\"" as StaticString)
      let scalars = Array(name.unicodeScalars)
      for index in scalars.indices {
        if scalars[index] == "\"" { output.write("\\" as StaticString) }
        // Names that differ in what cannot be seen stay different.
        let isSeen = visible(scalars, at: index) == scalars[index]
        output.write(isSeen ? String(scalars[index]) : scalars[index].codePoint)
      }
      output.write("\"" as StaticString)
    case .label(let lines):
      output.write("\"" as StaticString)
      for (index, line) in lines.enumerated() {
        if index > 0 { output.write("\\n" as StaticString) }
        escape(line)
      }
      output.write("\"" as StaticString)
    }
  }

  /// The text of a label: backslashes begin Graphviz escapes, `&` its character entities, and control characters are
  /// not allowed in the images it makes.
  private mutating func escape(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      switch scalars[index] {
      case "\"": output.write("\\\"" as StaticString)
      case "\\": output.write("\\\\" as StaticString)
      case "&": output.write("&amp;" as StaticString)
      case "\n", "\r": output.write("\\n" as StaticString)
      default: output.write(String(visible(scalars, at: index)))
      }
    }
  }
}
