import PlanSyntax

/// One small mistake in a text: a token deleted, doubled or replaced.
struct Mutation: CustomStringConvertible {
  enum Kind: Equatable, CustomStringConvertible {
    case delete, duplicate
    case replace(String)

    var description: String {
      switch self {
      case .delete: "delete"
      case .duplicate: "duplicate"
      case .replace(let text): "replace by \(text)"
      }
    }
  }

  static let kinds: [Kind] = [
    .delete, .duplicate, .replace("zzz"), .replace("7"), .replace("\"text\""), .replace("}"), .replace("{"), .replace(","),
  ]

  let kind: Kind
  let token: Token
  let bytes: [UInt8]

  private var range: Range<Int> { Int(token.start)..<Int(token.end) }
  var written: String { String(decoding: bytes[range], as: UTF8.self) }
  var line: Int { bytes[..<range.lowerBound].count { $0 == 0x0A } + 1 }
  var description: String { "line \(line): \(kind) '\(written)'" }

  /// The text with the mistake in it.
  var result: [UInt8] { Mutation.apply([self], to: bytes) }

  /// A text with several mistakes, which must not overlap.
  static func apply(_ mutations: [Mutation], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for mutation in mutations.sorted(by: { $0.token.start > $1.token.start }) {
      let old = bytes[mutation.range]
      switch mutation.kind {
      case .delete: result.removeSubrange(mutation.range)
      case .duplicate: result.insert(contentsOf: [0x20] + old, at: mutation.range.upperBound)
      case .replace(let text): result.replaceSubrange(mutation.range, with: Array(text.utf8))
      }
    }
    return result
  }
}
