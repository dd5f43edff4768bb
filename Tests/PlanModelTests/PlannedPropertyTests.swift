import PlanModel
import Testing

struct PlannedPropertyTests {
  @Test func propertiesArePlannedAsTheirRowsSay() {
    var count = 0
    for schema in Schema.declarations {
      for (number, property) in Schema.properties.enumerated() {
        let row = (schema.rows + Schema.common).first { $0.keyword == property.0 }
        let isPlanned = Schema.isPlanned(property: number, of: schema.kind)
        #expect(isPlanned == (row?.kind == .planned), "\(property.0) of \(schema.kind.keyword)")
        count += isPlanned ? 1 : 0
      }
    }
    #expect(count > 0)
  }
}
