#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The parts of ICU this program needs, behind names of its own.
/// No ICU type may appear here: ICU's macros and Foundation's own copy of ICU clash when Swift sees both.

/// 1 when words are made of the code point (UAX #29: ALetter, Hebrew_Letter, Extend) without a dictionary.
int32_t cicu_is_letter(uint32_t code_point);

/// Word boundaries of UAX #29 for a UTF-8 text, as ICU's word iterator of the root locale finds them.
///
/// Writes at most `capacity` byte offsets in rising order, the end of the text included, with the
/// rule status of each segment. Returns how many there are (may exceed `capacity`), or a negative ICU error.
int32_t cicu_word_boundaries(const char *utf8, int32_t length, int32_t *offsets, int32_t *status, int32_t capacity);

/// ICU's version, such as "72.1".
const char *cicu_version(void);

#ifdef __cplusplus
}
#endif
#endif
