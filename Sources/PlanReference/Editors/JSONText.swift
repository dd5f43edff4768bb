import PlanText

/// JSON to be written, with members in order.
indirect enum JSONText {
  case string(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Indented by two spaces, with a final line end.
  var text: String {
    var writer = JSONWriter()
    write(to: &writer)
    writer.finishLine()
    return writer.output.text
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .string(let text): writer.value(text)
    case .list(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for (name, value) in members {
          writer.key(name)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral text: String) { self = .string(text) }
  init(arrayLiteral elements: JSONText...) { self = .list(elements) }
  init(dictionaryLiteral members: (String, JSONText)...) { self = .object(members) }
}
