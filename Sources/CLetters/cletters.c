#include "include/cletters.h"

typedef struct { uint32_t first, last; } code_point_range;

static const code_point_range letters[] = {
#include "letters.inc"
};
static const code_point_range continuations[] = {
#include "continuations.inc"
};

static int32_t holds(const code_point_range *ranges, int32_t count, uint32_t code_point) {
    int32_t low = 0, high = count;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (ranges[middle].last < code_point) low = middle + 1; else high = middle;
    }
    return low < count && ranges[low].first <= code_point;
}

int32_t cletters_is_letter(uint32_t code_point) { return holds(letters, (int32_t)(sizeof letters / sizeof letters[0]), code_point); }

int32_t cletters_is_continuation(uint32_t code_point) { return holds(continuations, (int32_t)(sizeof continuations / sizeof continuations[0]), code_point); }
