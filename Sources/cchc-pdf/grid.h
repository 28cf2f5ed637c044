#ifndef GRID_H
#define GRID_H

#include <cairo.h>
#include <poppler.h>

// The ruled tables of a page, found in a picture of it: whatever way the file draws its rules, a reader sees them.

// A table: rules across at `ys`, rules down at `xs`, in points from the top left corner. `owners` names, for each place between
// them, the place at the top left of the cell that it belongs to, since cells may span rows and columns.
typedef struct {
    double *xs, *ys;
    int columns, rows;
    int *owners;
} grid_table;

typedef struct {
    grid_table *tables;
    int count;
} grid;

// A picture of a page on white paper, so many dots a point; its owner destroys it.
cairo_surface_t *page_picture(PopplerPage *page, double width, double height, double scale);

grid grid_find(PopplerPage *page, double width, double height);
void grid_free(grid *grid);

// Where a point lies: its table (-1 for none), and the row and column of its cell.
typedef struct {
    int table, row, column;
} grid_place;

grid_place grid_place_at(const grid *grid, double x, double y);
// Rows and columns that a cell spans.
void grid_spans(const grid *grid, grid_place place, int *rows, int *columns);

#endif
