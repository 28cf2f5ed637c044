#ifndef CROWS_H
#define CROWS_H

#include <stddef.h>
#include <stdint.h>

// Rows laid flat in memory as tables that SQL can select from, so that one statement writes all rows of a document.

enum { CROWS_NULL = 0, CROWS_INTEGER = 1, CROWS_REAL = 2, CROWS_TEXT = 3 };

/// One value of a row.
typedef struct {
    /// One of the kinds above.
    uint8_t kind;
    /// Bytes of a text.
    int32_t count;
    /// The integer, the bits of the real, or where the text begins.
    int64_t bits;
} crows_cell;

typedef struct {
    int32_t first_cell;
    int16_t cell_count;
    /// The number of the table that the row belongs to.
    uint8_t table;
} crows_row;

/// What the tables hold until they are given something else. All of it must outlive the statements that read it.
typedef struct {
    /// The first column of every row.
    int64_t document;
    const uint8_t *texts;
    const crows_cell *cells;
    const crows_row *rows;
    size_t row_count;
} crows_content;

typedef struct crows crows;

/// Adds read-only tables `rows_0`, `rows_1` … to one connection, given as `sqlite3 *`; NULL when that fails.
///
/// `columns` says how many each has. The tables live as long as the connection.
crows *crows_register(void *database, const int *columns, int count);
/// What the tables hold from now on.
void crows_set(crows *rows, crows_content content);

#endif
