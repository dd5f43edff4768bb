// The same tree as planc's in flat arrays, for the properties that the generated plans use.
#include <stdlib.h>
#include <string.h>

#include "lexer.h"

// Columns: arrays that grow

#define COLUMN(type) struct { type *items; uint32_t count, room; }
#define APPEND(column, ...)                                                                    \
  do {                                                                                         \
    if ((column).count == (column).room) {                                                     \
      (column).room = (column).room ? (column).room * 2 : 64;                                  \
      (column).items = realloc((column).items, (column).room * sizeof *(column).items);        \
    }                                                                                          \
    (column).items[(column).count++] = (__VA_ARGS__);                                          \
  } while (0)
#define RESERVE(column, number) \
  ((column).room = (uint32_t)(number), (column).items = malloc((column).room * sizeof *(column).items))

// Nodes

typedef struct { uint32_t start, end; } span;
static const span no_span = {UINT32_MAX, UINT32_MAX};

typedef struct { int64_t unscaled; uint8_t scale; } decimal;
typedef struct { int32_t thousandths; uint8_t unit; } amount;
typedef struct { amount value; uint8_t elapsed, present; } time_span;
typedef struct { span name; int32_t target; } reference;
typedef struct { reference target; time_span lag; uint8_t anchor, is_lead; } dependency;
typedef struct { int32_t day; int16_t time; uint8_t kind, has_confidence; decimal confidence; } date_limit;
typedef struct { uint8_t is_limit; union { dependency after; date_limit limit; }; } date_rule;
typedef struct { amount low, likely, high; uint8_t count, elapsed; } estimate;
typedef COLUMN(reference) references;
typedef struct { decimal count; reference first; references *others; decimal share; uint8_t has_count, has_share; } allotment;
typedef struct { decimal amount; span currency; } money;
typedef struct { money money; span unit; int32_t from; uint8_t has_from; } rate;
typedef struct { money money; span unit, text; reference account; uint8_t has_account, sign, timing; } cost;
typedef struct { int16_t start, end; } time_range;
typedef COLUMN(time_range) time_ranges;
typedef struct { uint8_t days; time_ranges times; span span; } hours;

enum { STATEMENT_PROPERTY, STATEMENT_DECLARATION, STATEMENT_MALFORMED };
typedef struct {
  uint8_t kind, shape;
  uint16_t code, keyword_length;
  uint32_t first, count, subtree_end;
  span span;
} statement;
typedef struct { span name, title, body; uint8_t kind, is_poisoned; } declaration;

struct yard_tree {
  COLUMN(statement) statements;
  COLUMN(declaration) declarations;
  COLUMN(span) texts;
  COLUMN(span) words;
  COLUMN(int32_t) days;
  COLUMN(amount) amounts;
  COLUMN(decimal) percents;
  COLUMN(date_rule) date_rules;
  COLUMN(dependency) dependencies;
  COLUMN(estimate) estimates;
  COLUMN(allotment) allotments;
  references references;
  COLUMN(rate) rates;
  COLUMN(cost) costs;
  COLUMN(money) moneys;
  COLUMN(hours) hours;
  COLUMN(uint8_t) flags;
};

// Vocabulary

enum { SLOTS = 2048, NO_PROPERTY = 65535, NO_DECLARATION = 255 };
struct yard_vocabulary {
  yard_word *entries;
  uint8_t *lengths;
  int16_t slots[SLOTS];
};

static inline uint32_t hash_of(const uint8_t *bytes, size_t count) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < count; i++) hash = (hash ^ bytes[i]) * 16777619u;
  return hash ^ hash >> 15;
}

yard_vocabulary *yard_vocabulary_new(const yard_word *words, size_t count) {
  yard_vocabulary *v = malloc(sizeof *v);
  v->entries = malloc(count * sizeof *words);
  v->lengths = malloc(count);
  memset(v->slots, -1, sizeof v->slots);
  for (size_t i = 0; i < count; i++) {
    v->entries[i] = words[i];
    v->entries[i].word = strdup(words[i].word);
    size_t length = strlen(words[i].word);
    v->lengths[i] = (uint8_t)length;
    size_t slot = hash_of((const uint8_t *)words[i].word, length) & (SLOTS - 1);
    while (v->slots[slot] >= 0) slot = (slot + 1) & (SLOTS - 1);
    v->slots[slot] = (int16_t)i;
  }
  return v;
}

