/* One call a frame: what is another cell than before goes to the terminal. */
#include <stdlib.h>
#include <string.h>

#include "cell.h"
#include "curses_wide.h"
#include "session.h"

static uint64_t *shown; /* the cells that the terminal has; NULL: a screen of another size */
static uint64_t *wide;  /* one row */
static int shown_rows, shown_columns;
static bool is_unknown = true; /* the terminal may show anything */

void present_forget(void) {
    free(shown);
    free(wide);
    shown = wide = NULL;
    is_unknown = true;
}

void present_repaint(void) { is_unknown = true; }

static bool allocate(void) {
    shown_rows = LINES;
    shown_columns = COLS;
    shown = malloc(((size_t)shown_rows * (size_t)shown_columns + 1) * sizeof *shown);
    wide = malloc(((size_t)shown_columns + 1) * sizeof *wide);
    if (!shown || !wide) present_forget();
    return shown;
}

/* The line was too slow, and has seen a part of it at most. */
static bool give_up(void) {
    crash_reset_modes();
    modes_forget();
    present_repaint();
    return false;
}

/* Curses, whose own window is always empty, enters the screen where that is still to be done, and clears it. */
static bool clear_screen(bool keys_wait) {
    bool is_collected = outgoing_begin();
    if (!is_collected) watchdog_start_frame(keys_wait);
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    modes_set();
    if (is_collected) outgoing_end();
    else if (watchdog_stop()) return false;
    for (int i = 0; i < shown_rows * shown_columns; i++) shown[i] = L' ';
    is_unknown = false;
    return true;
}

/* A row as wide as the screen, with blanks where the grid, which may be smaller, has no cells. */
static const uint64_t *widened(const uint64_t *cells, int columns) {
    for (int column = 0; column < shown_columns; column++)
        wide[column] = cells && column < columns ? cells[column] : L' ';
    return wide;
}

static bool looks_other(uint64_t cell, uint64_t before) {
    return cell != before && paint_look(cell) != paint_look(before);
}

/* About how many bytes it takes to write a cell behind another one. */
static int price(uint64_t cell, uint64_t before) {
    uint64_t glyph = cell & ((1u << CELL_GLYPH_BITS) - 1);
    bool has_style = glyph == ' ' || cell >> CELL_GLYPH_BITS == before >> CELL_GLYPH_BITS;
    return (glyph < 0x80 ? 1 : 3) + (has_style ? 0 : 10);
}

/* Shows the cells of a row that changed, and the few between them that did not where a way past them takes more. */
static void paint_row(int row, const uint64_t *cells) {
    enum { WAY = 5 };
    uint64_t *old = shown + (size_t)row * (size_t)shown_columns;
    size_t size = (size_t)shown_columns * sizeof *cells;
    if (memcmp(old, cells, size) == 0) return;
    for (int first = 0; first < shown_columns; first++) {
        if (!looks_other(cells[first], old[first])) continue;
        int end = first + 1, bytes = 0;
        for (int column = end; column < shown_columns && bytes <= WAY; column++) {
            bool has_changed = looks_other(cells[column], old[column]);
            bytes = has_changed ? 0 : bytes + price(cells[column], cells[column - 1]);
            if (has_changed) end = column + 1;
        }
        paint_cells(row, first, cells + first, end - first);
        first = end;
    }
    memcpy(old, cells, size);
}

static bool deliver(const char *bytes, size_t length, bool keys_wait) {
    if (length == 0) {
        outgoing_send(); /* a screen may have been cleared */
        return true;
    }
    if (outgoing_append(bytes, length)) return true;
    watchdog_start_frame(keys_wait);
    write_all(session.curses_fd, bytes, length);
    return !watchdog_stop();
}

bool terminal_present(const uint64_t *cells, int rows, int columns, bool keys_wait) {
    if (!session.on_screen) return true;
    if ((!shown && !allocate()) || !outgoing_send() || !outgoing_has_room()) return false;
    if (is_unknown && !clear_screen(keys_wait)) return give_up();
    paint_begin();
    for (int row = 0; row < shown_rows; row++) {
        const uint64_t *present = row < rows ? cells + (size_t)row * (size_t)columns : NULL;
        paint_row(row, present && columns >= shown_columns ? present : widened(present, columns));
    }
    size_t length;
    const char *bytes = paint_end(&length);
    bool is_whole = bytes || length == 0;
    return (is_whole && deliver(bytes, length, keys_wait)) || give_up();
}

void terminal_set_colors(const terminal_color *table) {
    style_set_colors(table);
    present_forget();
}

void terminal_send(const uint8_t *bytes, int count) {
    if (!session.on_screen || outgoing_append(bytes, (size_t)count)) return;
    if (line_has_room()) write_all(session.tty, bytes, (size_t)count);
}
