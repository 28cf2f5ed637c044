#include "grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Pixels to a point, and what counts as a rule: longer than letters are high, darker than what lies `reach` pixels to either side of it.
enum { scale = 2, across_min = 36, down_min = 22, near = 4, reach = 4, darker_min = 16, crossing_max = 12, segments_max = 4000, tables_max = 60, rows_max = 400, columns_max = 80 };

// A stroke in pixels: `at` is where it stands, `from` and `to` how far it reaches.
typedef struct {
    int at, thickness, from, to;
    int set;
} segment;

typedef struct {
    segment *items;
    int count;
} segments;

static int light(const unsigned char *pixel) { return (pixel[0] + pixel[1] + pixel[2]) / 3; }

// True for a pixel of a rule that runs along the line: hairlines may be pale, and a rule may divide shaded cells.
static int is_ruled(const unsigned char *pixel, int line, int lines, int line_stride) {
    int own = light(pixel) + darker_min;
    const unsigned char *before = pixel - (size_t)reach * (size_t)line_stride, *after = pixel + (size_t)reach * (size_t)line_stride;
    return own <= 255 && (line < reach || light(before) >= own) && (line + reach >= lines || light(after) >= own);
}

// Finds the runs of ruled pixels along one direction and joins those of neighbouring lines into strokes.
static segments strokes(const unsigned char *pixels, int lines, int length, int line_stride, int step, int length_min) {
    segments found = {g_new(segment, segments_max), 0};
    int open_from = 0;
    for (int line = 0; line < lines; line++) {
        const unsigned char *row = pixels + (size_t)line * (size_t)line_stride;
        for (int n = 0; n < length; n++) {
            if (!is_ruled(row + (size_t)n * (size_t)step, line, lines, line_stride)) continue;
            int from = n;
            // Where rules cross, one is no darker than what lies beside it; the run goes on as long as there is ink.
            for (int ink = n; ink < length && ink - n < crossing_max && light(row + (size_t)ink * (size_t)step) + darker_min <= 255; ink++)
                if (is_ruled(row + (size_t)ink * (size_t)step, line, lines, line_stride)) n = ink;
            n++;
            if (n - from < length_min) continue;
            int is_joined = 0;
            // Strokes that ended above stand before `open_from` and are not looked at again.
            while (open_from < found.count && found.items[open_from].at + found.items[open_from].thickness < line) open_from++;
            for (int k = open_from; k < found.count && !is_joined; k++) {
                segment *s = &found.items[k];
                if (s->at + s->thickness >= line && from <= s->to && n >= s->from) {
                    s->thickness = line - s->at + 1;
                    s->from = MIN(s->from, from);
                    s->to = MAX(s->to, n);
                    is_joined = 1;
                }
            }
            if (!is_joined && found.count < segments_max) found.items[found.count++] = (segment){line, 1, from, n, -1};
        }
    }
    // What is as thick as a line of words is no rule.
    int kept = 0;
    for (int k = 0; k < found.count; k++)
        if (found.items[k].thickness <= 10) found.items[kept++] = found.items[k];
    found.count = kept;
    return found;
}

static int middle(const segment *s) { return s->at + s->thickness / 2; }
static int touches(const segment *across, const segment *down) {
    return middle(down) >= across->from - near && middle(down) <= across->to + near && middle(across) >= down->from - near && middle(across) <= down->to + near;
}

static int by_value(const void *left, const void *right) { return *(const int *)left - *(const int *)right; }

// The distinct places of the strokes of one table, sorted. Returns their number.
static int places(const segments *all, int set, int *places) {
    int count = 0, kept = 0;
    for (int k = 0; k < all->count; k++)
        if (all->items[k].set == set) places[count++] = middle(&all->items[k]);
    qsort(places, (size_t)count, sizeof *places, by_value);
    for (int k = 0; k < count; k++)
        if (kept == 0 || places[k] - places[kept - 1] > near) places[kept++] = places[k];
    return kept;
}

// True when a stroke of the table stands at a place and reaches over a point.
static int has_rule(const segments *all, int set, int at, int over) {
    for (int k = 0; k < all->count; k++) {
        const segment *s = &all->items[k];
        if (s->set == set && abs(middle(s) - at) <= near && s->from <= over && s->to >= over) return 1;
    }
    return 0;
}

// Gives the strokes that hang together a common number, beginning with one that has none yet.
static void spread(segments *across, segments *down, int first, int set) {
    int *todo = g_new(int, across->count + down->count), count = 0;
    across->items[first].set = set;
    todo[count++] = first;
    while (count > 0) {
        int n = todo[--count];
        int is_down = n >= across->count;
        segments *others = is_down ? across : down;
        for (int k = 0; k < others->count; k++) {
            const segment *a = is_down ? &others->items[k] : &across->items[n];
            const segment *d = is_down ? &down->items[n - across->count] : &others->items[k];
            if (others->items[k].set >= 0 || !touches(a, d)) continue;
            others->items[k].set = set;
            todo[count++] = is_down ? k : across->count + k;
        }
    }
    g_free(todo);
}

