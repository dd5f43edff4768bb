/// Plans for tests of the command line.
enum Sample {
  static let clean = """
    syntax 1
    project p "P" { start 2026-01-05 }
    task one "One" { duration 2d }
    task two "Two" { duration 1d; after one }

    """

  /// One error: line 4, column 37.
  static let broken = clean.replacing("after one", with: "after none")

  /// One warning and no error.
  static let doubtful = clean.replacing("after one", with: "after one ; start on 2026-01-05")

  /// Titles that other programs could take for their own syntax.
  static let nasty = #"""
    syntax 1
    project p "Plan \"quoted\" {brace} <b>bold</b> & 100% | \\N" { start 2026-01-05 ; currency EUR }
    person omar "Omar <omar@example.org> \"O\"" { rate 10 EUR/h }
    objective why "Ziel <i>&amp;</i> {}" { measure "\"\\\"" ; owner omar }
    deliverable what "] , } ; \\l \\G" { for why ; accept "<table>" }
    phase all "{A|B} -> \"C\"" {
      task backslash "C:\\new\\table\\" { duration 1d ; assign omar ; delivers what }
      task lines "first\nsecond\n\nlast" { duration 2d ; after backslash + 1d }
      task emoji "👩🏽‍🚀🚀 launch 🇪🇺" { duration 1d ; after lines }
      task right "שלום (מרחב) مرحبا" { duration 1d ; after lines starts + 1d }
      task wide "計画を立てる — ąęß" { duration 1d ; after emoji - 1d, right }
      task html "<b>&lt;&#38;</b><br/>" { duration 1d ; after wide }
      task graph "digraph { node -> edge }" { duration 1d ; after html }
      task empty "" { duration 1d ; after graph }
    }
    milestone node "\"\"" { after all }

    """#
}
