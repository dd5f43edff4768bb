import Foundation
import Testing

@Suite("Editors colour plans")
struct EditorTests {
  private static let plan = #"""
    # a comment
    syntax 1
    project p "P \" q" { start 2026-01-05 } # another
    task a "A" { effort 2d..3d ; after b + 1d ; cost 5_000 EUR ; done 60% }

    """#

  /// `line:column` of each piece of text to the name of its colour.
  private func table(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count >= 3 { result["\(fields[0]):\(fields[1])"] = String(fields[2]) }
    }
    return result
  }

  private func expect(_ colours: [String: String], _ wanted: [(String, String)]) {
    for (place, name) in wanted { #expect(colours[place] == name, "at \(place)") }
  }

  @Test("The TextMate grammar", .needs(.textmate))
  func textmate() throws {
    let folder = try ScratchFolder(["a.plan": Self.plan])
    let ended = try textmate(folder.path("a.plan"))
    #expect(ended.status == 0, "\(ended.errors)")
    expect(
      table(ended.output),
      [
        ("3:1", "storage.type.plan"), ("3:9", "entity.name.type.plan"), ("3:22", "support.type.property-name.plan"),
        ("4:14", "support.type.property-name.plan"), ("4:21", "constant.numeric.plan"),
        ("4:22", "keyword.other.unit.plan"), ("4:38", "keyword.operator.plan"),
      ])
    #expect(ended.output.contains("comment.line"))
    #expect(ended.output.contains("constant.character.escape"))
  }

  @Test("The TextMate grammar reads every example to its end", .needs(.textmate), arguments: Planc.examples)
  func textmateExamples(example: String) throws {
    let path = Planc.repository.appendingPathComponent("examples/\(example)").path
    let ended = try textmate(path)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(!ended.output.contains("invalid."))
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).count
    let last = ended.output.split(separator: "\n").compactMap { Int($0.split(separator: "\t")[0]) }.max() ?? 0
    #expect(last >= rows - 1)
  }

  private func textmate(_ plan: String) throws -> Ended {
    let script = Planc.repository.appendingPathComponent("Tests/Clients/textmate_check.py").path
    let grammar = Planc.repository.appendingPathComponent("Editors/vscode/syntaxes/plan.tmLanguage.json").path
    return try OutsideProgram.textmate.run(script, grammar, plan)
  }

  @Test("Vim recognises the file and colours it", .needs(.vim))
  func vim() throws {
    let folder = try ScratchFolder(["a.plan": Self.plan, "probe.vim": Self.probe])
    let runtime = Planc.repository.appendingPathComponent("Editors/vim").path
    let ended = try OutsideProgram.vim.run(
      "-Nu", "NONE", "-i", "NONE", "-es", "-c", "set rtp^=\(runtime)", "-c",
      "filetype plugin on | syntax on | edit \(folder.path("a.plan"))", "-c", "source \(folder.path("probe.vim"))")
    #expect(ended.status == 0, "\(ended.output)\(ended.errors)")
    expect(
      table(try folder.read("a.plan.colours")),
      [
        ("1:1", "planComment"), ("2:1", "planDirective"), ("3:1", "planKind"), ("3:9", "planName"),
        ("3:11", "planText"), ("3:14", "planEscape"), ("3:22", "planProperty"), ("3:28", "planDate"),
        ("3:41", "planComment"), ("4:14", "planProperty"), ("4:21", "planDuration"), ("4:40", "planDuration"),
        ("4:50", "planMoney"), ("4:67", "planPercent"),
      ])
  }

  /// Writes down where each colour begins.
  private static let probe = #"""
    let lines = [&filetype]
    for row in range(1, line('$'))
      let last = ''
      for column in range(1, col([row, '$']) - 1)
        let name = synIDattr(synID(row, column, 1), 'name')
        if name != last
          call add(lines, row . "\t" . column . "\t" . name)
          let last = name
        endif
      endfor
    endfor
    call writefile(lines, expand('%:p') . '.colours')
    qall!

    """#
}
