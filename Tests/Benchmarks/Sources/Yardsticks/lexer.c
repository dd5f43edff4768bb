#include "lexer.h"

const uint8_t yard_class[256] = {
    ['\t'] = CLASS_BLANK, [' '] = CLASS_BLANK, ['\n'] = CLASS_LINE_END, ['\r'] = CLASS_LINE_END,
    [';'] = CLASS_LINE_END, ['A' ... 'Z'] = CLASS_LETTER, ['a' ... 'z'] = CLASS_LETTER, ['0' ... '9'] = CLASS_DIGIT,
    ['#'] = CLASS_COMMENT, ['"'] = CLASS_QUOTE, ['{'] = CLASS_MARK, ['}'] = CLASS_MARK, [','] = CLASS_MARK,
    ['.'] = CLASS_MARK, [':'] = CLASS_MARK, ['/'] = CLASS_MARK, ['+'] = CLASS_MARK, ['-'] = CLASS_MARK,
    ['$'] = CLASS_MARK,
};
const uint8_t yard_continues[256] = {
    ['A' ... 'Z'] = 1, ['a' ... 'z'] = 1, ['0' ... '9'] = 1, ['_'] = 1, ['-'] = 1,
};

static size_t digits_from(const lexer *l, size_t i) {
  while (digit_at(l, i)) i++;
  return i;
}

// Two digits as a number; -1 when they are not digits.
static int pair_at(const lexer *l, size_t i) {
  if (!digit_at(l, i) || !digit_at(l, i + 1)) return -1;
  return (byte_at(l, i) - '0') * 10 + byte_at(l, i + 1) - '0';
}

static yard_token finish(lexer *l, int kind, size_t start, size_t end, int problem) {
  l->offset = end;
  return token_of(kind, start, end, problem);
}

yard_token yard_long_number(lexer *l, size_t start, size_t reached) {
  size_t i = reached;
  if (byte_at(l, i) == '/' && digit_at(l, i + 1)) {
    size_t second = digits_from(l, i + 1);
    if (byte_at(l, second) == '/' && digit_at(l, second + 1))
      return finish(l, TOKEN_UNKNOWN, start, digits_from(l, second + 1), PROBLEM_DATE_FORMAT);
  }
  for (;;) {
    if (byte_at(l, i) == '_' && digit_at(l, i + 1)) {
      i = digits_from(l, i + 1);
    } else if (byte_at(l, i) == ',' && digit_at(l, i + 1)) {
      size_t end = digits_from(l, i + 1);
      if (end - i != 4) return finish(l, TOKEN_UNKNOWN, start, end, PROBLEM_AMBIGUOUS);
      i = end;
    } else {
      break;
    }
  }
  if (byte_at(l, i) == '.' && digit_at(l, i + 1)) {
    i = digits_from(l, i + 1);
    if (byte_at(l, i) == '.' && digit_at(l, i + 1))
      return finish(l, TOKEN_UNKNOWN, start, digits_from(l, i + 1), PROBLEM_DATE_FORMAT);
    if (byte_at(l, i) == ',' && digit_at(l, i + 1))
      return finish(l, TOKEN_UNKNOWN, start, digits_from(l, i + 1), PROBLEM_AMBIGUOUS);
  }
  return lex_suffix(l, start, i);
}

static int month_length(int month, int year) {
  switch (month) {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    case 4: case 6: case 9: case 11: return 30;
    default: return 31;
  }
}

int yard_calendar_token(lexer *l, size_t start, yard_token *token) {
  int year = pair_at(l, start) * 100 + pair_at(l, start + 2);
  size_t rest = start + 5;
  uint8_t byte = byte_at(l, rest);
  if (byte == 'Q' && digit_at(l, rest + 1) && !yard_continues[byte_at(l, rest + 2)]) {
    uint8_t quarter = byte_at(l, rest + 1);
    *token = finish(l, TOKEN_QUARTER, start, rest + 2, quarter >= '1' && quarter <= '4' ? 0 : PROBLEM_DATE);
    return 1;
  }
  if (byte == 'W') {
    int week = pair_at(l, rest + 1);
    if (week < 0 || yard_continues[byte_at(l, rest + 3)]) return 0;
    *token = finish(l, TOKEN_WEEK, start, rest + 3, week >= 1 && week <= 53 ? 0 : PROBLEM_DATE);
    return 1;
  }
  if (!digit_at(l, rest)) return 0;
  size_t month_end = digits_from(l, rest);
  int month = pair_at(l, rest);
  if (byte_at(l, month_end) != '-' || !digit_at(l, month_end + 1)) {
    *token = month_end - rest != 2
                 ? finish(l, TOKEN_UNKNOWN, start, month_end, PROBLEM_DATE_FORMAT)
                 : finish(l, TOKEN_MONTH, start, month_end, month >= 1 && month <= 12 ? 0 : PROBLEM_DATE);
    return 1;
  }
  size_t day_end = digits_from(l, month_end + 1);
  if (month_end - rest != 2 || day_end - month_end != 3) {
    *token = finish(l, TOKEN_UNKNOWN, start, day_end, PROBLEM_DATE_FORMAT);
    return 1;
  }
  int day = pair_at(l, month_end + 1);
  int exists = month >= 1 && month <= 12 && day >= 1 && day <= month_length(month, year);
  *token = finish(l, TOKEN_DATE, start, day_end, exists ? 0 : PROBLEM_DATE);
  return 1;
}

