#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func write(_ bytes: [UInt8], to path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  precondition(file >= 0, "cannot write \(path)")
  var done = 0
  bytes.withUnsafeBytes { buffer in
    while done < buffer.count {
      let count = write(file, buffer.baseAddress! + done, buffer.count - done)
      precondition(count > 0, "cannot write \(path)")
      done += count
    }
  }
  close(file)
}

func readAll(_ path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  precondition(file >= 0, "cannot read \(path)")
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  lseek(file, 0, SEEK_SET)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(file, buffer.baseAddress! + count, size - count)
      guard got > 0 else { return }
      count += got
    }
  }
}

func remove(_ path: String) { unlink(path) }

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A line to standard error.
func complain(_ message: String) {
  let bytes = Array((message + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}
