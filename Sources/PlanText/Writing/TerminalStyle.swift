/// How text for people is drawn: in colour or not, with which line-drawing characters, and how wide.
package struct TerminalStyle: Sendable {
  package enum Colour: Sendable { case none, ansi }
  package enum Drawing: Sendable { case ascii, unicode }

  package var colour: Colour
  package var drawing: Drawing
  /// Columns, at least ``leastWidth``.
  package let width: Int
  package static let leastWidth = 40

  /// A width of 0, which terminals without a size report (such as those of pre-commit hooks), counts as 80.
  package init(colour: Colour = .none, drawing: Drawing = .ascii, width: Int = 80) {
    self.colour = colour
    self.drawing = drawing
    self.width = width <= 0 ? 80 : max(width, Self.leastWidth)
  }

  /// Marks where text was cut.
  package var ellipsis: String {
    switch drawing {
    case .ascii: "..."
    case .unicode: "…"
    }
  }

  /// Chooses the sign for this style of drawing.
  package func glyph(_ ascii: String, _ unicode: String) -> String {
    switch drawing {
    case .ascii: ascii
    case .unicode: unicode
    }
  }
}

/// What a piece of text is, which determines its colour.
package enum TextRole: Equatable, Sendable {
  case plain, strong, error, warning, info, frame, help, removed, added
  /// For charts: what must not slip, and what recedes.
  case critical, faint

  /// Parameters of the ANSI escape sequence "select graphic rendition" (ECMA-48 §8.3.117).
  package var sequence: StaticString {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;36"
    case .frame: "1;34"
    case .help: "1;36"
    case .removed: "31"
    case .added: "32"
    case .critical: "31"
    case .faint: "2"
    }
  }
}

extension Output {
  /// Writes a text in the colour of its role, if the style uses colours.
  package mutating func paint(_ text: String, _ role: TextRole, _ style: TerminalStyle) {
    guard style.colour == .ansi, role != .plain, !text.isEmpty else { return write(text) }
    write("\u{1B}[" as StaticString)
    write(role.sequence)
    write("m" as StaticString)
    write(text)
    write("\u{1B}[0m" as StaticString)
  }
}
