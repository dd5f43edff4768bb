import PlanSyntax

/// What is known about a property without its field: for the parser, messages, editors and the manual. Only the table
/// that states it writes to it.
package final class RowInfo: @unchecked Sendable {
  package let keyword: String
  package let shape: ValueShape
  /// May be given several times; the values add up.
  package internal(set) var isMany: Bool
  package let meaning: String
  /// Described as a list, even if it may be given only once.
  package let isList: Bool
  package internal(set) var isRequired = false
  /// At least one is expected, but a plan without one is not wrong.
  package internal(set) var isExpected = false
  /// The default if the property is absent; empty if there is none.
  package internal(set) var defaultText = ""
  /// The kinds of declarations that its names may refer to.
  package internal(set) var accepts: KindSet = []
  package internal(set) var kind = PropertyKind.computed
  /// The numbers and times that it may state.
  package internal(set) var ranges = (number: NumberRange.amount, time: TimeLimit.length)
  /// Asked only for messages and editors.
  var choices: @Sendable () -> [String] = { [] }

  init(_ keyword: String, _ shape: ValueShape, isMany: Bool = false, _ meaning: String) {
    self.keyword = keyword
    self.shape = shape
    self.isMany = isMany
    isList = isMany
    self.meaning = meaning
  }

  /// A value for messages, where that of the shape would be refused or strange.
  var ownExample = ""

  /// A value for messages: a word or a name that this property accepts, or an example of the shape.
  package var example: String {
    if let own = ownExample.isEmpty ? words.first : ownExample { return own }
    guard shape.has(.isReference) else { return shape.example }
    if accepts.contains(.person) { return shape.has(.listsNames) ? "ana, ben" : DeclarationKind.person.exampleName }
    let kinds = accepts.kinds
    let kind = accepts.contains(.task) ? .task : kinds.first { $0.keyword == keyword } ?? kinds.first
    return kind?.exampleName ?? shape.example
  }

  /// The allowed words, if they are a closed set.
  package var words: [String] { choices() }

  /// `statusDate` for `status-date`: the key in JSON.
  package var key: String {
    var result = ""
    var capital = false
    for character in keyword {
      if character == "-" {
        capital = true
      } else {
        result += capital ? character.uppercased() : String(character)
        capital = false
      }
    }
    return result
  }

  /// `1`, `?`, `*` or `+`.
  package var cardinality: String { isRequired ? "1" : isExpected ? "+" : isMany ? "*" : "?" }
}
