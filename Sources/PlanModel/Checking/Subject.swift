import PlanSyntax

/// What the checker is currently reading, as messages call it.
package enum Subject: Sendable {
  case property(RowInfo)
  case record(RecordKind)
  /// The head of an `extend`, `override` or `drop`, or of a copy of a template.
  case head(DeclarationSyntax.Form)

  var keyword: String {
    switch self {
    case .property(let row): row.keyword
    case .record(let kind): kind.keyword
    case .head(let form): "\(form)"
    }
  }

  /// The numbers and times that a property may state.
  var ranges: (number: NumberRange, time: TimeLimit) {
    switch self {
    case .property(let row): row.ranges
    case .record, .head: (.amount, .work)
    }
  }

  /// The shape of a property's value.
  var shape: ValueShape? {
    switch self {
    case .property(let row): row.shape
    case .record, .head: nil
    }
  }

  /// The kinds of declarations that a property's names may refer to.
  var accepts: KindSet {
    switch self {
    case .property(let row): row.accepts
    case .record, .head: []
    }
  }

  /// The closed set of words allowed for a property; empty if any word is allowed.
  var words: [String] {
    switch self {
    case .property(let row): row.words
    case .record, .head: []
    }
  }

  /// True for properties that make one activity wait for another.
  var isLink: Bool { shape?.has(.links) == true }
}
