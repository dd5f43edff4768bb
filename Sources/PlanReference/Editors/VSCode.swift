import PlanModel

/// The manifest of the extension for VS Code and its relatives.
enum VSCode {
  static var package: String {
    let manifest: JSONText = [
      "name": "plan-language",
      "displayName": "Project plans",
      "description": "Syntax highlighting, comments and brackets for .plan files",
      "version": "1.0.0",
      "publisher": "planc",
      "engines": ["vscode": "^1.60.0"],
      "categories": ["Programming Languages"],
      "contributes": [
        "languages": [
          [
            "id": "plan", "aliases": ["Plan", "plan"], "extensions": [".plan"],
            "configuration": "./language-configuration.json",
          ]
        ],
        "grammars": [["language": "plan", "scopeName": "source.plan", "path": "./syntaxes/plan.tmLanguage.json"]],
      ],
    ]
    return manifest.text
  }

  static var configuration: String {
    let settings: JSONText = [
      "comments": ["lineComment": "#"],
      "brackets": [["{", "}"]],
      "autoClosingPairs": [["open": "{", "close": "}"], ["open": "\"", "close": "\"", "notIn": ["string", "comment"]]],
      "surroundingPairs": [["{", "}"], ["\"", "\""]],
      "wordPattern": "[\\p{L}_][\\p{L}\\p{N}_-]*|[0-9][0-9_.,]*[a-z%]*",
      "indentationRules": ["increaseIndentPattern": "\\{[^}\"#]*$", "decreaseIndentPattern": "^\\s*\\}"],
    ]
    return settings.text
  }
}
