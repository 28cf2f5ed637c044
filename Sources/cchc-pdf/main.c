// cchc-pdf text          prints the lines of a PDF file given on standard input, with their places
// cchc-pdf page N DPI    prints page N (from 1) as a PNG picture
//
// A program of its own, so that a file that breaks or stalls the PDF library ends this program and no other,
// and so that the extractor starts without the library.
//
// What `text` prints: `P width height` opens a page, and each line of it is `L left top right bottom size<TAB>words`.

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

// Prints a line with its box. Where the page leaves a gap that no character fills, a blank or a tab stands for it.
static void print_line(const char *start, const char *end, const PopplerRectangle *rectangles, guint first, guint last) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (guint n = first; n < last; n++) {
        PopplerRectangle r = rectangles[n];
        double low = MIN(r.y1, r.y2), high = MAX(r.y1, r.y2);
        if (r.x1 < left) left = r.x1;
        if (r.x2 > right) right = r.x2;
        if (low < top) top = low;
        if (high > bottom) bottom = high;
    }
    double height = bottom - top;
    printf("L %.1f %.1f %.1f %.1f %.1f\t", left, top, right, bottom, height);
    guint n = first;
    for (const char *p = start; p < end; n++) {
        const char *next = g_utf8_next_char(p);
        if (n > first) {
            double gap = rectangles[n].x1 - rectangles[n - 1].x2;
            if (gap > height) putchar('\t');
            else if (gap > height * 0.25) putchar(' ');
        }
        // The library takes a change of fonts within a word for a blank; such a blank has hardly any width.
        int is_blank = *p == ' ' && n > first && n + 1 < last;
        if (!is_blank || rectangles[n + 1].x1 - rectangles[n - 1].x2 > height * 0.08) fwrite(p, 1, (size_t)(next - p), stdout);
        p = next;
    }
    putchar('\n');
}

static void print_page(PopplerPage *page) {
    double width, height;
    poppler_page_get_size(page, &width, &height);
    printf("P %.1f %.1f\n", width, height);
    char *text = poppler_page_get_text(page);
    PopplerRectangle *rectangles = NULL;
    guint count = 0;
    poppler_page_get_text_layout(page, &rectangles, &count);
    // One rectangle a character, line breaks among them.
    guint n = 0, first = 0;
    const char *start = text;
    for (const char *p = text; p && *p; p = g_utf8_next_char(p), n++) {
        if (*p != '\n') continue;
        if (p > start && n <= count) print_line(start, p, rectangles, first, n);
        start = g_utf8_next_char(p);
        first = n + 1;
    }
    if (text && *start && n <= count) print_line(start, start + strlen(start), rectangles, first, n);
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
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(width * scale), (int)(height * scale));
    cairo_t *pen = cairo_create(surface);
    cairo_set_source_rgb(pen, 1, 1, 1);
    cairo_paint(pen);
    cairo_scale(pen, scale, scale);
    poppler_page_render_for_printing(page, pen);
    cairo_destroy(pen);
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
