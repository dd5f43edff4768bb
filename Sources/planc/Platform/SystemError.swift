/// The meaning of error numbers, in planc's words rather than the locale's.
enum SystemError {
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "no such file"
    case EIO: "the device reports an error"
    case EPIPE: "the reader has closed it"
    case ELOOP: "its symbolic links form a circle"
    case ENOTDIR: "part of the path is not a folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOSPC: "no space left on the device"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "it would become larger than is allowed"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    case EAGAIN: "there is nothing to read yet"
    case ETXTBSY: "it is a program that is running"
    case EBADF: "it is closed"
    case EINVAL: "the file system does not accept it"
    case ENOMEM: "there is not enough memory"
    case EBUSY: "it is in use"
    default: inWords(number)
    }
  }

  /// The C library's words, which are English as long as nobody sets a locale: `No such device or address`.
  private static func inWords(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
