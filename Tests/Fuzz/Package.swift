// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing planc never builds it. Its targets are symbolic links to the
// shipped ones, compiled with libFuzzer's instrumentation, optimised, and with their assertions.
let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library", "-assert-config", "Debug", "-Xfrontend", "-gnone"])]

func watched(_ name: String, _ dependencies: String...) -> Target {
  .target(name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: watched)
}

let package = Package(
  name: "fuzz",
  targets: [
    watched("PlanText"),
    watched("PlanSolver", "PlanText"),
    watched("PlanSearch", "PlanSolver", "PlanText"),
    watched("PlanSyntax", "PlanText"),
    watched("PlanDrawing", "PlanSyntax", "PlanSolver", "PlanText"),
    watched("PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanVerify", "PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanSchedule", "PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanInterchange", "PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanAnalysis", "PlanSchedule", "PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanLint", "PlanAnalysis", "PlanSchedule", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"),
    watched("PlanViews", "PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSolver", "PlanSyntax", "PlanText"),
    watched(
      "PlanFormats", "PlanViews", "PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSolver", "PlanSyntax", "PlanText"),
    watched("PlanService", "PlanLint", "PlanAnalysis", "PlanSchedule", "PlanVerify", "PlanModel", "PlanSyntax", "PlanText"),
    .target(
      name: "PlanTesting", dependencies: ["PlanSolver", "PlanModel", "PlanSyntax", "PlanText"],
      exclude: ["Files"]),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "PlanService", "PlanFormats", "PlanViews", "PlanAnalysis", "PlanInterchange", "PlanSchedule", "PlanVerify", "PlanModel", "PlanSyntax",
        "PlanText", "PlanTesting",
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
