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

// Faults of a stretch of bytes: each bit set in the result is one. Every byte is looked at together with the three before it, without a branch,
// so that the compiler can take sixteen at a time.
static uint8_t faults(const uint8_t *p, size_t count) {
    uint8_t found = 0;
    for (size_t n = 0; n < count; n++) {
        uint8_t own = p[n], one = p[n - 1], two = p[n - 2], three = p[n - 3];
        uint8_t is_continued = (own & 0xC0) == 0x80;
        uint8_t must_be = (one >= 0xC0) | (two >= 0xE0) | (three >= 0xF0);
        found |= is_continued ^ must_be;
        found |= (own == 0xC0) | (own == 0xC1) | (own > 0xF4) | (own == 0);
        // Overlong forms, surrogates, and what lies beyond Unicode.
        found |= ((one == 0xE0) & (own < 0xA0)) | ((one == 0xED) & (own > 0x9F)) | ((one == 0xF0) & (own < 0x90)) | ((one == 0xF4) & (own > 0x8F));
    }
    return found;
}

int cdocuments_is_plain_utf8(const uint8_t *bytes, size_t count) {
    enum { edge = 3, block = 4096 };
    // The first bytes have none before them, and the last must not call for more: both are looked at among blanks.
    uint8_t frame[4 * edge];
    size_t head = count < edge ? count : edge;
    memset(frame, 0x20, sizeof frame);
    if (head > 0) memcpy(frame + edge, bytes, head);
    if (faults(frame + edge, count < edge ? 2 * edge : head)) return 0;
    if (count <= edge) return count < edge || !faults(frame + edge, 2 * edge);
    for (size_t n = edge; n < count; n += block)
        if (faults(bytes + n, count - n < block ? count - n : block)) return 0;
    memset(frame, 0x20, sizeof frame);
    memcpy(frame, bytes + count - edge, edge);
    return !faults(frame + edge, edge);
}
