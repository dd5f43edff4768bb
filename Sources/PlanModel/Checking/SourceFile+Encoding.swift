import PlanText

extension SourceFile {
  /// The finding about the first byte that is not valid UTF-8.
  package var encodingFinding: Diagnostic? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let at = base + UInt32(error.byteOffsets.lowerBound)
      return Diagnostic(
        .invalidEncoding, "this byte is not UTF-8 text", at: Span(start: at, end: at + 1), help: ["save the file as UTF-8"])
    }
  }
}
