import PlanModel
import PlanSyntax
import PlanTesting
import Foundation
import Testing

/// A shape is described in one file, and in one line of the list of all.
@Suite struct ShapeTests {
  @Test func eachShapeStandsInOneFile() throws {
    let sources = try Repository.sources(of: "PlanSyntax")
    let listed = try #require(sources.first { $0.path.hasSuffix("Shapes/ValueShape.swift") }).text
    for shape in ValueShape.allCases {
      let type = "\(shape.type)"
      let homes = sources.filter { $0.text.contains("= ValueShape(\(type).self)") }.map(\.path)
      #expect(homes.count == 1 && homes[0].hasSuffix("/\(type).swift") && homes[0].hasPrefix("Values/"), "\(type): \(homes)")
      #expect(listed.components(separatedBy: " \(type).self,").count == 2, "\(type)")
    }
  }

  /// Whoever needs to tell shapes apart asks for a trait, so that a new shape is complete without them.
  @Test(arguments: ["PlanSyntax", "PlanModel", "PlanLint", "PlanFormats", "PlanReference", "PlanService"])
  func nobodyComparesShapes(module: String) throws {
    for (path, text) in try Repository.sources(of: module) {
      for line in text.split(separator: "\n") {
        #expect(line.firstMatch(of: /(switch .*\bshape|\bshape\)? *[!=]=|type [!=]= .*Shape)/) == nil, "\(path): \(line)")
      }
    }
  }

  @Test func namesAndWordsOfShapes() {
    let names = ValueShape.allCases.map(\.description)
    #expect(Set(names).count == names.count)
    for shape in ValueShape.allCases {
      #expect(!shape.spoken.isEmpty && shape.example.isEmpty == shape.has(.isEmpty), "\(shape)")
    }
  }
}
