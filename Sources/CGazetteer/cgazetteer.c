#include "cgazetteer.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char table[] = {
#embed "gazetteer.txt"
};

const unsigned char *cgazetteer_bytes(size_t *count) {
    *count = sizeof table;
    return table;
}
