import PlanModel
import PlanSyntax
import PlanText

extension JSONWriter {
  /// Writes a described value; small objects and lists stay on one line.
  package mutating func value(_ field: FieldValue) {
    switch field {
    case .text(let text): value(text)
    case .integer(let number): value(number)
    case .number(let number): value(number)
    case .boolean(let truth): value(truth)
    case .list(let elements):
      array(field.isSmall ? .inline : .lines) { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let members):
      object(field.isSmall ? .inline : .lines) { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  package mutating func value(_ number: Decimal) {
    let number = number.simplified
    value(unscaled: Int(number.unscaled), scale: Int(number.scale))
  }

  mutating func member(_ name: StaticString, localMinute: Int) {
    key(name)
    value(localMinute: localMinute)
  }
}

extension FieldValue {
  /// Fits on one line: few members, and none with members of their own.
  fileprivate var isSmall: Bool {
    switch self {
    case .text, .integer, .number, .boolean: true
    case .list(let elements): elements.count <= 1 ? elements.allSatisfy(\.isFlat) : elements.allSatisfy(\.isScalar)
    case .object(let members): members.allSatisfy { $0.value.isFlat }
    }
  }

  private var isFlat: Bool {
    switch self {
    case .text, .integer, .number, .boolean: true
    case .list(let elements): elements.count <= 8 && elements.allSatisfy(\.isScalar)
    case .object(let members): members.count <= 3 && members.allSatisfy { $0.value.isScalar }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .integer, .number, .boolean: true
    case .list, .object: false
    }
  }
}