static inline const yard_word *find_word(const yard_vocabulary *v, const uint8_t *text, uint32_t start, uint32_t end) {
  size_t slot = hash_of(text + start, end - start) & (SLOTS - 1);
  for (;;) {
    int entry = v->slots[slot];
    if (entry < 0) return NULL;
    if (v->lengths[entry] == end - start && memcmp(v->entries[entry].word, text + start, end - start) == 0)
      return &v->entries[entry];
    slot = (slot + 1) & (SLOTS - 1);
  }
}

// Parser

typedef struct {
  lexer lexer;
  yard_token token, last;
  const yard_vocabulary *vocabulary;
  yard_tree *tree;
  int diagnosed, depth;
} parser;

enum { DEPTH_LIMIT = 256 };

static inline void advance(parser *p) {
  p->last = p->token;
  p->token = lex_next(&p->lexer);
}

static inline span span_of(yard_token t) { return (span){t.start, t.end}; }

__attribute__((noinline)) static int fail(parser *p) {
  p->diagnosed = 1;
  return 0;
}

static inline int expect(parser *p, int kind) {
  if (p->token.kind != kind || p->token.problem != 0) return fail(p);
  advance(p);
  return 1;
}

static inline int is_word(const parser *p, const char *word, size_t length) {
  return p->token.kind == TOKEN_WORD && p->token.end - p->token.start == length &&
         memcmp(p->lexer.text + p->token.start, word, length) == 0;
}
#define IS_WORD(p, word) is_word(p, word, sizeof word - 1)

static inline int eat_word(parser *p, const char *word, size_t length) {
  if (!is_word(p, word, length)) return 0;
  advance(p);
  return 1;
}
#define EAT(p, word) eat_word(p, word, sizeof word - 1)

static inline void eat_comma(parser *p) {
  advance(p);
  if (p->token.kind == TOKEN_NEWLINE) p->token = lex_next(&p->lexer);
}

// Values

static inline int decimal_of(const uint8_t *text, uint32_t start, uint32_t end, decimal *result) {
  int64_t value = 0;
  int scale = 0, behind_point = 0, digits = 0;
  for (uint32_t i = start; i < end; i++) {
    uint8_t byte = text[i];
    if ((uint8_t)(byte - '0') < 10) {
      value = value * 10 + (byte - '0');
      if (value > 0) digits++;
      if (behind_point) scale++;
      if (digits > 18 || scale > 18) return 0;
    } else if (byte == '.') {
      behind_point = 1;
    } else if (byte != '_' && byte != ',') {
      break;
    }
  }
  *result = (decimal){value, (uint8_t)scale};
  return 1;
}

static int parse_decimal(parser *p, int kind, decimal *result) {
  if (!expect(p, kind)) return 0;
  return decimal_of(p->lexer.text, p->last.start, p->last.end, result) || fail(p);
}

static inline int parse_duration(parser *p, amount *result) {
  if (!expect(p, TOKEN_DURATION)) return 0;
  yard_token token = p->last;
  const uint8_t *text = p->lexer.text;
  uint32_t unit_start = token.end;
  while (yard_class[text[unit_start - 1]] == CLASS_LETTER) unit_start--;
  int unit = unit_of(text, unit_start, token.end);
  decimal number;
  if (unit == UNIT_NONE || !decimal_of(text, token.start, unit_start, &number) || number.scale > 3) return fail(p);
  int64_t thousandths = number.unscaled;
  for (int scale = number.scale; scale < 3; scale++)
    if (__builtin_mul_overflow(thousandths, 10, &thousandths)) return fail(p);
  if (thousandths != (int32_t)thousandths) return fail(p);
  *result = (amount){(int32_t)thousandths, (uint8_t)unit};
  return 1;
}

static int parse_span(parser *p, time_span *result) {
  if (!parse_duration(p, &result->value)) return 0;
  result->elapsed = (uint8_t)EAT(p, "elapsed");
  result->present = 1;
  return 1;
}

