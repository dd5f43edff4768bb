import PlanModel
import PlanSyntax
import Testing

/// Trees and sets store kinds by their position in the list of all.
struct KeywordNumberTests {
  @Test func kindsAreNumberedInTheirOrder() {
    for (number, kind) in DeclarationKind.allCases.enumerated() {
      #expect(Int(kind.number) == number, "\(kind)")
      #expect(Schema[kind].kind == kind)
    }
    for (number, kind) in RecordKind.allCases.enumerated() {
      #expect(Int(kind.number) == number, "\(kind)")
      #expect(RecordKind(number: kind.number) == kind)
    }
    #expect(RecordKind(number: UInt16(RecordKind.allCases.count)) == nil)
  }

  @Test func everyPropertyHasItsNumber() {
    for (number, property) in Schema.properties.enumerated() {
      #expect(Int(Schema.vocabulary.property(property.keyword)) == number, "\(property.keyword)")
    }
  }
}
