#include "crows.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { tables_max = 16 };

struct crows {
    crows_content content;
    int columns[tables_max];
    // Tables of the connection that still refer to this.
    int users;
};

// What a module is made with: the content, and which of its tables it shows.
typedef struct {
    crows *rows;
    uint8_t table;
} view;

typedef struct {
    sqlite3_vtab base;
    view *view;
} table;

typedef struct {
    sqlite3_vtab_cursor base;
    const crows *rows;
    uint8_t table;
    size_t place;
} cursor;

static int connect_table(sqlite3 *database, void *context, int count, const char *const *arguments, sqlite3_vtab **out, char **message) {
    (void)count, (void)arguments, (void)message;
    view *v = context;
    char declaration[512] = "CREATE TABLE x(c0";
    size_t used = strlen(declaration);
    for (int n = 1; n < v->rows->columns[v->table] && used < sizeof declaration - 16; n++) used += (size_t)snprintf(declaration + used, sizeof declaration - used, ",c%d", n);
    snprintf(declaration + used, sizeof declaration - used, ")");
    int status = sqlite3_declare_vtab(database, declaration);
    if (status != SQLITE_OK) return status;
    table *t = sqlite3_malloc(sizeof *t);
    if (!t) return SQLITE_NOMEM;
    memset(t, 0, sizeof *t);
    t->view = v;
    *out = &t->base;
    return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *t) {
    sqlite3_free(t);
    return SQLITE_OK;
}

static int plan(sqlite3_vtab *t, sqlite3_index_info *info) {
    (void)t;
    info->estimatedCost = 100;
    info->estimatedRows = 100;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *t, sqlite3_vtab_cursor **out) {
    cursor *c = sqlite3_malloc(sizeof *c);
    if (!c) return SQLITE_NOMEM;
    memset(c, 0, sizeof *c);
    c->rows = ((table *)t)->view->rows;
    c->table = ((table *)t)->view->table;
    *out = &c->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *c) {
    sqlite3_free(c);
    return SQLITE_OK;
}

// Passes over rows of other tables.
static void settle(cursor *c) {
    const crows_content *content = &c->rows->content;
    while (c->place < content->row_count && content->rows[c->place].table != c->table) c->place++;
}

static int first_row(sqlite3_vtab_cursor *base, int plan, const char *name, int count, sqlite3_value **values) {
    (void)plan, (void)name, (void)count, (void)values;
    cursor *c = (cursor *)base;
    c->place = 0;
    settle(c);
    return SQLITE_OK;
}

static int next_row(sqlite3_vtab_cursor *base) {
    cursor *c = (cursor *)base;
    c->place++;
    settle(c);
    return SQLITE_OK;
}

static int is_over(sqlite3_vtab_cursor *base) {
    const cursor *c = (const cursor *)base;
    return c->place >= c->rows->content.row_count;
}

static int column_value(sqlite3_vtab_cursor *base, sqlite3_context *result, int column) {
    const cursor *c = (const cursor *)base;
    const crows_content *content = &c->rows->content;
    if (column == 0) {
        sqlite3_result_int64(result, content->document);
        return SQLITE_OK;
    }
    const crows_row *row = &content->rows[c->place];
    if (column > row->cell_count) return SQLITE_OK;
    const crows_cell *cell = &content->cells[row->first_cell + column - 1];
    double real;
    switch (cell->kind) {
    case CROWS_INTEGER: sqlite3_result_int64(result, cell->bits); break;
    case CROWS_REAL:
        memcpy(&real, &cell->bits, sizeof real);
        sqlite3_result_double(result, real);
        break;
    case CROWS_TEXT: sqlite3_result_text(result, (const char *)content->texts + cell->bits, cell->count, SQLITE_STATIC); break;
    default: break;
    }
    return SQLITE_OK;
}

static int row_number(sqlite3_vtab_cursor *base, sqlite3_int64 *number) {
    *number = (sqlite3_int64)((const cursor *)base)->place;
    return SQLITE_OK;
}

// The module has no creation of its own: its table is simply there.
static const sqlite3_module module = {
    .xConnect = connect_table, .xBestIndex = plan, .xDisconnect = disconnect_table, .xDestroy = disconnect_table, .xOpen = open_cursor, .xClose = close_cursor,
    .xFilter = first_row, .xNext = next_row, .xEof = is_over, .xColumn = column_value, .xRowid = row_number,
};

static void release(void *context) {
    view *v = context;
    if (--v->rows->users == 0) free(v->rows);
    free(v);
}

crows *crows_register(void *database, const int *columns, int count) {
    if (count < 1 || count > tables_max) return NULL;
    crows *rows = calloc(1, sizeof *rows);
    if (!rows) return NULL;
    memcpy(rows->columns, columns, (size_t)count * sizeof *columns);
    // Ours, until the tables are made: the connection releases what it took even when it refuses.
    rows->users = 1;
    int status = SQLITE_OK;
    for (int n = 0; n < count && status == SQLITE_OK; n++) {
        view *v = malloc(sizeof *v);
        if (!v) {
            status = SQLITE_NOMEM;
            break;
        }
        *v = (view){rows, (uint8_t)n};
        rows->users++;
        char name[16];
        snprintf(name, sizeof name, "rows_%d", n);
        status = sqlite3_create_module_v2(database, name, &module, v, release);
    }
    if (--rows->users == 0) free(rows);
    return status == SQLITE_OK ? rows : NULL;
}

void crows_set(crows *rows, crows_content content) { rows->content = content; }
