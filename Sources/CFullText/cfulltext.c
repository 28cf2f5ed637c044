#include "cfulltext.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The letters that are asked about: those of European alphabets, marks that combine, Vietnamese letters, punctuation.
static const uint16_t asked[][2] = {{0x0000, 0x024F}, {0x0300, 0x036F}, {0x1E00, 0x1EFF}, {0x2000, 0x206F}};
enum { known_end = 0x2070, folded_max = 8, token_max = 512 };

enum {
    // Not asked: the rest of such a text is left to `unicode61`.
    UNKNOWN = 0,
    SEPARATOR = 1,
    // Begins and continues a token.
    LETTER = 2,
    // Continues a token, but begins none.
    MARK = 3,
};

// What becomes of a letter within a token, as UTF-8.
typedef struct {
    uint8_t kind;
    uint8_t count;
    char folded[folded_max - 2];
} letter;

typedef struct {
    fts5_tokenizer original;
    void *original_context;
} module;

typedef struct {
    fts5_tokenizer original;
    Fts5Tokenizer *instance;
    // One more for all that was not asked about.
    letter letters[known_end + 1];
} tokenizer;

// What `unicode61` said of a text of one letter or three.
typedef struct {
    int tokens;
    char first[16];
    int count;
} answer;

static int take_answer(void *context, int flags, const char *token, int count, int start, int end) {
    (void)flags, (void)start, (void)end;
    answer *a = context;
    if (a->tokens++ == 0) {
        a->count = count;
        memcpy(a->first, token, (size_t)(count < 16 ? count : 16));
    }
    return SQLITE_OK;
}

static int spell(uint32_t code, char *out) {
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
}

static answer ask(tokenizer *t, const char *text, int count) {
    answer a = {0, {0}, 0};
    if (t->original.xTokenize(t->instance, &a, FTS5_TOKENIZE_DOCUMENT, text, count, take_answer) != SQLITE_OK) a.tokens = -1;
    return a;
}

static void learn(tokenizer *t, uint32_t code) {
    char text[8] = "x";
    int count = spell(code, text + 1);
    text[1 + count] = 'x';
    letter *l = &t->letters[code];
    answer within = ask(t, text, count + 2);
    answer alone = ask(t, text + 1, count);
    if (within.tokens == 2) l->kind = SEPARATOR;
    // `x…x` as one token: what stands between is what the letter became.
    if (within.tokens != 1 || within.count < 2 || within.count > 2 + (int)sizeof l->folded) return;
    l->count = (uint8_t)(within.count - 2);
    memcpy(l->folded, within.first + 1, l->count);
    l->kind = alone.tokens == 1 && alone.count == l->count && memcmp(alone.first, l->folded, l->count) == 0 ? LETTER : alone.tokens == 0 ? MARK : UNKNOWN;
}

static void delete_tokenizer(Fts5Tokenizer *instance) {
    tokenizer *t = (tokenizer *)instance;
    if (t->instance) t->original.xDelete(t->instance);
    free(t);
}

static int create_tokenizer(void *context, const char **arguments, int count, Fts5Tokenizer **out) {
    const module *m = context;
    tokenizer *t = calloc(1, sizeof *t);
    if (!t) return SQLITE_NOMEM;
    t->original = m->original;
    int code = m->original.xCreate(m->original_context, arguments, count, &t->instance);
    if (code != SQLITE_OK) {
        free(t);
        return code;
    }
    for (size_t n = 0; n < sizeof asked / sizeof *asked; n++)
        for (uint32_t code_point = asked[n][0]; code_point <= asked[n][1]; code_point++) learn(t, code_point);
    *out = (Fts5Tokenizer *)t;
    return SQLITE_OK;
}

// The code of the letter at a place and its length; `known_end` where the letter is malformed or beyond those that were asked about.
static inline __attribute__((always_inline)) uint32_t code_at(const uint8_t *p, const uint8_t *end, int *length) {
    uint32_t first = *p;
    if (first < 0x80) {
        *length = 1;
        return first;
    }
    if (first < 0xE0) {
        *length = 2;
        return first >= 0xC2 && end - p > 1 && (p[1] & 0xC0) == 0x80 ? (first & 0x1F) << 6 | (p[1] & 0x3F) : known_end;
    }
    *length = 3;
    if (first > 0xE2 || first == 0xE0 || end - p < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80) return known_end;
    uint32_t code = (first & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    return code < known_end ? code : known_end;
}

// The rest of a text, from the beginning of a token with a letter that was not asked about, or of one longer than any word.
static int tokenize_rest(const tokenizer *t, void *context, int flags, const uint8_t *begin, const uint8_t *from, const uint8_t *end, int (*take)(void *, int, const char *, int, int, int));

static int tokenize(Fts5Tokenizer *instance, void *context, int flags, const char *text, int count, int (*take)(void *, int, const char *, int, int, int)) {
    const tokenizer *t = (const tokenizer *)instance;
    const uint8_t *begin = (const uint8_t *)text, *end = begin + count, *p = begin;
    char buffer[token_max + folded_max];
    while (1) {
        int length;
        const letter *l = NULL;
        // Separators, and marks that stand alone.
        for (; p < end; p += length) {
            l = &t->letters[code_at(p, end, &length)];
            if (l->kind == LETTER || l->kind == UNKNOWN) break;
        }
        if (p >= end) return SQLITE_OK;
        const uint8_t *start = p;
        size_t used = 0;
        while (l->kind > SEPARATOR && used < token_max) {
            memcpy(buffer + used, l->folded, sizeof l->folded);
            used += l->count;
            p += length;
            if (p >= end) break;
            l = &t->letters[code_at(p, end, &length)];
        }
        if (p < end && l->kind != SEPARATOR) return tokenize_rest(t, context, flags, begin, start, end, take);
        int status = take(context, 0, buffer, (int)used, (int)(start - begin), (int)(p - begin));
        if (status != SQLITE_OK) return status == SQLITE_DONE ? SQLITE_OK : status;
    }
}

// A receiver of tokens of the rest of a text, and where that began.
typedef struct {
    void *context;
    int (*take)(void *, int, const char *, int, int, int);
    int offset;
} rest;

static int take_rest(void *context, int flags, const char *token, int count, int start, int end) {
    rest *r = context;
    return r->take(r->context, flags, token, count, start + r->offset, end + r->offset);
}

static int tokenize_rest(const tokenizer *t, void *context, int flags, const uint8_t *begin, const uint8_t *from, const uint8_t *end, int (*take)(void *, int, const char *, int, int, int)) {
    rest r = {context, take, (int)(from - begin)};
    return t->original.xTokenize(t->instance, &r, flags, (const char *)from, (int)(end - from), take_rest);
}

int cfulltext_register(void *database) {
    sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;
    int status = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
    if (status != SQLITE_OK) return status;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    status = sqlite3_finalize(statement);
    if (status != SQLITE_OK || !api || api->iVersion < 2) return status != SQLITE_OK ? status : SQLITE_ERROR;
    module *m = malloc(sizeof *m);
    if (!m) return SQLITE_NOMEM;
    status = api->xFindTokenizer(api, "unicode61", &m->original_context, &m->original);
    fts5_tokenizer own = {create_tokenizer, delete_tokenizer, tokenize};
    if (status == SQLITE_OK) status = api->xCreateTokenizer(api, "unicode61", m, &own, free);
    if (status != SQLITE_OK) free(m);
    return status;
}
