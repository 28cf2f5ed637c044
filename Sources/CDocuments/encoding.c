#include "cdocuments.h"

#include <dlfcn.h>
#include <errno.h>
#include <iconv.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The functions of uchardet that are used; all NULL when it is not installed.
static struct {
    int is_ready;
    void *(*make)(void);
    void (*destroy)(void *);
    int (*feed)(void *, const char *, size_t);
    void (*finish)(void *);
    const char *(*name)(void *);
} uchardet;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(field, symbol) if (!(*(void **)&uchardet.field = dlsym(library, symbol))) return
    FIND(make, "uchardet_new");
    FIND(destroy, "uchardet_delete");
    FIND(feed, "uchardet_handle_data");
    FIND(finish, "uchardet_data_end");
    FIND(name, "uchardet_get_charset");
#undef FIND
    uchardet.is_ready = 1;
}

size_t cdocuments_guess_encoding(const uint8_t *bytes, size_t count, char *name, size_t name_max) {
    pthread_once(&once, load);
    if (!uchardet.is_ready || name_max == 0) return 0;
    void *detector = uchardet.make();
    if (!detector) return 0;
    size_t length = 0;
    if (uchardet.feed(detector, (const char *)bytes, count) == 0) {
        uchardet.finish(detector);
        const char *guess = uchardet.name(detector);
        length = guess ? strlen(guess) : 0;
        if (length >= name_max) length = 0;
        memcpy(name, guess ? guess : "", length);
        name[length] = 0;
    }
    uchardet.destroy(detector);
    return length;
}

uint8_t *cdocuments_convert(const char *encoding, const uint8_t *bytes, size_t count, size_t *converted_count) {
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1) return NULL;
    size_t capacity = count * 2 + 64, used = 0;
    uint8_t *output = malloc(capacity);
    char *in = (char *)bytes;
    size_t left = count;
    while (output && left > 0) {
        if (capacity - used < 16) {
            uint8_t *larger = realloc(output, capacity * 2);
            if (!larger) break;
            output = larger;
            capacity *= 2;
        }
        char *out = (char *)output + used;
        size_t room = capacity - used - 4;
        size_t done = iconv(converter, &in, &left, &out, &room);
        used = (size_t)((uint8_t *)out - output);
        if (done == (size_t)-1 && errno != E2BIG) {
            memcpy(output + used, "\xEF\xBF\xBD", 3);
            used += 3;
            if (left > 0) in++, left--;
        }
    }
    iconv_close(converter);
    *converted_count = used;
    return output;
}
