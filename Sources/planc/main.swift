import PlanModel
import PlanSyntax

for path in CommandLine.arguments.dropFirst() {
  let result = Checker.check(path: path, loader: DiskLoader())
  for d in result.diagnostics {
    let at = d.span.map { result.plan.sources.location(of: result.plan.sources.written($0).start) }
    print("\(at.map { "\($0.path):\($0.line):\($0.column)" } ?? path): \(d.code.number) \(d.message)")
  }
  print(path, result.plan.entities.count, result.plan.activities.count, result.diagnostics.count)
}
