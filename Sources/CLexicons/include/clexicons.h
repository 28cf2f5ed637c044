#ifndef CLEXICONS_H
#define CLEXICONS_H
#include <stddef.h>
/// The default lexicons, embedded when the program is built. One entry a file of `Lexicons/`.
typedef struct { const char *name; const unsigned char *bytes; size_t count; } clexicons_file;
extern const clexicons_file clexicons_files[];
extern const size_t clexicons_count;
#endif
