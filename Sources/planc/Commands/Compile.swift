import PlanModel
import PlanRender
import PlanService
import PlanSyntax
extension Command {
  static let compile = Command(name: "compile", summary: "turn a plan into a schedule, JSON or a diagram", operands: "FILE", details: "", options: Option.reading) { (call) throws(Failure) in
    let reading = try PlanReading(call)
    let c = reading.compile(call.operands[0])
    reading.show(c.diagnostics, c.plan.sources)
    return 0
  }
}
