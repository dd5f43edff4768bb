/// One stretch of a compilation's text and what is to stand there instead.
package struct Edit: Sendable {
  package let span: Span
  package let replacement: String

  package init(_ span: Span, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
