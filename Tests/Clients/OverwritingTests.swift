import Foundation
import Testing

@Suite("Nothing of the user's is ever written over")
struct OverwritingTests {
  private static let part = "task three \"Three\" { duration 1d }\n"
  private static let whole = Sample.clean + "include \"parts/more.plan\"\ninclude \"data.json\"\n"
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder([
      "a.plan": Self.whole, "parts/more.plan": Self.part, "data.json": "task four \"Four\" { duration 1d }\n",
      "other/b.plan": Sample.clean,
    ])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("soft.json"), withDestinationPath: "a.plan")
    try files.createSymbolicLink(atPath: folder.path("chain.json"), withDestinationPath: "soft.json")
    try files.createSymbolicLink(atPath: folder.path("foreign.json"), withDestinationPath: "other/b.plan")
    try files.createSymbolicLink(atPath: folder.path("elsewhere"), withDestinationPath: "parts")
    try files.linkItem(atPath: folder.path("a.plan"), toPath: folder.path("hard.json"))
    try files.linkItem(atPath: folder.path("parts/more.plan"), toPath: folder.path("part.dot"))
  }

  private func expectUntouched() throws {
    #expect(try folder.read("a.plan") == Self.whole)
    #expect(try folder.read("parts/more.plan") == Self.part)
    #expect(try folder.read("data.json").hasPrefix("task four"))
    #expect(try folder.read("other/b.plan") == Sample.clean)
    #expect(
      try folder.names() == [
        "a.plan", "chain.json", "data.json", "elsewhere", "foreign.json", "hard.json", "other", "part.dot", "parts",
        "soft.json",
      ])
  }

  private func compile(_ arguments: [String]) throws -> Ended {
    try ChildProcess(executable: Planc.executable, arguments: ["compile"] + arguments, folder: folder.root).run()
  }

  @Test(
    "An output that the plan is read from is refused, however it is written",
    arguments: [
      "a.plan", "./a.plan", "parts/../a.plan", "soft.json", "chain.json", "hard.json", "parts/more.plan",
      "elsewhere/more.plan", "part.dot", "data.json", "parts/../data.json", "elsewhere/../data.json",
    ])
  func inputs(target: String) throws {
    for plan in ["a.plan", "./parts/../a.plan", folder.path("a.plan"), "soft.json"] {
      let ended = try compile([plan, "--to", "json", "-o", target])
      #expect(ended.status == 2 && ended.output.isEmpty, "\(plan) \(target)")
      #expect(ended.errors.hasPrefix("error[P0005]: cannot write '\(target)': "), "\(ended.errors)")
      #expect(ended.errors.contains("for example -o"))
      try expectUntouched()
    }
  }

  @Test("The message says why")
  func message() throws {
    let own = try compile(["a.plan", "--to", "json", "-o", "hard.json"]).errors
    #expect(own.contains("cannot write 'hard.json': it is the input file, as 'a.plan'"), "\(own)")
    #expect(own.contains("write to another file, for example -o a.json"), "\(own)")
    let included = try compile(["a.plan", "--to", "dot", "-o", "part.dot"]).errors
    #expect(included.contains("cannot write 'part.dot': it is part of 'a.plan', as 'parts/more.plan'"), "\(included)")
    let json = try compile(["a.plan", "-o", "data.json"]).errors
    #expect(json.contains("cannot write 'data.json': it is part of 'a.plan'"), "\(json)")
    let foreign = try compile(["a.plan", "--to", "json", "-o", "foreign.json"]).errors
    #expect(
      foreign.contains("cannot write 'foreign.json': it links to '")
        && foreign.contains("/b.plan', and names that end in '.plan' are for plans, and the output is json"),
      "\(foreign)")
  }

  @Test("One such output among several keeps all of them from being made")
  func several() throws {
    let ended = try compile(["a.plan", "-o", "fine.json", "-o", "parts/new.dot", "-o", "data.json"])
    #expect(ended.status == 2 && ended.errors.contains("'data.json'"))
    #expect(!folder.exists("fine.json") && !folder.exists("parts/new.dot"))
    try expectUntouched()
  }

  @Test(
    "Nothing but a plan goes into a file named .plan",
    arguments: ["new.plan", "other/b.plan", "new.PLAN", "out/new.plan", ".plan", "foreign.json"])
  func planNames(target: String) throws {
    for arguments in [["a.plan", "--to", "json"], ["a.plan", "--to", "schedule"], ["--to", "json-schema"]] {
      let ended = try compile(arguments + ["-o", target])
      #expect(ended.status == 2 && ended.output.isEmpty)
      #expect(ended.errors.contains("names that end in '.plan' are for plans"), "\(ended.errors)")
      try expectUntouched()
    }
  }

  @Test("A project that is imported counts, and what it includes")
  func imported() throws {
    try folder.write("import b \"side.json\"\n" + Sample.clean, to: "other/c.plan")
    try folder.write("include \"deep.dot\"\n" + Sample.clean, to: "other/side.json")
    try folder.write(Self.part, to: "other/deep.dot")
    #expect(try compile(["other/c.plan", "-o", "fine.json"]).status == 0)
    try FileManager.default.removeItem(atPath: folder.path("fine.json"))
    for target in ["other/side.json", "other/deep.dot"] {
      let ended = try compile(["other/c.plan", "-o", target])
      #expect(ended.status == 2 && ended.errors.contains("it is part of 'other/c.plan'"), "\(ended.errors)")
    }
    #expect(try folder.read("other/side.json").hasPrefix("include") && folder.read("other/deep.dot") == Self.part)
    try expectUntouched()
  }

  @Test("Standard input and output count")
  func streams() throws {
    let saved = try folder.planc("compile", "-", "--to", "json", "-o", "same.json", input: Sample.clean)
    #expect(saved.status == 0)
    try FileManager.default.removeItem(atPath: folder.path("same.json"))
    let shell = ChildProcess(
      executable: "/bin/sh",
      arguments: ["-c", "\"$0\" compile - --stdin-filename a.plan --to json -o hard.json < soft.json", Planc.executable],
      folder: folder.root)
    let ended = try shell.run()
    #expect(ended.status == 2 && ended.errors.contains("it is the input file"), "\(ended.errors)")
    let appended = try folder.planc("compile", "a.plan", "--to", "json", output: folder.path("data.json"))
    #expect(appended.status == 2 && appended.errors.contains("cannot write standard output"), "\(appended.errors)")
    try expectUntouched()
  }

  @Test(
    "Two outputs that are one file are refused, whether it is there yet or not",
    arguments: [
      ["x.json", "x.json"], ["x.json", "./x.json"], ["x.json", "parts/../x.json"], ["new/x.json", "new/deep/../x.json"],
      ["parts/x.json", "elsewhere/x.json"], ["parts/new/x.json", "elsewhere/new/./x.json"],
    ])
  func repeated(targets: [String]) throws {
    let ended = try compile(["a.plan"] + targets.flatMap { ["-o", $0] })
    #expect(ended.status == 2)
    #expect(ended.errors.contains(targets[0] == targets[1] ? "is given twice" : "are the same file"), "\(ended.errors)")
    try expectUntouched()
  }

  @Test("An import does not replace what it reads; a new plan takes no name that is taken")
  func others() throws {
    try folder.write("instance", to: "j.sm")
    try FileManager.default.linkItem(atPath: folder.path("j.sm"), toPath: folder.path("j.plan"))
    let imported = try folder.planc("import", "j.sm", "-o", "j.plan")
    #expect(imported.status == 2 && imported.errors.contains("it is the input file"), "\(imported.errors)")
    #expect(try folder.read("j.sm") == "instance")
    try folder.write("3 0\n0 1 2\n2 1 3\n0 0\n", to: "k.rcp")
    #expect(try folder.planc("import", "k.rcp", "-o", "k.plan").status == 0)
    #expect(try folder.planc("import", "k.rcp", "-o", "k.plan").status == 0)
    try folder.write(folder.read("k.plan") + "# mine\n", to: "k.plan")
    let again = try folder.planc("import", "k.rcp", "-o", "k.plan")
    #expect(again.status == 2 && again.errors.contains("'k.plan' already exists"), "\(again.errors)")
    #expect(try folder.read("k.plan").hasSuffix("# mine\n"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("later.plan"), withDestinationPath: "nowhere.plan")
    let new = try folder.planc("new", "later.plan")
    #expect(new.status == 2 && new.errors.contains("already exists"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("later.plan")) == "nowhere.plan")
  }
}
