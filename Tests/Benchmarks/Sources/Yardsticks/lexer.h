// The token set of the plan language: names with hyphens, numbers with groups, decimals and units, percentages,
// dates, times, weeks, months, quarters, texts with escapes, comments, line ends that collapse.
#ifndef YARDSTICKS_LEXER_H
#define YARDSTICKS_LEXER_H

#include "yardsticks.h"

enum {
  TOKEN_END, TOKEN_NEWLINE, TOKEN_WORD, TOKEN_CUSTOM_WORD, TOKEN_PARAMETER, TOKEN_TEXT,
  TOKEN_NUMBER, TOKEN_PERCENT, TOKEN_DURATION, TOKEN_DATE, TOKEN_TIME, TOKEN_WEEK, TOKEN_MONTH, TOKEN_QUARTER,
  TOKEN_LEFT_BRACE, TOKEN_RIGHT_BRACE, TOKEN_COMMA, TOKEN_DOT, TOKEN_RANGE, TOKEN_COLON, TOKEN_SLASH,
  TOKEN_PLUS, TOKEN_MINUS, TOKEN_UNKNOWN
};
enum {
  PROBLEM_NONE, PROBLEM_STRAY, PROBLEM_CONTROL, PROBLEM_UNCLOSED, PROBLEM_UNCLOSED_LONG, PROBLEM_ESCAPE,
  PROBLEM_AMBIGUOUS, PROBLEM_TOO_LARGE, PROBLEM_DATE_FORMAT, PROBLEM_DATE, PROBLEM_TIME, PROBLEM_UNIT
};
enum { CLASS_OTHER, CLASS_BLANK, CLASS_LETTER, CLASS_DIGIT, CLASS_LINE_END, CLASS_COMMENT, CLASS_QUOTE, CLASS_MARK };
enum { UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR, UNIT_NONE };

extern const uint8_t yard_class[256];
extern const uint8_t yard_continues[256];

typedef struct {
  const uint8_t *text;
  size_t count, offset;
} lexer;

static inline yard_token token_of(int kind, size_t start, size_t end, int problem) {
  return (yard_token){(uint8_t)kind, (uint8_t)problem, (uint32_t)start, (uint32_t)end};
}

static inline uint8_t byte_at(const lexer *l, size_t i) { return i < l->count ? l->text[i] : 0; }
static inline int digit_at(const lexer *l, size_t i) { return (uint8_t)(byte_at(l, i) - '0') < 10; }

static inline int unit_of(const uint8_t *text, size_t start, size_t end) {
  const uint8_t *unit = text + start;
  switch (end - start) {
    case 1:
      switch (unit[0]) {
        case 'd': return UNIT_DAY;
        case 'h': return UNIT_HOUR;
        case 'w': return UNIT_WEEK;
        case 'y': return UNIT_YEAR;
        default: return UNIT_NONE;
      }
    case 2: return unit[0] == 'm' && unit[1] == 'o' ? UNIT_MONTH : UNIT_NONE;
    case 3: return unit[0] == 'm' && unit[1] == 'i' && unit[2] == 'n' ? UNIT_MINUTE : UNIT_NONE;
    default: return UNIT_NONE;
  }
}

// The rarer tokens.
yard_token yard_long_number(lexer *l, size_t start, size_t reached);
int yard_calendar_token(lexer *l, size_t start, yard_token *token);
yard_token yard_time(lexer *l, size_t start, size_t colon);
yard_token yard_mark(lexer *l, size_t start);
yard_token yard_long_text(lexer *l, size_t start);
yard_token yard_other(lexer *l, size_t start);
yard_token yard_wide_word(lexer *l, size_t start, size_t reached);

