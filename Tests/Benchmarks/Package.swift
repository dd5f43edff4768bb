// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing planc never builds it. Its Swift targets are symbolic
// links to the shipped ones: `package` symbols are visible, and they are optimised as they are shipped.
let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "PlanText"),
    .target(name: "PlanSolver", dependencies: ["PlanText"]),
    .target(name: "PlanSearch", dependencies: ["PlanSolver", "PlanText"]),
    .target(name: "PlanSyntax", dependencies: ["PlanText"]),
    .target(name: "PlanModel", dependencies: ["PlanSyntax", "PlanText"]),
    .target(name: "PlanSchedule", dependencies: ["PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"]),
    .target(name: "Yardsticks"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["PlanSchedule", "PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText", "Yardsticks"]),
  ],
  swiftLanguageModes: [.v6]
)