yard_token yard_time(lexer *l, size_t start, size_t colon) {
  int minute = pair_at(l, colon + 1);
  if (colon - start > 2 || minute < 0 || digit_at(l, colon + 3)) {
    if (!digit_at(l, colon + 1)) return lex_suffix(l, start, colon);
    return finish(l, TOKEN_UNKNOWN, start, digits_from(l, colon + 1), PROBLEM_TIME);
  }
  int hour = pair_at(l, start);
  int exists = colon - start == 2 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
  return finish(l, TOKEN_TIME, start, colon + 3, exists ? 0 : PROBLEM_TIME);
}

yard_token yard_mark(lexer *l, size_t start) {
  l->offset++;
  switch (l->text[start]) {
    case '{': return token_of(TOKEN_LEFT_BRACE, start, l->offset, 0);
    case '}': return token_of(TOKEN_RIGHT_BRACE, start, l->offset, 0);
    case ',': return token_of(TOKEN_COMMA, start, l->offset, 0);
    case '.':
      if (byte_at(l, l->offset) == '.') return finish(l, TOKEN_RANGE, start, l->offset + 1, 0);
      return token_of(TOKEN_DOT, start, l->offset, 0);
    case ':': return token_of(TOKEN_COLON, start, l->offset, 0);
    case '/': return token_of(TOKEN_SLASH, start, l->offset, 0);
    case '+': return token_of(TOKEN_PLUS, start, l->offset, 0);
    case '$':
      if (yard_class[byte_at(l, l->offset)] == CLASS_LETTER) {
        yard_token name = lex_word(l, l->offset);
        return token_of(TOKEN_PARAMETER, start, name.end, 0);
      }
      return token_of(TOKEN_UNKNOWN, start, l->offset, PROBLEM_STRAY);
    default: return token_of(TOKEN_MINUS, start, l->offset, 0);
  }
}

yard_token yard_long_text(lexer *l, size_t start) {
  size_t i = start + 3;
  int problem = 0;
  while (i < l->count) {
    if (l->text[i] == '"' && byte_at(l, i + 1) == '"' && byte_at(l, i + 2) == '"')
      return finish(l, TOKEN_TEXT, start, i + 3, problem);
    if (l->text[i] == '\\') {
      if (!is_escape(byte_at(l, i + 1))) problem = PROBLEM_ESCAPE;
      i++;
    }
    i++;
  }
  i = start;
  while (i < l->count && l->text[i] != '\n' && l->text[i] != '\r') i++;
  return finish(l, TOKEN_TEXT, start, i, PROBLEM_UNCLOSED_LONG);
}

// The generated plans hold nothing else; planc also knows quotation marks, dashes and blanks beyond ASCII.
yard_token yard_other(lexer *l, size_t start) {
  uint8_t first = l->text[start];
  if (first >= 0x80) return yard_wide_word(l, start, start);
  return finish(l, TOKEN_UNKNOWN, start, start + 1, first < 0x20 || first == 0x7F ? PROBLEM_CONTROL : PROBLEM_STRAY);
}

yard_token yard_wide_word(lexer *l, size_t start, size_t reached) {
  size_t i = reached;
  while (i < l->count && (l->text[i] >= 0x80 || yard_continues[l->text[i]])) i++;
  return finish(l, TOKEN_WORD, start, i, 0);
}

size_t yard_lex(const uint8_t *text, size_t count, yard_token *sink) {
  lexer l = {text, count, 0};
  if (count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF) l.offset = 3;
  size_t written = 0;
  for (;;) {
    yard_token token = lex_next(&l);
    sink[written++] = token;
    if (token.kind == TOKEN_END) return written;
  }
}
