import PlanFormats

/// Protects source files from outputs: no output replaces a file it is made from, only a plan is written to a file named
/// like a plan, and no plan to one named like another output. Everything is checked before anything is written.
enum OutputGuard {
  /// What an output is made from.
  struct Inputs {
    /// As they were read, the main file first.
    let paths: [String]
    /// One of them came from standard input.
    let readsStandardInput: Bool
  }

  /// Rejects two outputs that are the same file, even through links.
  static func refuseRepeated(_ paths: [String]) throws(Failure) {
    var seen: [FileIdentity: String] = [:]
    for path in paths {
      if path == "-" || FileIdentity(path) == nil {
        guard paths.filter({ $0 == path }).count == 1 else { throw .usage("'\(path)' is given twice with -o") }
        continue
      }
      guard let identity = FileIdentity(path) else { continue }
      if let other = seen.updateValue(path, forKey: identity) {
        throw .usage(
          other == path ? "'\(path)' is given twice with -o" : "'\(other)' and '\(path)' are the same file",
          help: ["give each output a file of its own"])
      }
    }
  }

  /// Rejects a path at which no file can be: that of a folder, whether it exists or not, and one below a file.
  static func refuseFolder(_ path: String) throws(Failure) {
    var reason: String?
    if FileSystem.isFolder(path) {
      reason = SystemError.reason(EISDIR)
    } else if FileSystem.namesFolder(path) {
      reason = "it is the path of a folder"
    } else if FileSystem.status(of: path) == nil, errno == ENOTDIR {
      reason = SystemError.reason(ENOTDIR)
    }
    if let reason { throw Failure(.cannotWrite, "cannot write '\(path)': \(reason)", file: path) }
  }

  /// Rejects any output except a plan for a file named `.plan`, including through a link.
  static func refusePlanName(_ path: String, format: String, extension ending: String) throws(Failure) {
    let target = FileIdentity.resolved(path)
    guard isPlanName(path) || isPlanName(target) else { return }
    let leading = isPlanName(path) ? "" : "it links to '\(target)', and "
    throw Failure(
      .cannotWrite,
      "cannot write '\(path)': \(leading)names that end in '.plan' are for plans, and the output is \(format)",
      help: ["write to another file, for example -o \(suggestion(path, ending))"], file: path)
  }

  /// Rejects a plan for a file named like an output that is no plan, such as `.json`. `option` stands before the path.
  static func refuseOutputName(_ path: String, option: String = "") throws(Failure) {
    let target = FileIdentity.resolved(path)
    guard let format = outputFormat(namedBy: path) ?? outputFormat(namedBy: target) else { return }
    let leading = outputFormat(namedBy: path) == nil ? "it links to '\(target)', and " : ""
    throw Failure(
      .cannotWrite,
      "cannot write '\(path)': \(leading)names that end in '.\(format.ending)' are for the format \(format.name), and the output is a plan",
      help: ["write to another file, for example \(option)\(stem(path)).plan"], file: path)
  }

  private static func outputFormat(namedBy path: String) -> (name: String, ending: String)? {
    let ending = String(path.dropFirst(stem(path).count + 1))
    return Format.forExtension(ending).map { ($0.name, ending) }
  }

  /// The path without its extension.
  private static func stem(_ path: String) -> Substring {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path[...] }
    return path[..<dot]
  }

  /// Rejects an output that is one of the inputs. Nil means standard output.
  static func refuseInput(_ path: String?, _ inputs: Inputs, extension ending: String) throws(Failure) {
    guard let target = path.map({ FileIdentity(existing: $0) }) ?? FileIdentity(stream: 1), target.isRegular else {
      return
    }
    let name = path.map { "'\($0)'" } ?? "standard output"
    let help = ["write to another file, for example -o \(suggestion(inputs.paths.first ?? "plan", ending))"]
    if inputs.readsStandardInput, FileIdentity(stream: 0) == target {
      throw Failure(.cannotWrite, "cannot write \(name): it is the input file", help: help, file: path)
    }
    for (index, input) in inputs.paths.enumerated() where FileIdentity(existing: input) == target {
      let what = index == 0 ? "it is the input file" : "it is part of '\(inputs.paths[0])'"
      let other = path == nil || input == path ? "" : ", as '\(input)'"
      throw Failure(.cannotWrite, "cannot write \(name): \(what)\(other)", help: help, file: path)
    }
  }

  private static func isPlanName(_ path: String) -> Bool { path.lowercased().hasSuffix(".plan") }

  /// The path with another extension, or with another name if it already has that extension.
  private static func suggestion(_ path: String, _ ending: String) -> String {
    let isSame = path.lowercased().hasSuffix("." + ending)
    let stem = isSame ? String(path.dropLast(ending.utf8.count + 1)) : isPlanName(path) ? String(path.dropLast(5)) : path
    return (stem.isEmpty || stem.hasSuffix("/") ? stem + "plan" : stem) + (isSame ? "-2." : ".") + ending
  }
}