static inline yard_token lex_word(lexer *l, size_t start) {
  const uint8_t *text = l->text;
  size_t i = start + 1;
  while (i < l->count && yard_continues[text[i]]) i++;
  if (i < l->count && text[i] >= 0x80) return yard_wide_word(l, start, i);
  while (text[i - 1] == '-') i--;
  l->offset = i;
  int custom = i - start > 2 && text[start] == 'x' && text[start + 1] == '-';
  return token_of(custom ? TOKEN_CUSTOM_WORD : TOKEN_WORD, start, i, 0);
}

static inline yard_token lex_suffix(lexer *l, size_t start, size_t reached) {
  uint8_t next = byte_at(l, reached);
  if (next == '%') {
    l->offset = reached + 1;
    return token_of(TOKEN_PERCENT, start, l->offset, 0);
  }
  if (yard_class[next] == CLASS_LETTER) {
    size_t end = reached + 1;
    while (yard_class[byte_at(l, end)] == CLASS_LETTER) end++;
    l->offset = end;
    return token_of(TOKEN_DURATION, start, end, unit_of(l->text, reached, end) == UNIT_NONE ? PROBLEM_UNIT : 0);
  }
  l->offset = reached;
  return token_of(TOKEN_NUMBER, start, reached, 0);
}

static inline yard_token lex_number(lexer *l, size_t start) {
  size_t i = start + 1;
  while (digit_at(l, i)) i++;
  uint8_t next = byte_at(l, i);
  if (next == '-' && i - start == 4) {
    yard_token token;
    if (yard_calendar_token(l, start, &token)) return token;
  } else if (next == ':') {
    return yard_time(l, start, i);
  }
  if (next == '_' || next == ',' || next == '.' || next == '/') return yard_long_number(l, start, i);
  return lex_suffix(l, start, i);
}

static inline void skip_comment(lexer *l) {
  size_t i = l->offset;
  while (i < l->count && l->text[i] != '\n' && l->text[i] != '\r') i++;
  l->offset = i;
}

static inline yard_token lex_newline(lexer *l, size_t start) {
  size_t i = start + 1;
  while (i < l->count) {
    uint8_t byte = l->text[i];
    if (byte == '#') {
      l->offset = i;
      skip_comment(l);
      i = l->offset;
    } else if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == ';') {
      i++;
    } else {
      break;
    }
  }
  l->offset = i;
  return token_of(TOKEN_NEWLINE, start, start + 1, 0);
}

static inline int is_escape(uint8_t byte) { return byte == '"' || byte == '\\' || byte == 'n' || byte == '$'; }

static inline yard_token lex_text(lexer *l, size_t start) {
  const uint8_t *text = l->text;
  if (byte_at(l, start + 1) == '"' && byte_at(l, start + 2) == '"') return yard_long_text(l, start);
  size_t i = start + 1;
  int problem = 0;
  while (i < l->count) {
    uint8_t byte = text[i];
    if (byte == '"') {
      l->offset = i + 1;
      return token_of(TOKEN_TEXT, start, l->offset, problem);
    }
    if (byte == '\n' || byte == '\r') break;
    if (byte == '\\') {
      uint8_t next = byte_at(l, i + 1);
      if (!is_escape(next)) problem = PROBLEM_ESCAPE;
      if (next != '\n' && next != '\r') i++;
    }
    i++;
  }
  l->offset = i < l->count ? i : l->count;
  return token_of(TOKEN_TEXT, start, l->offset, PROBLEM_UNCLOSED);
}

static inline yard_token lex_next(lexer *l) {
  for (;;) {
    size_t start = l->offset;
    if (start >= l->count) return token_of(TOKEN_END, l->count, l->count, 0);
    switch (yard_class[l->text[start]]) {
      case CLASS_BLANK: l->offset++; break;
      case CLASS_LETTER: return lex_word(l, start);
      case CLASS_DIGIT: return lex_number(l, start);
      case CLASS_LINE_END: return lex_newline(l, start);
      case CLASS_COMMENT: skip_comment(l); break;
      case CLASS_QUOTE: return lex_text(l, start);
      case CLASS_MARK: return yard_mark(l, start);
      default: return yard_other(l, start);
    }
  }
}

#endif
