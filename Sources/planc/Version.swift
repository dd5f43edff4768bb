/// Compiled in, because a hook builds from a clone without history.
enum Version {
  static let number = "0.1.0"
}
