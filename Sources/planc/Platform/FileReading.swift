import PlanModel

/// Reads open files to the end.
enum FileReading {
  /// The size of the largest file that planc reads, in bytes: a plan of some millions of activities.
  static let limit = 256 << 20

  /// Why a file is not read; nil if it is.
  static func refusal(_ status: stat, limit: Int) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: status.st_size > limit ? tooLarge(limit) : nil
    case S_IFDIR: "it is a folder"
    case S_IFIFO: "it is a pipe, not a file"
    case S_IFSOCK: "it is a socket, not a file"
    default: "it is a device, not a file"
    }
  }

  private static func tooLarge(_ limit: Int) -> String { "it is larger than \(limit >> 20) MB" }

  /// Reads to the end, or until there is more than the limit; works for pipes too.
  static func all(of file: Int32, expecting size: Int = 0, limit: Int) -> Result<[UInt8], LoadFailure> {
    var bytes: [UInt8] = []
    var capacity = max(size + 1, 65_536)
    while true {
      var failure: Int32 = 0
      let start = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let got = read(file, buffer.baseAddress! + count, capacity - count)
          if got < 0 {
            if errno == EINTR { continue }
            failure = errno
            return
          }
          if got == 0 { return }
          count += got
        }
      }
      if failure != 0 { return .failure(LoadFailure(SystemError.reason(failure))) }
      guard start + more.count <= limit else { return .failure(LoadFailure(tooLarge(limit))) }
      if start == 0 { bytes = more } else { bytes += more }
      if more.count < capacity { return .success(bytes) }
      capacity = min(max(bytes.count, 65_536), limit - bytes.count + 1)
    }
  }
}