// Places that no rule divides are one cell; its owner is the place at its top left.
static void join_cells(grid_table *table, const segments *across, const segments *down, int set, const int *xs, const int *ys) {
    for (int row = 0; row < table->rows; row++) {
        for (int column = 0; column < table->columns; column++) {
            int own = row * table->columns + column;
            int x = (xs[column] + xs[column + 1]) / 2, y = (ys[row] + ys[row + 1]) / 2;
            table->owners[own] = own;
            if (column > 0 && !has_rule(down, set, xs[column], y)) table->owners[own] = table->owners[own - 1];
            else if (row > 0 && !has_rule(across, set, ys[row], x)) table->owners[own] = table->owners[own - table->columns];
        }
    }
}

static int add_table(grid *grid, const segments *across, const segments *down, int set) {
    int *xs = g_new(int, down->count + 1), *ys = g_new(int, across->count + 1);
    int columns = places(down, set, xs) - 1, rows = places(across, set, ys) - 1;
    int is_table = columns >= 2 && rows >= 2 && columns <= columns_max && rows <= rows_max;
    if (is_table) {
        grid_table *table = &grid->tables[grid->count++];
        *table = (grid_table){g_new(double, columns + 1), g_new(double, rows + 1), columns, rows, g_new(int, rows * columns)};
        for (int k = 0; k <= columns; k++) table->xs[k] = (double)xs[k] / scale;
        for (int k = 0; k <= rows; k++) table->ys[k] = (double)ys[k] / scale;
        join_cells(table, across, down, set, xs, ys);
    }
    g_free(xs);
    g_free(ys);
    return is_table;
}

cairo_surface_t *page_picture(PopplerPage *page, double width, double height, double scale) {
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(width * scale), (int)(height * scale));
    cairo_t *pen = cairo_create(surface);
    cairo_set_source_rgb(pen, 1, 1, 1);
    cairo_paint(pen);
    cairo_scale(pen, scale, scale);
    poppler_page_render_for_printing(page, pen);
    cairo_destroy(pen);
    return surface;
}

grid grid_find(PopplerPage *page, double width, double height) {
    grid found = {NULL, 0};
    // A page may claim any size; poster-sized ones hold no tables worth the memory.
    if (width * scale * height * scale > 40e6 || width < 1 || height < 1) return found;
    cairo_surface_t *surface = page_picture(page, width, height, scale);
    cairo_surface_flush(surface);
    const unsigned char *pixels = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    int wide = cairo_image_surface_get_width(surface), high = cairo_image_surface_get_height(surface);
    segments across = strokes(pixels, high, wide, stride, 4, across_min);
    segments down = strokes(pixels, wide, high, 4, stride, down_min);
    cairo_surface_destroy(surface);
    found.tables = g_new(grid_table, tables_max);
    int sets = 0;
    for (int k = 0; k < across.count && found.count < tables_max; k++) {
        if (across.items[k].set >= 0) continue;
        spread(&across, &down, k, sets);
        add_table(&found, &across, &down, sets++);
    }
    g_free(across.items);
    g_free(down.items);
    return found;
}

void grid_free(grid *grid) {
    for (int k = 0; k < grid->count; k++) {
        g_free(grid->tables[k].xs);
        g_free(grid->tables[k].ys);
        g_free(grid->tables[k].owners);
    }
    g_free(grid->tables);
    grid->tables = NULL;
    grid->count = 0;
}

// The interval that holds a value; -1 outside of all.
static int interval(const double *bounds, int count, double value) {
    if (value < bounds[0] || value > bounds[count]) return -1;
    int low = 0, high = count - 1;
    while (low < high) {
        int half = (low + high + 1) / 2;
        if (bounds[half] <= value) low = half;
        else high = half - 1;
    }
    return low;
}

grid_place grid_place_at(const grid *grid, double x, double y) {
    for (int k = 0; k < grid->count; k++) {
        const grid_table *table = &grid->tables[k];
        int column = interval(table->xs, table->columns, x), row = interval(table->ys, table->rows, y);
        if (column < 0 || row < 0) continue;
        int owner = table->owners[row * table->columns + column];
        return (grid_place){k, owner / table->columns, owner % table->columns};
    }
    return (grid_place){-1, 0, 0};
}

void grid_spans(const grid *grid, grid_place place, int *rows, int *columns) {
    const grid_table *table = &grid->tables[place.table];
    int own = place.row * table->columns + place.column;
    *columns = *rows = 1;
    while (place.column + *columns < table->columns && table->owners[own + *columns] == own) ++*columns;
    while (place.row + *rows < table->rows && table->owners[own + *rows * table->columns] == own) ++*rows;
}
