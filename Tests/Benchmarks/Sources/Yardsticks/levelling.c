// Serial schedule generation with up to four resources, capacities packed in lanes of sixteen bits: what planc's
// decoder for problems on a grid does, forwards only.
#include "yardsticks.h"

static const uint64_t guards = 0x8000800080008000;

int32_t yard_serial(const yard_grid *grid, const int32_t *sequence, int32_t *earliest, uint64_t *free_capacity,
                    int32_t *finishes) {
  int32_t mark = 0, length = 0;
  for (int32_t i = 0; i < grid->count; i++) earliest[i] = 0;
  for (int32_t place = 0; place < grid->count; place++) {
    int32_t activity = sequence[place], duration = grid->durations[activity], start = earliest[activity];
    uint64_t need = grid->needs[activity];
    if (duration > 0 && need) {
      int32_t checked = start;
      for (;;) {
        int32_t end = start + duration, slot = end - 1;
        while (mark < end) free_capacity[mark++] = grid->full;
        while (slot >= checked && ((free_capacity[slot] - need) & guards) == guards) slot--;
        if (slot < checked) break;
        start = slot + 1;
        checked = end;
      }
      for (int32_t slot = start; slot < start + duration; slot++) free_capacity[slot] -= need;
    }
    int32_t finish = start + duration;
    finishes[activity] = finish;
    if (finish > length) length = finish;
    for (int32_t link = grid->starts[activity]; link < grid->starts[activity + 1]; link++)
      if (earliest[grid->successors[link]] < finish) earliest[grid->successors[link]] = finish;
  }
  return length;
}
