#ifndef CGAZETTEER_H
#define CGAZETTEER_H
#include <stddef.h>
/// The table of units of government, `Sources/CGazetteer/gazetteer.txt`, embedded when the program is built.
const unsigned char *cgazetteer_bytes(size_t *count);
#endif
