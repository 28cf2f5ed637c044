#include "include/cicu.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

extern "C" int32_t cicu_is_letter(uint32_t code_point) {
    int32_t property = u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_WORD_BREAK);
    if (code_point >= 0xAC00 && code_point <= 0xD7A3) return 0;
    return property == U_WB_ALETTER || property == U_WB_HEBREW_LETTER || property == U_WB_EXTEND;
}

extern "C" int32_t cicu_word_boundaries(const char *utf8, int32_t length, int32_t *offsets, int32_t *status, int32_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8, length, &error);
    UBreakIterator *words = ubrk_open(UBRK_WORD, "", nullptr, 0, &error);
    if (U_FAILURE(error)) {
        utext_close(&text);
        return -static_cast<int32_t>(error);
    }
    ubrk_setUText(words, &text, &error);
    int32_t count = 0;
    if (U_SUCCESS(error)) {
        for (int32_t at = ubrk_next(words); at != UBRK_DONE; at = ubrk_next(words)) {
            if (count < capacity) {
                offsets[count] = at;
                status[count] = ubrk_getRuleStatus(words);
            }
            ++count;
        }
    }
    ubrk_close(words);
    utext_close(&text);
    return U_FAILURE(error) ? -static_cast<int32_t>(error) : count;
}

extern "C" const char *cicu_version(void) { return U_ICU_VERSION; }
