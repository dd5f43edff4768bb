/// The files of `Editors/` that contain words of the language.
package enum Editors {
  package static func files(_ grammar: Grammar) -> [(path: String, text: String)] {
    let words = WordList(grammar)
    return [
      ("Editors/vscode/package.json", VSCode.package),
      ("Editors/vscode/language-configuration.json", VSCode.configuration),
      ("Editors/vscode/syntaxes/plan.tmLanguage.json", TextMate.grammar(words).text),
      ("Editors/vim/syntax/plan.vim", Vim.syntax(words)),
      ("Editors/vim/ftdetect/plan.vim", Vim.detection),
      ("Editors/vim/ftplugin/plan.vim", Vim.plugin),
    ]
  }
}
