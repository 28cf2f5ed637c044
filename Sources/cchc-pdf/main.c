// cchc-pdf text          prints the lines of a PDF file given on standard input, with their places
// cchc-pdf page N DPI    prints page N (from 1) as a PNG picture
//
// A program of its own, so that a file that breaks or stalls the PDF library ends this program and no other,
// and so that the extractor starts without the library.
//
// What `text` prints: `P width height` opens a page, and each line of it is `L left top right bottom size<TAB>words`.
// A line within a ruled table is `C left top right bottom size table row column rows columns<TAB>words`, the last two being what its cell spans.

#include "grid.h"
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static GBytes *read_input(void) {
    size_t capacity = 1 << 20, used = 0;
    guint8 *bytes = g_malloc(capacity);
    size_t got;
    while ((got = fread(bytes + used, 1, capacity - used, stdin)) > 0) {
        used += got;
        if (used == capacity) bytes = g_realloc(bytes, capacity *= 2);
    }
    return g_bytes_new_take(bytes, used);
}

// A line of a page, or the part of one that stands in one cell of a table: characters `first` up to `last`.
typedef struct {
    const char *start, *end;
    guint first, last;
    double left, top, right, bottom;
} piece;

static piece measured(const char *start, const char *end, const PopplerRectangle *rectangles, guint first, guint last) {
    piece p = {start, end, first, last, 1e9, 1e9, -1e9, -1e9};
    for (guint n = first; n < last; n++) {
        PopplerRectangle r = rectangles[n];
        p.left = MIN(p.left, r.x1);
        p.right = MAX(p.right, r.x2);
        p.top = MIN(p.top, MIN(r.y1, r.y2));
        p.bottom = MAX(p.bottom, MAX(r.y1, r.y2));
    }
    return p;
}

// Prints the words of a piece. Where the page leaves a gap that no character fills, a blank or a tab stands for it.
static void print_words(piece line, const PopplerRectangle *rectangles) {
    double height = line.bottom - line.top;
    guint n = line.first;
    for (const char *p = line.start; p < line.end; n++) {
        const char *next = g_utf8_next_char(p);
        if (n > line.first) {
            double gap = rectangles[n].x1 - rectangles[n - 1].x2;
            if (gap > height) putchar('\t');
            else if (gap > height * 0.25) putchar(' ');
        }
        // The library takes a change of fonts within a word for a blank; such a blank has hardly any width.
        int is_blank = *p == ' ' && n > line.first && n + 1 < line.last;
        if (!is_blank || rectangles[n + 1].x1 - rectangles[n - 1].x2 > height * 0.08) fwrite(p, 1, (size_t)(next - p), stdout);
        p = next;
    }
    putchar('\n');
}

static grid_place place_of(const grid *tables, PopplerRectangle r) { return grid_place_at(tables, (r.x1 + r.x2) / 2, (r.y1 + r.y2) / 2); }
static int is_same(grid_place a, grid_place b) { return a.table == b.table && (a.table < 0 || (a.row == b.row && a.column == b.column)); }

// Prints a line with its box, cut where it passes from one cell of a table to another.
static void print_line(piece line, const PopplerRectangle *rectangles, const grid *tables) {
    const char *p = line.start;
    guint n = line.first;
    while (n < line.last) {
        const char *start = p;
        guint first = n;
        grid_place place = place_of(tables, rectangles[n]);
        // A blank lies in the gap between two cells, on either side of the rule.
        while (n < line.last && (*p == ' ' || is_same(place_of(tables, rectangles[n]), place))) {
            p = g_utf8_next_char(p);
            n++;
        }
        if (n == first) break;
        piece part = measured(start, p, rectangles, first, n);
        if (place.table < 0) {
            printf("L %.1f %.1f %.1f %.1f %.1f\t", part.left, part.top, part.right, part.bottom, part.bottom - part.top);
        } else {
            int rows, columns;
            grid_spans(tables, place, &rows, &columns);
            printf("C %.1f %.1f %.1f %.1f %.1f %d %d %d %d %d\t", part.left, part.top, part.right, part.bottom, part.bottom - part.top, place.table, place.row, place.column, rows, columns);
        }
        print_words(part, rectangles);
    }
}

