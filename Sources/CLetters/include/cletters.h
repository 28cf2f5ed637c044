#ifndef CLETTERS_H
#define CLETTERS_H

#include <stdint.h>

/// 1 when a code point from U+0080 on is alphabetic, or a mark that continues a letter (UAX #29: ALetter, Extend), else 0.
///
/// A table made from ICU, so that a program that never meets a rare letter need not load ICU and its 30 MB of data.
int32_t cletters_is_letter(uint32_t code_point);

#endif
