#include "cdocuments.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zip.h>

// The functions of libzip that are used, found when the first archive asks for them.
static struct {
    int is_ready;
    zip_source_t *(*source)(const void *, zip_uint64_t, int, zip_error_t *);
    void (*freeSource)(zip_source_t *);
    zip_t *(*open)(zip_source_t *, int, zip_error_t *);
    void (*discard)(zip_t *);
    zip_int64_t (*count)(zip_t *, zip_flags_t);
    zip_int64_t (*locate)(zip_t *, const char *, zip_flags_t);
    zip_file_t *(*openEntry)(zip_t *, zip_uint64_t, zip_flags_t);
    zip_int64_t (*read)(zip_file_t *, void *, zip_uint64_t);
    int (*closeEntry)(zip_file_t *);
} libzip;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(field, symbol) if (!(*(void **)&libzip.field = dlsym(library, symbol))) return
    FIND(source, "zip_source_buffer_create");
    FIND(freeSource, "zip_source_free");
    FIND(open, "zip_open_from_source");
    FIND(discard, "zip_discard");
    FIND(count, "zip_get_num_entries");
    FIND(locate, "zip_name_locate");
    FIND(openEntry, "zip_fopen_index");
    FIND(read, "zip_fread");
    FIND(closeEntry, "zip_fclose");
#undef FIND
    libzip.is_ready = 1;
}

cdocuments_zip *cdocuments_zip_open(const uint8_t *bytes, size_t count, int *status) {
    pthread_once(&once, load);
    if (!libzip.is_ready) {
        *status = CDOCUMENTS_NO_LIBRARY;
        return NULL;
    }
    zip_source_t *source = libzip.source(bytes, count, 0, NULL);
    zip_t *archive = source ? libzip.open(source, ZIP_RDONLY, NULL) : NULL;
    if (!archive && source) libzip.freeSource(source);
    *status = archive ? CDOCUMENTS_OK : CDOCUMENTS_MALFORMED;
    return (cdocuments_zip *)archive;
}

int64_t cdocuments_zip_count(cdocuments_zip *archive) { return libzip.count((zip_t *)archive, 0); }

uint8_t *cdocuments_zip_read(cdocuments_zip *archive, const char *name, size_t count_max, size_t *count, int *status) {
    *count = 0;
    zip_int64_t index = libzip.locate((zip_t *)archive, name, 0);
    if (index < 0) {
        *status = CDOCUMENTS_MISSING;
        return NULL;
    }
    zip_file_t *entry = libzip.openEntry((zip_t *)archive, (zip_uint64_t)index, 0);
    if (!entry) {
        *status = CDOCUMENTS_MALFORMED;
        return NULL;
    }
    // The size that the archive states is not believed: bytes are counted as they are unpacked.
    size_t capacity = 1 << 16, used = 0;
    uint8_t *bytes = malloc(capacity);
    *status = bytes ? CDOCUMENTS_OK : CDOCUMENTS_TOO_LARGE;
    while (bytes) {
        zip_int64_t got = libzip.read(entry, bytes + used, capacity - used);
        if (got < 0) *status = CDOCUMENTS_MALFORMED;
        if (got <= 0) break;
        used += (size_t)got;
        if (used > count_max) {
            *status = CDOCUMENTS_TOO_LARGE;
            break;
        }
        if (used == capacity) {
            uint8_t *larger = realloc(bytes, capacity * 2);
            if (!larger) {
                *status = CDOCUMENTS_TOO_LARGE;
                break;
            }
            bytes = larger;
            capacity *= 2;
        }
    }
    libzip.closeEntry(entry);
    if (*status != CDOCUMENTS_OK) {
        free(bytes);
        return NULL;
    }
    *count = used;
    return bytes;
}

void cdocuments_zip_close(cdocuments_zip *archive) {
    if (archive) libzip.discard((zip_t *)archive);
}

void cdocuments_free(void *memory) { free(memory); }
