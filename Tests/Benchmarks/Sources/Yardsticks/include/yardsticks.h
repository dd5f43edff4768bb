// The same work as planc's, in C: what its ratios are measured against.
#ifndef YARDSTICKS_H
#define YARDSTICKS_H

#include <stddef.h>
#include <stdint.h>

// Lexing

typedef struct {
  uint8_t kind, problem;
  uint32_t start, end;
} yard_token;

// Writes the tokens of a text to the sink, which must have room for them, and returns their number.
size_t yard_lex(const uint8_t *text, size_t count, yard_token *sink);

// Parsing

// The shapes of property values that the C parser knows.
typedef enum {
  YARD_UNKNOWN, YARD_TEXT, YARD_NAMES, YARD_WORD, YARD_DATE, YARD_DURATION, YARD_PERCENT, YARD_START_RULE,
  YARD_FINISH_RULE, YARD_DEPENDENCIES, YARD_ESTIMATE, YARD_ALLOCATION, YARD_REFERENCE, YARD_REFERENCES, YARD_RATE,
  YARD_COST, YARD_MONEY, YARD_HOURS, YARD_FLAG
} yard_shape;

// One word of the language: a property (or 65535), a declaration (or 255), or both.
typedef struct {
  const char *word;
  uint16_t property;
  uint8_t shape;
  uint8_t declaration;
} yard_word;

typedef struct yard_vocabulary yard_vocabulary;
typedef struct yard_tree yard_tree;

yard_vocabulary *yard_vocabulary_new(const yard_word *words, size_t count);
yard_tree *yard_parse(const uint8_t *text, size_t count, const yard_vocabulary *vocabulary);
void yard_tree_free(yard_tree *tree);

// To see that both parsers made the same tree.
typedef struct {
  size_t statements, declarations, malformed, values;
} yard_tree_size;
yard_tree_size yard_tree_measure(const yard_tree *tree);

// The network

typedef struct {
  uint8_t kind;
  int32_t length, calendar, limits;
} yard_node;

typedef struct {
  int32_t predecessor, successor, lag;
  uint8_t kind, is_elapsed;
} yard_link;

typedef struct {
  int32_t source, lag, link;
  uint8_t traits;
} yard_arc;

// A network sorted by successor, and its dates and floats.
typedef struct {
  size_t node_count, link_count;
  int32_t *first_arc, *order;
  yard_arc *arcs;
  int64_t *start, *finish, *late, *free_float;
  int32_t *drivers;
  uint8_t *marks, *driving;
  int64_t project_finish;
} yard_schedule;

// 0: there is a cycle.
int yard_sort(yard_schedule *schedule, const yard_node *nodes, size_t node_count, const yard_link *links,
              size_t link_count);
void yard_pass(yard_schedule *schedule, const yard_node *nodes, int64_t project_start);
void yard_schedule_free(yard_schedule *schedule);

// Levelling

// Activities by number; successors by compressed rows; capacities and needs in lanes of sixteen bits.
typedef struct {
  int32_t count;
  uint64_t full;
  const uint64_t *needs;
  const int32_t *durations, *starts, *successors;
} yard_grid;

// The length of the schedule of a sequence. `earliest` has room for the activities, `free_capacity` for every unit
// of time.
int32_t yard_serial(const yard_grid *grid, const int32_t *sequence, int32_t *earliest, uint64_t *free_capacity,
                    int32_t *finishes);

#endif
