extension String {
  /// `a task`, `an assumption`; `a use`, because it is pronounced with a consonant.
  package var withArticle: String {
    guard let first = first?.lowercased() else { return self }
    return ("aeiou".contains(first) && !hasPrefix("use") && !hasPrefix("uni") ? "an " : "a ") + self
  }
}
