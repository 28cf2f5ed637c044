#include "include/cletters.h"

static const struct { uint32_t first, last; } ranges[] = {
#include "letters.inc"
};

int32_t cletters_is_letter(uint32_t code_point) {
    int32_t low = 0, high = (int32_t)(sizeof ranges / sizeof ranges[0]);
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (ranges[middle].last < code_point) low = middle + 1; else high = middle;
    }
    return low < (int32_t)(sizeof ranges / sizeof ranges[0]) && ranges[low].first <= code_point;
}
