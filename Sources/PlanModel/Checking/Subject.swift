import PlanSyntax

/// What the checker is reading, as messages call it.
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

  /// The shape of a property's value.
  var shape: ValueShape? {
    switch self {
    case .property(let row): row.shape
    case .record, .head: nil
    }
  }

  /// The kinds of declarations that a property's names may stand for.
  var accepts: KindSet {
    switch self {
    case .property(let row): row.accepts
    case .record, .head: []
    }
  }

  /// The closed set of words that a property can be; empty when any word will do.
  var words: [String] {
    switch self {
    case .property(let row): row.words
    case .record, .head: []
    }
  }

  /// True for properties that make one activity wait for another.
  var isLink: Bool { shape?.has(.links) == true }
}
