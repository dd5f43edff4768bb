import PlanModel
import PlanSyntax
import PlanText

extension RowInfo {
  /// How the value is written, in Markdown: `code` for literals, italics for values, brackets for optional parts.
  package var form: String {
    // Only activities may wait for others.
    shape.type.form(in: RowForm(name: name, word: word, linksActivities: !accepts.isEmpty))
  }

  private var word: String {
    words.isEmpty ? "*word*" : words.count > 10 ? "*word* (see below)" : RowForm.listed(words)
  }

  /// What a name may refer to.
  private var name: String {
    if accepts == .who { return "[*who*](#names)" }
    if accepts == .work || accepts == .schedulable { return "*activity*" }
    if accepts.isEmpty || accepts == .anything { return "*name*" }
    return accepts.kinds.map { "[*\($0.keyword)*](#\($0.keyword))" }.listed(.or)
  }
}
