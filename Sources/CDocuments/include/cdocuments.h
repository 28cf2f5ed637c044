#ifndef CDOCUMENTS_H
#define CDOCUMENTS_H

#include <stddef.h>
#include <stdint.h>

// Libraries that read documents, loaded when first needed: a run on plain text loads none of them.
// Every function may be called from any thread. No type of those libraries is seen here.

// --- Markup: libxml2 -----------------------------------------------------------------------------

/// What a parser tells of a document, in document order. Strings are UTF-8 and end with the call.
typedef struct {
    void *context;
    /// `attributes` alternates names and values and ends with NULL; NULL when there are none.
    void (*start)(void *context, const char *name, const char *const *attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, const char *bytes, int count);
} cdocuments_markup_events;

enum {
    CDOCUMENTS_OK = 0,
    /// The library is not installed.
    CDOCUMENTS_NO_LIBRARY = 1,
    /// The bytes are not what they should be.
    CDOCUMENTS_MALFORMED = 2,
    /// The document declares entities or a document type, which this kind of document never needs.
    CDOCUMENTS_DECLARES = 3,
    /// Larger than the limit given.
    CDOCUMENTS_TOO_LARGE = 4,
    /// There is no such part.
    CDOCUMENTS_MISSING = 5,
    /// Elements within elements beyond any real document.
    CDOCUMENTS_TOO_DEEP = 6,
};

/// Reads HTML that is UTF-8, mending what is broken as browsers do.
int cdocuments_read_html(const uint8_t *bytes, size_t count, const cdocuments_markup_events *events);
/// Reads XML without loading anything from outside; a document type ends the reading with CDOCUMENTS_DECLARES.
int cdocuments_read_xml(const uint8_t *bytes, size_t count, const cdocuments_markup_events *events);

// --- ZIP: libzip ---------------------------------------------------------------------------------

typedef struct cdocuments_zip cdocuments_zip;

/// Opens an archive that stays in memory until it is closed. `status` is one of the codes above.
cdocuments_zip *cdocuments_zip_open(const uint8_t *bytes, size_t count, int *status);
/// Number of entries.
int64_t cdocuments_zip_count(cdocuments_zip *archive);
/// The part of this name, at most `count_max` bytes when unpacked; free it with `cdocuments_free`.
uint8_t *cdocuments_zip_read(cdocuments_zip *archive, const char *name, size_t count_max, size_t *count, int *status);
void cdocuments_zip_close(cdocuments_zip *archive);

// --- Encodings: uchardet and iconv ---------------------------------------------------------------

/// What uchardet takes the encoding for; 0 when it does not know or is not installed, else the length of the name.
size_t cdocuments_guess_encoding(const uint8_t *bytes, size_t count, char *name, size_t name_max);
/// The bytes as UTF-8 by the C library's iconv, malformed ones replaced by U+FFFD; NULL when the encoding is unknown to it.
uint8_t *cdocuments_convert(const char *encoding, const uint8_t *bytes, size_t count, size_t *converted_count);

/// 1 for UTF-8 without a fault and without NUL.
int cdocuments_is_plain_utf8(const uint8_t *bytes, size_t count);

// --- Programs ------------------------------------------------------------------------------------

/// What a program may use at most.
typedef struct {
    int64_t wall_milliseconds;
    int64_t memory_bytes;
    int64_t output_bytes;
} cdocuments_limits;

enum {
    CDOCUMENTS_ENDED = 0,
    CDOCUMENTS_NOT_INSTALLED = 1,
    CDOCUMENTS_NOT_STARTED = 2,
    CDOCUMENTS_OVER_TIME = 3,
    CDOCUMENTS_OVER_OUTPUT = 4,
    CDOCUMENTS_KILLED = 5,
};

typedef struct {
    /// How it ended, one of the codes above.
    int outcome;
    /// Exit status when it ended, signal when it was killed, errno when it was not started.
    int code;
    uint8_t *output;
    size_t output_count;
    /// The beginning of what it said on standard error.
    char message[512];
    size_t message_count;
} cdocuments_run_result;

/// Runs a program on some bytes, without a shell, in a process group of its own that dies with this process.
///
/// `arguments` ends with NULL. Processor time is limited as wall time is. Free `output` with `cdocuments_free`.
void cdocuments_run(const char *const *arguments, const uint8_t *input, size_t input_count, const cdocuments_limits *limits, cdocuments_run_result *result);

void cdocuments_free(void *memory);

#endif
