import PlanModel

/// For plans that include nothing.
struct NoFiles: SourceLoader {
  func read(_ path: String) -> Swift.Result<[UInt8], LoadFailure> { .failure(LoadFailure("no such file")) }
  func list(_ folder: String) -> [String] { [] }
  func zone(named name: String) -> [UInt8]? { nil }
  func zoneNames() -> [String] { [] }
}
