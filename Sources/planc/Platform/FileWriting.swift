/// Writes to open files.
enum FileWriting {
  /// Writes all bytes; returns the reason if it fails.
  static func all(_ bytes: [UInt8], to file: Int32) -> String? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(file, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return SystemError.reason(errno)
        }
        done += count
      }
      return nil
    }
  }
}
