import PlanInterchange
import Testing

@Suite struct ImportTests {
  @Test func psplib() throws {
    let imported = PlanImport(Instance.psplib, path: "folder/small.sm")
    #expect(
      imported.plan?.text == """
        # PSPLIB, 8 jobs. A period is a working day.
        # Horizon 21
        # Due date 13, tardiness cost 4, MPM time 12

        """ + Instance.plan)
    #expect(imported.diagnostics.isEmpty)
  }

  @Test func patterson() {
    #expect(
      PlanImport(Instance.patterson, path: "small.rcp").plan?.text
        == "# Patterson, 8 jobs. A period is a working day.\n" + Instance.plan)
  }

  @Test func importedPlansAreClean() throws {
    let compilation = try #require(PlanImport(Instance.psplib, path: "small.sm").compilation(schedules: 100))
    #expect(compilation.diagnostics.isEmpty)
    let analysis = try #require(compilation.analysis)
    let schedule = analysis.schedule
    #expect(workingDays(until: analysis.networkDates(6).earlyFinish) == 11)
    // j3, j4 and j6 take turns at the second resource.
    #expect(workingDays(until: schedule.finish(6)) == 17)
  }

  @Test(arguments: ["\n", " ", "\t", "\r\n", "\n\n  ", "\u{0C}"])
  func lineEndsMeanNothing(space: String) {
    let wrapped = Instance.patterson.split(whereSeparator: \.isWhitespace).joined(separator: space)
    #expect(
      PlanImport(wrapped, path: "small.rcp").plan?.text.hasSuffix(Instance.plan) == true, "\(PlanImport(wrapped, path: "").finding)")
    let table = Instance.psplib.replacing("\n", with: "\r\n")
    #expect(PlanImport("\u{FEFF}" + table, path: "small.sm").plan?.text.hasSuffix(Instance.plan) == true)
  }

  @Test func contentDecidesBeforeTheExtension() {
    #expect(PlanImport(Instance.psplib, path: "small.txt").plan != nil)
    #expect(PlanImport(Instance.patterson, path: "small").plan != nil)
    #expect(PlanImport(Instance.patterson, path: "small.sm").plan?.text.hasPrefix("# Patterson") == true)
    #expect(PlanImport("1 0 2 0", path: "one.RCP").plan?.text.contains("duration 2d") == true)
    #expect(PlanImport("1 0 2 0", path: "one.txt").plan == nil)
  }

  @Test(arguments: [
    ("a/b.c/j30-1_2.sm", "j30-1_2"), ("30.sm", "instance"), ("x-1.sm", "instance"), ("a b\"}\n.sm", "a-b"),
    ("", "instance"), ("-", "instance"), ("5_Größe-.rcp", "Gr--e"), (".sm", "instance"), ("X-", "X"),
  ])
  func names(path: String, name: String) throws {
    let imported = PlanImport(Instance.psplib, path: path)
    #expect(try #require(imported.plan).text.contains("project \(name) \"\(name)\" {"))
    #expect(try #require(imported.compilation()).diagnostics.isEmpty)
  }

  @Test func edges() throws {
    // No resource; a successor named twice; a job of no length that needs something; large numbers.
    let imported = PlanImport("3 1 70000  0 1 2 3 3  1234567 1 0  0 1 0", path: "e.rcp")
    #expect(imported.finding == "1:23 the duration of job 2 is 1234567, more than 70000")
    let large = PlanImport("3 1 70000  0 1 2 3 3  60000 12345 0  0 1 0", path: "e.rcp")
    let text = try #require(large.plan).text
    #expect(text.contains("quantity 70_000 }"))
    #expect(text.contains("duration 60_000d\n  assign 12_345 of r1\n"))
    #expect(text.contains("milestone j3 {\n  after j1\n}"))
    #expect(try #require(large.compilation()).diagnostics.isEmpty)
    let bare = PlanImport("2 0  3 1 2  4 0  ", path: "e.rcp")
    #expect(try #require(bare.plan).text.hasSuffix("}\n\ntask j1 {\n  duration 3d\n}\n\ntask j2 {\n  duration 4d\n  after j1\n}\n"))
  }
}
