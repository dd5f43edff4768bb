// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
  /// A static executable starts several times faster; it needs the C library's archive.
  let archives = [
    "/usr/lib/x86_64-linux-gnu/libc.a", "/usr/lib/aarch64-linux-gnu/libc.a", "/usr/lib64/libc.a",
  ]
  let canLinkStatically = archives.contains { access($0, R_OK) == 0 } && Context.environment["PLANC_DYNAMIC"] == nil
#else
  let canLinkStatically = false
#endif

let linking: [LinkerSetting] =
  canLinkStatically
  ? [.unsafeFlags(["-static-executable", "-Xlinker", "-s"], .when(platforms: [.linux], configuration: .release))]
  : [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]

/// Without debugging information: released executables are stripped, and making what is stripped takes an eighth of the
/// time to build them. SwiftPM adds `-g` after these flags, which would win; so the frontend gets this one, after all that
/// SwiftPM says.
let stripped = ["-Xfrontend", "-gnone"]
/// Generic types are made by calls instead of by their names, which takes a fifth of its instructions off the start of a
/// command.
let optimised = stripped + ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"]
let shipped: [SwiftSetting] = [.unsafeFlags(optimised, .when(configuration: .release))]
/// The solver and what feeds it, optimised in debug builds too, with their assertions: it makes the tests three times as
/// fast. `PLANC_DEBUG=1 swift build` leaves them as they are, for the debugger.
let tested: [SwiftSetting] =
  Context.environment["PLANC_DEBUG"] == nil
  ? [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))] : []
/// What only `--verify` uses.
let unoptimised: [SwiftSetting] = [.unsafeFlags(stripped + ["-Onone"], .when(configuration: .release))]

// Dependencies point one way, in the order of this list.
let package = Package(
  name: "planc",
  products: [.executable(name: "planc", targets: ["planc"])],
  targets: [
    .target(name: "PlanText", swiftSettings: shipped + tested),
    .target(name: "PlanSolver", dependencies: ["PlanText"], swiftSettings: shipped + tested),
    .target(name: "PlanSearch", dependencies: ["PlanSolver", "PlanText"], swiftSettings: shipped + tested),
    .target(name: "PlanSyntax", dependencies: ["PlanText"], swiftSettings: shipped + tested),
    .target(name: "PlanDrawing", dependencies: ["PlanSyntax", "PlanSolver", "PlanText"], swiftSettings: shipped),
    .target(name: "PlanModel", dependencies: ["PlanSyntax", "PlanText"], swiftSettings: shipped + tested),
    .target(name: "PlanVerify", dependencies: ["PlanModel", "PlanSyntax", "PlanText"], swiftSettings: unoptimised + tested),
    // What only tests use is a test target, so that building planc does not build it.
    .testTarget(name: "PlanReference", dependencies: ["PlanModel", "PlanSyntax", "PlanText"], path: "Sources/PlanReference"),
    .target(
      name: "PlanSchedule", dependencies: ["PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"], swiftSettings: shipped + tested),
    .target(name: "PlanInterchange", dependencies: ["PlanModel", "PlanSyntax", "PlanText"], swiftSettings: shipped),
    .target(
      name: "PlanAnalysis", dependencies: ["PlanSchedule", "PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"],
      swiftSettings: shipped),
    .target(
      name: "PlanLint", dependencies: ["PlanAnalysis", "PlanSchedule", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText"],
      swiftSettings: shipped),
    .target(
      name: "PlanViews", dependencies: ["PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSolver", "PlanSyntax", "PlanText"],
      swiftSettings: shipped),
    .target(
      name: "PlanFormats",
      dependencies: ["PlanViews", "PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSolver", "PlanSyntax", "PlanText"],
      swiftSettings: shipped),
    .target(
      name: "PlanService",
      dependencies: ["PlanLint", "PlanAnalysis", "PlanSchedule", "PlanVerify", "PlanModel", "PlanSyntax", "PlanText"],
      swiftSettings: shipped),
    .executableTarget(
      name: "planc",
      dependencies: [
        "PlanService", "PlanFormats", "PlanViews", "PlanAnalysis", "PlanLint", "PlanInterchange", "PlanSchedule", "PlanModel", "PlanSyntax", "PlanText",
      ],
      swiftSettings: shipped,
      linkerSettings: linking),
    // What several test targets share.
    .testTarget(name: "PlanTesting", dependencies: ["PlanSolver", "PlanModel", "PlanSyntax", "PlanText"], path: "Tests/Support"),
    // Reads the repository itself.
    .testTarget(name: "HouseTests", dependencies: ["PlanTesting"]),
    .testTarget(name: "PlanTextTests", dependencies: ["PlanText", "PlanTesting"]),
    .testTarget(name: "PlanSyntaxTests", dependencies: ["PlanSyntax", "PlanText"]),
    .testTarget(name: "PlanReferenceTests", dependencies: ["PlanReference", "PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(name: "PlanSolverTests", dependencies: ["PlanSolver", "PlanText", "PlanTesting"]),
    .testTarget(name: "PlanSearchTests", dependencies: ["PlanSearch", "PlanSolver", "PlanTesting"]),
    .testTarget(
      name: "PlanScheduleTests", dependencies: ["PlanSchedule", "PlanSearch", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(
      name: "PlanAnalysisTests",
      dependencies: ["PlanAnalysis", "PlanSchedule", "PlanSolver", "PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(
      name: "PlanInterchangeTests",
      dependencies: ["PlanInterchange", "PlanService", "PlanSchedule", "PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(name: "PlanVerifyTests", dependencies: ["PlanVerify", "PlanModel", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(name: "PlanLintTests", dependencies: ["PlanService", "PlanLint", "PlanText", "PlanTesting"]),
    .testTarget(
      name: "PlanServiceTests",
      dependencies: [
        "PlanService", "PlanFormats", "PlanViews", "PlanLint", "PlanAnalysis", "PlanSchedule", "PlanSearch", "PlanSolver", "PlanReference", "PlanVerify",
        "PlanModel", "PlanSyntax", "PlanText", "PlanTesting",
      ]),
    .testTarget(
      name: "PlanViewsTests",
      dependencies: ["PlanViews", "PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSolver", "PlanSyntax", "PlanText", "PlanTesting"]),
    .testTarget(
      name: "PlanFormatsTests",
      dependencies: [
        "PlanFormats", "PlanViews", "PlanLint", "PlanAnalysis", "PlanSchedule", "PlanModel", "PlanDrawing", "PlanSyntax", "PlanText", "PlanTesting",
      ]),
    // Drives the built tool and programs that we did not write.
    .testTarget(
      name: "ClientTests", dependencies: ["planc", "PlanModel", "PlanText"], path: "Tests/Clients",
      exclude: ["csv_check.py", "markdown_check.py", "textmate_check.py", "zone_offsets.py"]),
  ],
  swiftLanguageModes: [.v6]
)
