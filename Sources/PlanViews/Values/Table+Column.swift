import PlanText

extension Table {
  package struct Column: Equatable, Sendable {
    /// By which it is asked for: `finish`.
    package let name: String
    /// What stands above it; empty where it explains itself.
    package let heading: String
    package let kind: Kind
    package let need: Need

    package init(_ name: String, _ heading: String, _ kind: Kind, need: Need = .always) {
      self.name = name
      self.heading = heading
      self.kind = kind
      self.need = need
    }
  }

  /// What the cells of a column say.
  package enum Kind: Equatable, Sendable {
    /// A number in a hierarchy: `2.1`.
    case outlineNumber
    /// What the row is about; it shows how deep the row is.
    case title
    /// A name by which a plan refers to something.
    case identifier
    /// Those who do something.
    case names
    case text
    /// A number of things.
    case count
    /// Days of a length, rounded half up.
    case length
    /// Days of float, rounded down.
    case totalFloat, freeFloat
    case date
    /// Parts of a whole, in percent.
    case share
    /// Hours booked, of hours available.
    case load

    package var alignment: String.Alignment {
      switch self {
      case .outlineNumber, .title, .identifier, .names, .text, .date: .left
      case .count, .length, .totalFloat, .freeFloat, .share, .load: .right
      }
    }

    /// True for text that may be truncated to make room.
    package var isProse: Bool {
      switch self {
      case .title, .identifier, .names, .text: true
      case .outlineNumber, .count, .length, .totalFloat, .freeFloat, .date, .share, .load: false
      }
    }
  }

  /// How much a column matters where there is little room.
  package enum Need: Equatable, Sendable {
    /// It stays, also where all its cells are empty.
    case always
    /// It stays unless all its cells are empty.
    case whereFilled
    /// It goes when there is too little room, the highest number first, and when all its cells are empty.
    case withRoom(Int)
    /// The same, but it stays where all its cells are empty.
    case withRoomThoughEmpty(Int)
  }
}
