import Foundation
import Testing

@Suite("Columns of the table")
struct TableColumnTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      "a.plan": """
      syntax 1
      project p "P" { start 2026-01-05 ; status-date 2026-01-05 }
      person ana "Ana"
      phase all "All of it" {
        task one "One" { effort 2d ; assign ana ; finish by 2026-01-09 ; done 25% ; started 2026-01-05 }
        task two "Two" { duration 1d ; after one }
      }

      """
    ])
  }

  private func compile(_ arguments: String...) throws -> Ended {
    try ChildProcess(
      executable: Planc.executable, arguments: ["compile", "a.plan"] + arguments, folder: folder.root
    ).run()
  }

  /// The words of the heading and of the line of one activity.
  private func table(_ columns: String, _ title: String) throws -> (heading: [String], line: [String]) {
    let ended = try compile("--to", "schedule", "--width", "120", "--columns", columns)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
    let lines = ended.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return (
      try #require(lines.first { $0.contains("Activity") }), try #require(lines.first { $0.contains(title) }?.filter { $0 != "*" })
    )
  }

  @Test("Those asked for stand there, in that order, and no others")
  func order() throws {
    let (heading, line) = try table("wbs,title,who,deadline,start,finish,done", "One")
    #expect(heading.starts(with: ["Activity", "Who", "Finish", "by", "Start", "Finish", "Done"]), "\(heading)")
    #expect(line.starts(with: ["1.1", "One", "ana", "2026-01-09", "2026-01-05", "2026-01-07", "25%"]), "\(line)")
    let other = try table("who,title,wbs,effort", "One")
    #expect(other.heading.starts(with: ["Who", "Activity", "Effort"]), "\(other.heading)")
    #expect(other.line.starts(with: ["ana", "One", "1.1", "2"]), "\(other.line)")
    let names = try table("title,id,days,free", "Two")
    #expect(names.heading.starts(with: ["Activity", "Id", "Days", "Free"]), "\(names.heading)")
    #expect(names.line.contains("all.two"), "\(names.line)")
    let bare = try compile("--to", "schedule", "--width", "120", "--columns", "id,done")
    #expect(!bare.output.contains("Activity") && bare.output.contains("Id") && bare.output.contains("all.one"), "\(bare.output)")
    // A phase is as far as its work: a quarter of two days of three.
    #expect(bare.output.contains(#/all +16% /#), "\(bare.output)")
  }

  @Test(
    "What is no column is refused, and nothing is made",
    arguments: [
      ("whom", "the table has no column 'whom'; did you mean 'who'?"),
      ("wbs,budget", "the table has no column 'budget'"),
      ("", "--columns needs a column"),
      (",", "there is a comma too many in '--columns ,'"),
      ("wbs,,title", "there is a comma too many in '--columns wbs,,title'"),
      ("wbs,title,", "there is a comma too many in '--columns wbs,title,'"),
      ("id,who,id", "--columns names the column 'id' twice"),
    ])
  func refused(columns: String, reason: String) throws {
    let ended = try compile("-o", "a.txt", "--columns", columns)
    #expect(ended.status == 2 && ended.output.isEmpty && !folder.exists("a.txt"))
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    #expect(ended.errors.contains("columns are wbs, title, id, who"), "\(ended.errors)")
  }

  @Test("A column named by two options is named twice, and one option can follow another")
  func severalOptions() throws {
    let twice = try compile("--columns", "id,who", "--columns", "id")
    #expect(twice.status == 2 && twice.errors.contains("--columns names the column 'id' twice"), "\(twice.errors)")
    #expect(try compile("--columns", "id", "--columns", "who").output == compile("--columns", "id,who").output)
  }

  @Test(
    "Views are named once, and none is empty",
    arguments: [
      ("", "--show needs a view"), ("gantt,", "there is a comma too many in '--show gantt,'"),
      ("gantt,workload,gantt", "--show names the view 'gantt' twice"),
    ])
  func views(views: String, reason: String) throws {
    let ended = try compile("-o", "a.txt", "--show", views)
    #expect(ended.status == 2 && ended.output.isEmpty && !folder.exists("a.txt"))
    #expect(ended.errors.contains(reason) && ended.errors.contains("views are schedule, gantt"), "\(ended.errors)")
  }

  @Test(
    "Where nothing shows drag, it is refused",
    arguments: [
      (["--to", "dot"], "dot does not show drag"), (["--to", "json-schema"], "json-schema does not show drag"),
      (["-o", "a.dot", "-o", "b.gv"], "dot does not show drag"),
      (["--show", "workload"], "--drag only applies to tables of activities, and 'workload' is not one"),
    ])
  func drag(options: [String], reason: String) throws {
    let ended = try ChildProcess(
      executable: Planc.executable, arguments: ["compile", "a.plan", "--drag"] + options, folder: folder.root
    ).run()
    #expect(ended.status == 2 && ended.output.isEmpty, "\(ended.output)")
    #expect(ended.errors.contains(reason), "\(ended.errors)")
    if !options.contains("--show") {
      #expect(["use --drag with --to schedule", "--to json"].allSatisfy { ended.errors.contains($0) }, "\(ended.errors)")
    }
    #expect(try folder.names() == ["a.plan"])
  }

  @Test(
    "Where something shows drag, it is shown",
    arguments: [
      [], ["--to", "json"], ["--show", "workload,gantt"], ["--show", "critical-path"],
    ])
  func dragShown(options: [String]) throws {
    let ended = try ChildProcess(
      executable: Planc.executable, arguments: ["compile", "a.plan", "--drag"] + options, folder: folder.root
    ).run()
    #expect(ended.status == 0 && (ended.output.contains("Drag") || ended.output.contains("dragMinutes")), "\(ended.errors)")
  }

  @Test("Only tables have columns")
  func otherFormats() throws {
    let ended = try compile("--to", "json", "--columns", "who")
    #expect(ended.status == 2 && ended.errors.contains("--columns only applies to tables, and json has none"), "\(ended.errors)")
    #expect(ended.errors.contains("use --to schedule"), "\(ended.errors)")
    #expect(try compile("-o", "a.json", "-o", "a.txt", "--columns", "who").status == 0)
  }

  @Test("Lines stay within the width as long as titles and names can be cut", arguments: [60, 80, 120])
  func widths(width: Int) throws {
    for columns in ["wbs,who,days,start,finish,float", "wbs,id,who,start,finish", "start,finish,deadline,float,free,done"] {
      for path in ["examples/small-team.plan", "examples/saas-launch.plan"] {
        let ended = try Planc.run(
          ["compile", path, "--to", "schedule", "--schedules", "0", "--width", "\(width)", "--columns", columns])
        for line in ended.output.split(separator: "\n") { #expect(line.count <= width, "\(columns) \(line)") }
      }
    }
  }
}