static int by_top(const void *left, const void *right) {
    double difference = ((const piece *)left)->top - ((const piece *)right)->top;
    return difference < 0 ? -1 : difference > 0;
}

// True when several pieces of text stand side by side: only then is it worth the time to look for the rules of a table.
static int may_hold_table(const piece *lines, guint count) {
    piece *sorted = g_memdup2(lines, count * sizeof *lines);
    qsort(sorted, count, sizeof *sorted, by_top);
    int pairs = 0;
    for (guint n = 1; n < count && pairs < 3; n++) {
        piece a = sorted[n - 1], b = sorted[n];
        if (b.top - a.top < 3 && (a.right < b.left || b.right < a.left)) pairs++;
    }
    g_free(sorted);
    return pairs >= 3;
}

static void print_page(PopplerPage *page) {
    double width, height;
    poppler_page_get_size(page, &width, &height);
    printf("P %.1f %.1f\n", width, height);
    char *text = poppler_page_get_text(page);
    PopplerRectangle *rectangles = NULL;
    guint count = 0;
    poppler_page_get_text_layout(page, &rectangles, &count);
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(piece));
    // One rectangle a character, line breaks among them.
    guint n = 0, first = 0;
    const char *start = text;
    for (const char *p = text; p; p = g_utf8_next_char(p), n++) {
        if (*p != '\n' && *p != 0) continue;
        if (p > start && n <= count) {
            piece line = measured(start, p, rectangles, first, n);
            g_array_append_val(lines, line);
        }
        if (*p == 0) break;
        start = g_utf8_next_char(p);
        first = n + 1;
    }
    grid tables = {NULL, 0};
    if (may_hold_table((piece *)lines->data, lines->len)) tables = grid_find(page, width, height);
    for (guint k = 0; k < lines->len; k++) print_line(g_array_index(lines, piece, k), rectangles, &tables);
    grid_free(&tables);
    g_array_free(lines, TRUE);
    g_free(rectangles);
    g_free(text);
}

static cairo_status_t write_picture(void *closure, const unsigned char *bytes, unsigned int count) {
    (void)closure;
    return fwrite(bytes, 1, count, stdout) == count ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static int print_picture(PopplerDocument *document, int number, double dots) {
    if (number < 1 || number > poppler_document_get_n_pages(document)) return 1;
    PopplerPage *page = poppler_document_get_page(document, number - 1);
    if (!page) return 1;
    double width, height, scale = dots / 72;
    poppler_page_get_size(page, &width, &height);
    // A page may claim any size: the picture stays below 40 million points.
    while (width * scale * height * scale > 40e6) scale /= 2;
    cairo_surface_t *surface = page_picture(page, width, height, scale);
    cairo_status_t status = cairo_surface_write_to_png_stream(surface, write_picture, NULL);
    cairo_surface_destroy(surface);
    g_object_unref(page);
    return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}

int main(int count, char **arguments) {
    if (count < 2) {
        fprintf(stderr, "usage: cchc-pdf text | page N DPI < file.pdf\n");
        return 64;
    }
    GError *error = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes(read_input(), NULL, &error);
    if (!document) {
        int is_encrypted = error && g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
        fprintf(stderr, "%s\n", is_encrypted ? "encrypted" : error ? error->message : "damaged");
        return is_encrypted ? 3 : 2;
    }
    if (strcmp(arguments[1], "page") == 0 && count == 4) return print_picture(document, atoi(arguments[2]), atof(arguments[3]));
    int pages = poppler_document_get_n_pages(document);
    int pages_max = count > 2 ? atoi(arguments[2]) : 2000;
    if (pages > pages_max) {
        fprintf(stderr, "pages %d\n", pages);
        return 4;
    }
    for (int n = 0; n < pages; n++) {
        PopplerPage *page = poppler_document_get_page(document, n);
        if (!page) continue;
        print_page(page);
        g_object_unref(page);
    }
    return ferror(stdout) ? 1 : 0;
}