static inline int parse_reference(parser *p, reference *result) {
  if (!expect(p, TOKEN_WORD)) return 0;
  uint32_t start = p->last.start;
  if (p->token.kind == TOKEN_COLON && p->token.start == p->last.end) {
    advance(p);
    if (!expect(p, TOKEN_WORD)) return 0;
  }
  while (p->token.kind == TOKEN_DOT && p->token.start == p->last.end) {
    advance(p);
    if (p->token.start != p->last.end || !expect(p, TOKEN_WORD)) return fail(p);
  }
  *result = (reference){{start, p->last.end}, -1};
  return 1;
}

static int32_t days_of(int year, int month, int day) {
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static int parse_date(parser *p, int32_t *day) {
  if (!expect(p, TOKEN_DATE)) return 0;
  const uint8_t *d = p->lexer.text + p->last.start;
  int year = (d[0] - '0') * 1000 + (d[1] - '0') * 100 + (d[2] - '0') * 10 + d[3] - '0';
  *day = days_of(year, (d[5] - '0') * 10 + d[6] - '0', (d[8] - '0') * 10 + d[9] - '0');
  return 1;
}

static int parse_time(parser *p, int16_t *minutes) {
  if (!expect(p, TOKEN_TIME)) return 0;
  const uint8_t *d = p->lexer.text + p->last.start;
  *minutes = (int16_t)(((d[0] - '0') * 10 + d[1] - '0') * 60 + (d[3] - '0') * 10 + d[4] - '0');
  return 1;
}

static inline int parse_dependency(parser *p, dependency *result) {
  memset(result, 0, sizeof *result);
  if (!parse_reference(p, &result->target)) return 0;
  if (p->token.kind == TOKEN_WORD) result->anchor = EAT(p, "starts") ? 1 : EAT(p, "finishes") ? 2 : 0;
  if (p->token.kind == TOKEN_PLUS || p->token.kind == TOKEN_MINUS) {
    result->is_lead = p->token.kind == TOKEN_MINUS;
    advance(p);
    return parse_span(p, &result->lag);
  }
  return 1;
}

static inline int parse_estimate(parser *p, estimate *result) {
  memset(result, 0, sizeof *result);
  if (!parse_duration(p, &result->low)) return 0;
  result->count = 1;
  if (p->token.kind == TOKEN_RANGE) {
    advance(p);
    if (!parse_duration(p, &result->high)) return 0;
    result->count = 2;
    if (p->token.kind == TOKEN_RANGE) {
      advance(p);
      result->likely = result->high;
      if (!parse_duration(p, &result->high)) return 0;
      result->count = 3;
    }
  }
  result->elapsed = (uint8_t)EAT(p, "elapsed");
  return 1;
}

static inline int parse_allotment(parser *p, allotment *result) {
  memset(result, 0, sizeof *result);
  if (p->token.kind == TOKEN_NUMBER) {
    if (!parse_decimal(p, TOKEN_NUMBER, &result->count)) return 0;
    if (!EAT(p, "of")) return fail(p);
    result->has_count = 1;
  }
  if (!parse_reference(p, &result->first)) return 0;
  while (EAT(p, "or")) {
    reference other;
    if (!parse_reference(p, &other)) return 0;
    if (!result->others) result->others = calloc(1, sizeof *result->others);
    APPEND(*result->others, other);
  }
  if (p->token.kind == TOKEN_PERCENT) {
    if (!parse_decimal(p, TOKEN_PERCENT, &result->share)) return 0;
    result->has_share = 1;
  }
  return 1;
}

static int parse_money(parser *p, money *result) {
  if (!parse_decimal(p, TOKEN_NUMBER, &result->amount)) return 0;
  yard_token number = p->last;
  if (p->token.kind != TOKEN_WORD) return fail(p);
  if (result->amount.scale == 3 && number.end - number.start <= 7) return fail(p);
  if (!expect(p, TOKEN_WORD)) return 0;
  result->currency = span_of(p->last);
  return 1;
}

static int parse_unit(parser *p, span *unit) {
  *unit = no_span;
  if (p->token.kind != TOKEN_SLASH) return 1;
  advance(p);
  if (!expect(p, TOKEN_WORD)) return 0;
  *unit = span_of(p->last);
  return 1;
}

static int parse_rate(parser *p, rate *result) {
  memset(result, 0, sizeof *result);
  if (!parse_money(p, &result->money)) return 0;
  if (p->token.kind != TOKEN_SLASH) return fail(p);
  if (!parse_unit(p, &result->unit)) return 0;
  if (EAT(p, "from")) {
    if (!parse_date(p, &result->from)) return 0;
    result->has_from = 1;
  }
  return 1;
}

static int parse_cost(parser *p, cost *result) {
  memset(result, 0, sizeof *result);
  result->text = no_span;
  if (p->token.kind == TOKEN_PLUS || p->token.kind == TOKEN_MINUS) {
    result->sign = p->token.kind;
    advance(p);
  }
  if (!parse_money(p, &result->money) || !parse_unit(p, &result->unit)) return 0;
  if (EAT(p, "to")) {
    if (!parse_reference(p, &result->account)) return 0;
    result->has_account = 1;
  }
  if (EAT(p, "at")) {
    if (EAT(p, "start")) result->timing = 1;
    else if (EAT(p, "finish")) result->timing = 2;
    else return fail(p);
  }
  if (p->token.kind == TOKEN_TEXT) {
    if (!expect(p, TOKEN_TEXT)) return 0;
    result->text = span_of(p->last);
  }
  return 1;
}

static int parse_weekday(parser *p, int *day) {
  static const char names[7][4] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (int i = 0; i < 7; i++)
    if (is_word(p, names[i], 3)) {
      advance(p);
      *day = i;
      return 1;
    }
  return fail(p);
}

static int parse_hours(parser *p, hours *result) {
  memset(result, 0, sizeof *result);
  uint32_t start = p->token.start;
  for (;;) {
    int first, last;
    if (!parse_weekday(p, &first)) return 0;
    last = first;
    if (p->token.kind == TOKEN_RANGE) {
      advance(p);
      if (!parse_weekday(p, &last)) return 0;
    }
    for (int day = first;; day = (day + 1) % 7) {
      result->days |= (uint8_t)(1 << day);
      if (day == last) break;
    }
    if (p->token.kind != TOKEN_COMMA) break;
    eat_comma(p);
  }
  if (!EAT(p, "off")) {
    for (;;) {
      time_range range;
      if (!parse_time(p, &range.start) || !expect(p, TOKEN_RANGE) || !parse_time(p, &range.end)) return 0;
      APPEND(result->times, range);
      if (p->token.kind != TOKEN_COMMA) break;
      eat_comma(p);
    }
  }
  result->span = (span){start, p->last.end};
  return 1;
}

// Properties

#define ONE(column, type, call)                   \
  {                                               \
    type value;                                   \
    if (!(call) || p->diagnosed) return 0;        \
    *first = (column).count;                      \
    APPEND(column, value);                        \
    *count = 1;                                   \
    return 1;                                     \
  }
#define LIST(column, type, call)                  \
  {                                               \
    *first = (column).count;                      \
    for (;;) {                                    \
      type value;                                 \
      if (!(call) || p->diagnosed) {              \
        (column).count = *first;                  \
        return 0;                                 \
      }                                           \
      APPEND(column, value);                      \
      if (p->token.kind != TOKEN_COMMA) break;    \
      eat_comma(p);                               \
    }                                             \
    *count = (column).count - *first;             \
    return 1;                                     \
  }

static int parse_date_rule(parser *p, int with_confidence, uint32_t *first, uint32_t *count) {
  yard_tree *t = p->tree;
  if (EAT(p, "after"))
    LIST(t->date_rules, date_rule, (value.is_limit = 0, parse_dependency(p, &value.after)))
  date_rule rule;
  memset(&rule, 0, sizeof rule);
  rule.is_limit = 1;
  rule.limit.time = -1;
  rule.limit.kind = EAT(p, "from") ? 1 : EAT(p, "by") ? 2 : EAT(p, "on") ? 3 : 0;
  if (!parse_date(p, &rule.limit.day)) return 0;
  if (p->token.kind == TOKEN_TIME && !parse_time(p, &rule.limit.time)) return 0;
  if (with_confidence && EAT(p, "with")) {
    if (!parse_decimal(p, TOKEN_PERCENT, &rule.limit.confidence)) return 0;
    rule.limit.has_confidence = 1;
  }
  *first = t->date_rules.count;
  *count = 1;
  APPEND(t->date_rules, rule);
  return 1;
}

static inline int parse_token(parser *p, int kind, span *result) {
  if (!expect(p, kind)) return 0;
  *result = span_of(p->last);
  return 1;
}

static int parse_value(parser *p, uint8_t shape, uint32_t *first, uint32_t *count) {
  yard_tree *t = p->tree;
  switch ((yard_shape)shape) {
    case YARD_TEXT: ONE(t->texts, span, parse_token(p, TOKEN_TEXT, &value))
    case YARD_ESTIMATE: ONE(t->estimates, estimate, parse_estimate(p, &value))
    case YARD_DEPENDENCIES: LIST(t->dependencies, dependency, parse_dependency(p, &value))
    case YARD_ALLOCATION: LIST(t->allotments, allotment, parse_allotment(p, &value))
    case YARD_START_RULE: return parse_date_rule(p, 0, first, count);
    case YARD_FINISH_RULE: return parse_date_rule(p, 1, first, count);
    case YARD_REFERENCE: ONE(t->references, reference, parse_reference(p, &value))
    case YARD_REFERENCES: LIST(t->references, reference, parse_reference(p, &value))
    case YARD_NAMES: LIST(t->words, span, parse_token(p, TOKEN_WORD, &value))
    case YARD_COST: ONE(t->costs, cost, parse_cost(p, &value))
    case YARD_MONEY: ONE(t->moneys, money, parse_money(p, &value))
    case YARD_WORD: ONE(t->words, span, parse_token(p, TOKEN_WORD, &value))
    case YARD_DATE: ONE(t->days, int32_t, parse_date(p, &value))
    case YARD_DURATION: ONE(t->amounts, amount, parse_duration(p, &value))
    case YARD_PERCENT: ONE(t->percents, decimal, parse_decimal(p, TOKEN_PERCENT, &value))
    case YARD_RATE: ONE(t->rates, rate, parse_rate(p, &value))
    case YARD_HOURS: ONE(t->hours, hours, parse_hours(p, &value))
    case YARD_FLAG: ONE(t->flags, uint8_t, (value = 1))
    case YARD_UNKNOWN: break;
  }
  return fail(p);
}

// Statements

static inline int at_statement_end(const parser *p) {
  return p->token.kind == TOKEN_NEWLINE || p->token.kind == TOKEN_RIGHT_BRACE || p->token.kind == TOKEN_END;
}

static void append_statement(parser *p, int kind, uint8_t shape, uint16_t code, yard_token keyword, uint32_t first,
                             uint32_t count) {
  APPEND(p->tree->statements,
         (statement){(uint8_t)kind, shape, code, (uint16_t)(keyword.end - keyword.start), first, count,
                     p->tree->statements.count + 1, {keyword.start, p->last.end}});
}

static int parse_block(parser *p, span *body);

static void recover(parser *p, yard_token keyword) {
  while (!at_statement_end(p)) {
    if (p->token.kind == TOKEN_LEFT_BRACE) {
      span ignored;
      parse_block(p, &ignored);
      break;
    }
    advance(p);
  }
  append_statement(p, STATEMENT_MALFORMED, 0, NO_PROPERTY, keyword, 0, 0);
}

static inline void parse_property(parser *p, uint16_t code, uint8_t shape) {
  yard_token keyword = p->token;
  uint32_t first, count;
  advance(p);
  if (parse_value(p, shape, &first, &count) && at_statement_end(p))
    append_statement(p, STATEMENT_PROPERTY, shape, code, keyword, first, count);
  else
    recover(p, keyword);
}

static void parse_declaration(parser *p, uint8_t kind) {
  yard_tree *t = p->tree;
  yard_token keyword = p->token;
  declaration head = {no_span, no_span, no_span, kind, (uint8_t)p->diagnosed};
  advance(p);
  if (p->token.kind == TOKEN_WORD && p->token.problem == 0) {
    head.name = span_of(p->token);
    advance(p);
  } else {
    fail(p);
  }
  if (p->token.kind == TOKEN_TEXT) {
    if (p->token.problem != 0) fail(p);
    head.title = span_of(p->token);
    advance(p);
  }
  uint32_t number = t->declarations.count, index = t->statements.count;
  APPEND(t->declarations, head);
  append_statement(p, STATEMENT_DECLARATION, 0, 0, keyword, number, 1);
  if (p->token.kind == TOKEN_LEFT_BRACE) {
    span body;
    if (!parse_block(p, &body)) t->declarations.items[number].is_poisoned = 1;
    t->declarations.items[number].body = body;
  } else if (!at_statement_end(p)) {
    fail(p);
    while (!at_statement_end(p)) advance(p);
  }
  t->statements.items[index].span.end = p->last.end;
  t->statements.items[index].subtree_end = t->statements.count;
}

// True when a name and a title or block, or just a block, follows.
static int looks_like_declaration(const parser *p) {
  lexer ahead = p->lexer;
  yard_token next = lex_next(&ahead);
  if (next.kind == TOKEN_WORD) {
    next = lex_next(&ahead);
    return next.kind == TOKEN_TEXT || next.kind == TOKEN_LEFT_BRACE;
  }
  return next.kind == TOKEN_LEFT_BRACE;
}

static void parse_statement(parser *p, int in_block) {
  p->diagnosed = 0;
  const yard_word *word =
      p->token.kind == TOKEN_WORD ? find_word(p->vocabulary, p->lexer.text, p->token.start, p->token.end) : NULL;
  if (!word) {
    yard_token start = p->token;
    fail(p);
    advance(p);
    recover(p, start);
    return;
  }
  if (in_block && word->property != NO_PROPERTY) {
    if (word->declaration == NO_DECLARATION || !looks_like_declaration(p)) {
      parse_property(p, word->property, word->shape);
      return;
    }
  }
  if (word->declaration != NO_DECLARATION) {
    parse_declaration(p, word->declaration);
    return;
  }
  yard_token start = p->token;
  fail(p);
  advance(p);
  recover(p, start);
}

static int parse_block(parser *p, span *body) {
  uint32_t start = p->token.start;
  int sound = 1;
  if (p->depth == DEPTH_LIMIT) {
    advance(p);
    return fail(p);
  }
  advance(p);
  p->depth++;
  for (;;) {
    if (p->token.kind == TOKEN_NEWLINE) advance(p);
    if (p->token.kind == TOKEN_RIGHT_BRACE) {
      advance(p);
      break;
    }
    if (p->token.kind == TOKEN_END) {
      sound = fail(p);
      break;
    }
    parse_statement(p, 1);
    if (p->diagnosed) sound = 0;
  }
  p->depth--;
  *body = (span){start, p->last.end};
  return sound;
}

yard_tree *yard_parse(const uint8_t *text, size_t count, const yard_vocabulary *vocabulary) {
  parser p = {0};
  p.lexer = (lexer){text, count, 0};
  p.vocabulary = vocabulary;
  p.tree = calloc(1, sizeof *p.tree);
  RESERVE(p.tree->statements, count / 24 + 16);
  RESERVE(p.tree->declarations, count / 96 + 8);
  p.token = lex_next(&p.lexer);
  for (;;) {
    if (p.token.kind == TOKEN_NEWLINE) advance(&p);
    if (p.token.kind == TOKEN_END) return p.tree;
    if (p.token.kind == TOKEN_RIGHT_BRACE) advance(&p);
    else parse_statement(&p, 0);
  }
}

yard_tree_size yard_tree_measure(const yard_tree *t) {
  yard_tree_size size = {t->statements.count, t->declarations.count, 0, 0};
  for (uint32_t i = 0; i < t->statements.count; i++) {
    if (t->statements.items[i].kind == STATEMENT_MALFORMED) size.malformed++;
    if (t->statements.items[i].kind == STATEMENT_PROPERTY) size.values += t->statements.items[i].count;
  }
  return size;
}

void yard_tree_free(yard_tree *t) {
  for (uint32_t i = 0; i < t->allotments.count; i++) {
    references *others = t->allotments.items[i].others;
    if (others) free(others->items);
    free(others);
  }
  for (uint32_t i = 0; i < t->hours.count; i++) free(t->hours.items[i].times.items);
  free(t->statements.items), free(t->declarations.items), free(t->texts.items), free(t->words.items);
  free(t->days.items), free(t->amounts.items), free(t->percents.items), free(t->date_rules.items);
  free(t->dependencies.items), free(t->estimates.items), free(t->allotments.items), free(t->references.items);
  free(t->rates.items), free(t->costs.items), free(t->moneys.items), free(t->hours.items), free(t->flags.items);
  free(t);
}
