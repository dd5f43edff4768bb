import PlanSchedule
import PlanSearch
import PlanSolver

/// Instances of PSPLIB (Kolisch and Sprecher 1997, EJOR 96:205–216) in a folder `j30`, `j60` or `j120` each, and what
/// is known about them in `best_known.csv`.
struct ProjectLibrary {
  let folder: String
  /// Best known length by name.
  private let bestKnown: [String: Int]

  init(folder: String) {
    self.folder = folder
    var known: [String: Int] = [:]
    // instance, set, best known length, more
    for line in ProjectLibrary.lines(folder + "/best_known.csv").dropFirst() {
      let fields = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
      if fields.count > 2 { known[fields[0]] = Int(fields[2]) }
    }
    bestKnown = known
  }

  struct Instance {
    let problem: GridProblem
    let bestKnown: Int
  }

  func instances(_ set: String) -> [Instance] {
    var instances: [Instance] = []
    for group in 1...(set == "j120" ? 60 : 48) {
      for number in 1...10 {
        let name = "\(set)\(group)_\(number)"
        guard let best = bestKnown[name] else { fatalError("\(name) is not in best_known.csv") }
        instances.append(Instance(problem: ProjectLibrary.problem("\(folder)/\(set)/\(name).sm"), bestKnown: best))
      }
    }
    return instances
  }

  private static func lines(_ path: String) -> [ArraySlice<UInt8>] {
    readAll(path).split(separator: UInt8(ascii: "\n"))
  }

  /// Sections begin with their name; rows of numbers follow their heads.
  private static func problem(_ path: String) -> GridProblem {
    var section = ""
    var successors: [[Int32]] = []
    var durations: [Int32] = []
    var requirements: [Int32] = []
    var capacities: [Int32] = []
    for line in lines(path) {
      let words = line.split { $0 == 32 || $0 == 9 || $0 == 13 }.map { String(decoding: $0, as: UTF8.self) }
      let numbers = words.compactMap { Int32($0) }
      if numbers.count != words.count || numbers.isEmpty {
        if let first = words.first, first.hasSuffix("RELATIONS:") || first.hasPrefix("RE") || first.hasPrefix("PRE") {
          section = first
        }
        continue
      }
      switch section {
      case "PRECEDENCE": successors.append(numbers.dropFirst(3).map { $0 - 1 })
      case "REQUESTS/DURATIONS:":
        durations.append(numbers[2])
        requirements += numbers.dropFirst(3)
      case "RESOURCEAVAILABILITIES:": capacities = numbers
      default: break
      }
    }
    return GridProblem(
      durations: durations, requirements: requirements, capacities: capacities, successors: successors)
  }
}
