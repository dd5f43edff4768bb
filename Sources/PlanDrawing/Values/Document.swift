/// Structured text, with tables and charts.
package struct Document: Sendable {
  package enum Block: Sendable {
    /// Level 1 is the highest.
    case title(String, level: Int)
    case paragraph(String)
    /// Names with facts about them.
    case facts([Fact])
    case list([String])
    case table(Table)
    case timeline(Timeline)
    case chart(Chart)
  }

  package struct Fact: Equatable, Sendable {
    package let name: String
    package let text: String
    package let meanings: Meanings

    package init(_ name: String, _ text: String, _ meanings: Meanings = []) {
      self.name = name
      self.text = text
      self.meanings = meanings
    }
  }

  package let blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }
}
