/// The comments and empty lines of a text in source order, taken one by one while a tree is printed.
struct CommentFlow {
  struct Comment {
    let bytes: Range<Int>
    /// End of the token before it, if that is on the same line.
    let follows: Int?
  }

  private var comments: ArraySlice<Comment> = []
  /// Offsets of comments and tokens that follow an empty line.
  private var afterEmptyLine: Set<Int> = []

  init(_ pieces: [TextPiece]) {
    var comments: [Comment] = []
    var lastToken: Int?
    var lineEnds = 0
    for piece in pieces {
      switch piece.kind {
      case .blank, .separator: continue
      case .lineEnd:
        lineEnds += 1
        lastToken = nil
        continue
      case .comment: comments.append(Comment(bytes: piece.bytes, follows: lastToken))
      case .token: lastToken = piece.bytes.upperBound
      }
      if lineEnds > 1 { afterEmptyLine.insert(piece.bytes.lowerBound) }
      lineEnds = 0
    }
    self.comments = comments[...]
  }

  func hasEmptyLine(before offset: Int) -> Bool { afterEmptyLine.contains(offset) }

  /// The next comment that begins before an offset.
  mutating func next(before offset: Int) -> Comment? {
    guard let comment = comments.first, comment.bytes.lowerBound < offset else { return nil }
    comments.removeFirst()
    return comment
  }

  /// The comment that follows a token on its line.
  mutating func next(after token: Int) -> Comment? {
    guard let comment = comments.first, comment.follows == token else { return nil }
    comments.removeFirst()
    return comment
  }

  /// True when a range of the text contains a comment.
  func holdsComment(_ range: Range<Int>) -> Bool {
    comments.first { $0.bytes.lowerBound >= range.lowerBound }.map { $0.bytes.lowerBound < range.upperBound } ?? false
  }
}
