import PlanSyntax

extension Text: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Text { values.texts[index] }
  package func field(in plan: Plan) -> FieldValue { .text(plan.text(self)) }
}

extension Link: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Link { values.links[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("address", address.field(in: plan)), ("label", label?.field(in: plan))]) }
}

extension Translation: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Translation { values.translations[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("language", language.field(in: plan)), ("text", text.field(in: plan))]) }
}

extension Word: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Word { values.words[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkWord(self)
  }
  package func field(in plan: Plan) -> FieldValue { .text(plan.text(self)) }
}

extension Allowance: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Allowance { values.allowances[index] }
  package func field(in plan: Plan) -> FieldValue { .object([("check", check.field(in: plan)), ("reason", reason?.field(in: plan))]) }
}

extension Verdict: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Verdict { values.verdicts[index] }
  package mutating func resolve(using lowering: inout Lowering) {
    lowering.checkWord(word)
  }
  package func field(in plan: Plan) -> FieldValue { .object([("verdict", word.field(in: plan)), ("reason", reason?.field(in: plan))]) }
}

extension Flag: PropertyValue {
  package static func read(_ values: borrowing ValueColumns, _ index: Int) -> Flag { values.flags[index] }
  package func field(in plan: Plan) -> FieldValue { .boolean(true) }
}
