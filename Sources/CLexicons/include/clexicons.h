#ifndef CLEXICONS_H
#define CLEXICONS_H
#include <stddef.h>
/// The default lexicons, embedded when the program is built. One entry a file of `Lexicons/`.
typedef struct { const char *name; const unsigned char *bytes; size_t count; } clexicons_file;
extern const size_t clexicons_count;
/// The file at `index`; null when there is none.
const clexicons_file *clexicons_file_at(size_t index);
#endif
