import PlanText

/// A standard stream.
struct Terminal: Sendable {
  let file: Int32

  static let standardOutput = Terminal(file: 1)
  static let standardError = Terminal(file: 2)

  /// Writes results; returns status 0.
  func print(_ output: Output) throws(Failure) -> Int32 {
    if let reason = FileWriting.all(output.bytes, to: file) {
      throw Failure(.cannotWrite, "cannot write to standard output: \(reason)")
    }
    return 0
  }

  func print(_ text: String) throws(Failure) -> Int32 {
    var output = Output()
    output.write(text)
    return try print(output)
  }

  /// Writes everything; returns 2 if that fails, otherwise 0.
  @discardableResult
  func write(_ text: String) -> Int32 {
    var output = Output()
    output.write(text)
    return write(output)
  }

  @discardableResult
  func write(_ output: Output) -> Int32 {
    guard let failure = FileWriting.all(output.bytes, to: file) else { return 0 }
    if self.file == 1 {
      Terminal.standardError.write("planc: error: cannot write to standard output: \(failure)\n")
    }
    return 2
  }

  /// Writes a line below the findings, to people.
  func note(_ text: String) { write("note: \(visible(text.abridged))\n") }

  var isTerminal: Bool { isatty(file) == 1 }

  /// How to draw: as the caller requests, otherwise according to the stream and the environment.
  func style(color: String?, width: Int?) -> TerminalStyle {
    let isTerminal = isTerminal
    let isDumb = Terminal.environment("TERM") == "dumb"
    let isColoured =
      switch color {
      case "always": true
      case "never": false
      default: isTerminal && !isDumb && (Terminal.environment("NO_COLOR") ?? "").isEmpty
      }
    // What leaves the machine is always UTF-8; a terminal may declare that it cannot display it.
    let locale = Terminal.environment("LC_ALL") ?? Terminal.environment("LC_CTYPE") ?? Terminal.environment("LANG") ?? ""
    let speaksUnicode = !isTerminal || (!isDumb && (locale.isEmpty || locale.uppercased().contains("UTF")))
    return TerminalStyle(
      colour: isColoured ? .ansi : .none, drawing: speaksUnicode ? .unicode : .ascii, width: width ?? columns)
  }

  /// The width of the terminal in columns; 0 if the stream is not one.
  private var columns: Int {
    guard isTerminal else { return 0 }
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0 else { return 0 }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }
}
