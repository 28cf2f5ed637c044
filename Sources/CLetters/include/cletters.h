#ifndef CLETTERS_H
#define CLETTERS_H

#include <stdint.h>

/// 1 when words are made of a code point from U+0080 on (UAX #29: ALetter, Hebrew_Letter, Extend), else 0.
/// Scripts that ICU cuts by dictionaries (Han, kana, Hangul, Thai …) are not among them.
///
/// A table made from ICU, so that a program that never meets a rare letter need not load ICU and its 30 MB of data.
int32_t cletters_is_letter(uint32_t code_point);

/// 1 when a code point from U+0080 on only continues what stands before it (UAX #29: Extend, Format, ZWJ), else 0.
int32_t cletters_is_continuation(uint32_t code_point);

#endif
