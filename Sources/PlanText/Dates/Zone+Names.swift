/// Zone names, which are paths in the time zone database.
extension Zone {
  /// True for valid zone names: parts made of letters, digits, `_`, `+` and `-`, the first beginning with a capital.
  ///
  /// No such name leads outside the database folder, or to the machine's local zone, which differs between
  /// machines.
  package static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x41...0x5A).contains(first), name.utf8.count <= 100 else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy(isNameByte)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// The zones that are known without a database.
  package static func builtIn(_ name: String) -> Zone? {
    switch name {
    case "UTC", "Etc/UTC", "GMT": Zone(name: name, offset: 0)
    default: nil
    }
  }
}
