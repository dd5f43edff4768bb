// The network pass on one calendar: the links sorted by successor, then dates, drivers, floats, driving links and
// the longest path, with the arithmetic of planc's plain links.
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "yardsticks.h"

enum { FROM_START = 1, TO_FINISH = 2 };
enum { CRITICAL = 1, LONGEST_PATH = 2 };
enum { UNSEEN, OPEN, DONE };

// Depth-first search against the links, with a stack of its own.
static int order_nodes(yard_schedule *s) {
  uint8_t *states = calloc(s->node_count, 1);
  struct visit { int32_t node, arc; } *stack = malloc(s->node_count * sizeof *stack);
  size_t depth = 0, done = 0;
  int sound = 1;
  for (size_t root = 0; root < s->node_count && sound; root++) {
    if (states[root] != UNSEEN) continue;
    stack[depth++] = (struct visit){(int32_t)root, s->first_arc[root]};
    states[root] = OPEN;
    while (depth && sound) {
      struct visit *top = &stack[depth - 1];
      int32_t end = s->first_arc[top->node + 1];
      int pushed = 0;
      while (top->arc < end) {
        int32_t source = s->arcs[top->arc++].source;
        if (states[source] == DONE) continue;
        if (states[source] == OPEN) {
          sound = 0;
          break;
        }
        states[source] = OPEN;
        stack[depth++] = (struct visit){source, s->first_arc[source]};
        pushed = 1;
        break;
      }
      if (pushed || !sound) continue;
      states[top->node] = DONE;
      s->order[done++] = top->node;
      depth--;
    }
  }
  free(states);
  free(stack);
  return sound;
}

int yard_sort(yard_schedule *s, const yard_node *nodes, size_t node_count, const yard_link *links, size_t link_count) {
  (void)nodes;
  memset(s, 0, sizeof *s);
  s->node_count = node_count;
  s->link_count = link_count;
  s->first_arc = calloc(node_count + 1, sizeof *s->first_arc);
  s->order = malloc(node_count * sizeof *s->order);
  s->arcs = malloc(link_count * sizeof *s->arcs);
  for (size_t i = 0; i < link_count; i++) s->first_arc[links[i].successor + 1]++;
  for (size_t i = 1; i <= node_count; i++) s->first_arc[i] += s->first_arc[i - 1];
  int32_t *next = malloc((node_count + 1) * sizeof *next);
  memcpy(next, s->first_arc, (node_count + 1) * sizeof *next);
  for (size_t i = 0; i < link_count; i++)
    s->arcs[next[links[i].successor]++] =
        (yard_arc){links[i].predecessor, links[i].lag, (int32_t)i, links[i].kind};
  free(next);
  return order_nodes(s);
}

void yard_pass(yard_schedule *s, const yard_node *nodes, int64_t project_start) {
  size_t n = s->node_count;
  int64_t *start = s->start = malloc(n * sizeof *start), *finish = s->finish = malloc(n * sizeof *finish);
  int64_t *late = s->late = malloc(n * sizeof *late), *free_float = s->free_float = malloc(n * sizeof *free_float);
  int32_t *drivers = s->drivers = malloc(n * sizeof *drivers);
  uint8_t *marks = s->marks = calloc(n, 1), *driving = s->driving = calloc(s->link_count, 1);
  int64_t end = project_start;

  for (size_t index = 0; index < n; index++) {
    int32_t node = s->order[index];
    int64_t length = nodes[node].length, best = project_start;
    int32_t driver = -1;
    for (int32_t slot = s->first_arc[node]; slot < s->first_arc[node + 1]; slot++) {
      const yard_arc *arc = &s->arcs[slot];
      int64_t bound = (arc->traits & FROM_START ? start[arc->source] : finish[arc->source]) + arc->lag;
      if (arc->traits & TO_FINISH) bound -= length;
      if (bound > best) {
        best = bound;
        driver = arc->link;
      }
    }
    start[node] = best;
    finish[node] = best + length;
    drivers[node] = driver;
    if (best + length > end) end = best + length;
  }
  s->project_finish = end;

  for (size_t i = 0; i < n; i++) late[i] = free_float[i] = end;
  for (size_t index = n; index-- > 0;) {
    int32_t node = s->order[index];
    int64_t length = nodes[node].length, late_start = late[node] - length, early = start[node];
    free_float[node] -= finish[node];
    int on_path = finish[node] == end || marks[node] & LONGEST_PATH;
    if (on_path) marks[node] |= LONGEST_PATH;
    if (on_path || late[node] <= finish[node]) marks[node] |= CRITICAL;
    for (int32_t slot = s->first_arc[node]; slot < s->first_arc[node + 1]; slot++) {
      const yard_arc *arc = &s->arcs[slot];
      int32_t source = arc->source;
      int64_t distance = -(int64_t)arc->lag;
      if (arc->traits & TO_FINISH) distance += length;
      if (arc->traits & FROM_START) distance += nodes[source].length;
      int64_t latest_free = early + distance;
      if (late_start + distance < late[source]) late[source] = late_start + distance;
      if (latest_free < free_float[source]) free_float[source] = latest_free;
      if (latest_free == finish[source]) {
        driving[arc->link] = 1;
        if (on_path) marks[source] |= LONGEST_PATH;
      }
    }
  }
}

void yard_schedule_free(yard_schedule *s) {
  free(s->first_arc), free(s->order), free(s->arcs), free(s->start), free(s->finish), free(s->late);
  free(s->free_float), free(s->drivers), free(s->marks), free(s->driving);
}
