/// JSON to be written, with its members in order.
indirect enum JSONText {
  case string(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Indented by two, with a final line end.
  var text: String { lines("") + "\n" }

  private func lines(_ indentation: String) -> String {
    let inner = indentation + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .list(let elements):
      guard !elements.isEmpty else { return "[]" }
      return "[\n" + elements.map { inner + $0.lines(inner) }.joined(separator: ",\n") + "\n" + indentation + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let body = members.map { inner + Self.quoted($0) + ": " + $1.lines(inner) }
      return "{\n" + body.joined(separator: ",\n") + "\n" + indentation + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral text: String) { self = .string(text) }
  init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  init(dictionaryLiteral members: (String, JSONText)...) { self = .object(members) }
}
