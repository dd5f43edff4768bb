import PlanText

extension LoadOptions {
  /// The same with the bounds of a main file, if they are not known yet.
  func bounded(by root: String, _ loader: any SourceLoader) -> LoadOptions {
    var result = self
    if bounds == nil, !allowsOutside { result.bounds = loader.bounds(of: root) }
    return result
  }

  /// Why a plan does not read a file that its text names; nil if it does.
  ///
  /// - Parameters:
  ///   - written: the name in the text.
  ///   - path: the path that it stands for.
  ///   - folder: the folder of the file with the text.
  func refusal(of written: String, _ path: String, below folder: String, _ loader: any SourceLoader, at span: Span) -> Diagnostic? {
    if written.isEmpty {
      return Diagnostic(.includeMissing, "a file name is missing", at: span, help: ["write the path of a file between the quotes"])
    }
    guard let bounds, let place = loader.place(of: path), !bounds.hold(place) else { return nil }
    // A path that does not leave the folder by itself leaves it through a link.
    let isLink = Path.isInside(path, folder)
    return Diagnostic(
      .includeOutside, isLink ? "'\(written)' leads to '\(place)', outside \(bounds.name)" : "'\(written)' is outside \(bounds.name)",
      at: span, help: ["move the file into \(bounds.name), or run planc with --allow-outside"])
  }

  /// Why a main file is not read: it is a link that leads out of its own repository; nil if it is read.
  func refusal(ofRoot path: String, _ loader: any SourceLoader) -> LoadFailure? {
    guard let bounds, let place = loader.place(of: path), !bounds.hold(place) else { return nil }
    return LoadFailure(
      "it is a link to '\(place)', outside \(bounds.name)", help: ["name that file itself, or run planc with --allow-outside"])
  }
}

extension SourceLoader {
  /// True for a main file that is not read because it is a link out of its own repository.
  package func leadsOutside(_ root: String, _ options: LoadOptions) -> Bool {
    options.bounded(by: root, self).refusal(ofRoot: root, self) != nil
  }
}
