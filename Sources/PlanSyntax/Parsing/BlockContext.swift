/// What a block may contain.
enum BlockContext: Equatable {
  case file
  case declaration(DeclarationKind)
  case scenario
  case expense
  case unknown
}
