import PlanModel
import PlanService
import PlanText

extension Command {
  static let startDate = Option(name: "--start", value: "DATE", summary: "first day of the project (2027-01-04)")

  static let new = Command(
    name: "new", summary: "write a small plan to start from", operands: "[PATH]",
    details: """
      Writes a plan with a few tasks that passes planc lint to PATH, or to project.plan; '-' writes to standard output.
      An existing file is left alone.

      Examples:
        planc new
        planc new website/website.plan --start 2027-03-01
      """,
    options: [startDate] + Option.reporting
  ) { (call) throws(Failure) in
    guard call.operands.count <= 1 else { throw .usage("planc new takes one path, not \(call.operands.count)") }
    let path = call.operands.first ?? "project.plan"
    let start = call.value(startDate) ?? "2027-01-04"
    guard let day = Day(iso: start) else {
      throw .usage("--start needs a date such as 2027-03-01, not '\(start)'")
    }
    // The plan takes some weeks, and dates end with the year 9999.
    guard day.iso < "9999" else { throw .usage("--start needs a date before the year 9999, not '\(start)'") }
    let text = StartingPlan.text(start: day)
    if path == "-" { return try Terminal.standardOutput.print(text) }
    try OutputGuard.refuseOutputName(path)
    if !FileSystem.isFolder(path) { try OutputGuard.refuseFolder(path) }
    // A dangling link belongs to someone too.
    if FileSystem.status(of: path, followingLinks: false) != nil {
      throw Failure(
        .cannotWrite, "'\(path)' already exists", help: ["choose another name: planc new never overwrites a file"],
        file: path)
    }
    try DiskWriter.create(path, with: Array(text.utf8))
    return 0
  }
}
