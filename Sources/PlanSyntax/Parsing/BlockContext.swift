/// What a block may hold.
enum BlockContext: Equatable {
  case file
  case declaration(DeclarationKind)
  case scenario
  case expense
  case unknown
}
