/* One call a frame: cells to curses, and curses' changes to the terminal. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "curses_wide.h"
#include "session.h"

static terminal_color color_table[TERMINAL_COLOR_VALUES];
static uint64_t *shown; /* the cells that curses has; NULL: unknown */
static cchar_t *line;
static int shown_rows, shown_columns;

void terminal_set_colors(const terminal_color *table) {
    memcpy(color_table, table, sizeof color_table);
    present_forget();
}

/* All rows are set anew with the next frame. */
void present_forget(void) {
    free(shown);
    free(line);
    shown = NULL;
    line = NULL;
    if (stdscr) clearok(curscr, TRUE);
}

/* Curses has the right cells, but the terminal may show anything. */
void present_repaint(void) { clearok(curscr, TRUE); }

static bool allocate(void) {
    shown_rows = LINES;
    shown_columns = COLS;
    size_t count = (size_t)shown_rows * (size_t)shown_columns;
    shown = malloc((count + 1) * sizeof *shown);
    line = malloc(((size_t)shown_columns + 1) * sizeof *line);
    if (!shown || !line) {
        present_forget();
        return false;
    }
    memset(shown, 0xff, count * sizeof *shown); /* no cell looks like this */
    return true;
}

/* One column wide and printable, whatever was asked for: anything else would shift the rest of the row. */
static wchar_t safe_glyph(uint32_t glyph) {
    if (glyph >= 0x20 && glyph < 0x7f) return (wchar_t)glyph;
    if (glyph < 0xa0) return L' ';
    if (!session.utf8) return L'?';
    return glyph < 0x300 || wcwidth((wchar_t)glyph) == 1 ? (wchar_t)glyph : L'?';
}

static void to_curses(uint64_t cell, cchar_t *result) {
    terminal_color foreground = color_table[(cell >> 21) & 0x1fff];
    terminal_color background = color_table[(cell >> 34) & 0x1fff];
    attr_t attributes = A_NORMAL;
    if (cell >> 47 & 1 || (foreground.bold && session.colors > 0)) attributes |= A_BOLD;
    if (cell >> 47 & 2) attributes |= A_DIM;
    if (cell >> 47 & 4) attributes |= A_REVERSE;
    if (cell >> 47 & 8) attributes |= A_UNDERLINE;
    int pair = session.colors > 0 ? pairs_find(foreground.number, background.number) : 0;
    wchar_t text[2] = {safe_glyph((uint32_t)(cell & 0x1fffff)), 0};
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS >= 20170401
    setcchar(result, text, attributes, (short)(pair > 32767 ? 32767 : pair), &pair);
#else
    setcchar(result, text, attributes, (short)pair, NULL);
#endif
}

/* From the first to the last cell of the row that changed. */
static void set_row(int row, const uint64_t *cells, int columns) {
    uint64_t *old = shown + (size_t)row * (size_t)shown_columns;
    int first = -1, last = -1;
    for (int column = 0; column < shown_columns; column++) {
        uint64_t cell = column < columns ? cells[column] : L' ';
        if (old[column] == cell) continue;
        old[column] = cell;
        if (first < 0) first = column;
        last = column;
    }
    if (first < 0) return;
    for (int column = first; column <= last; column++) to_curses(old[column], &line[column]);
    mvwadd_wchnstr(stdscr, row, first, line + first, last - first + 1);
}

static int discard(int byte) { return byte; }

bool terminal_present(const uint64_t *cells, int rows, int columns, bool keys_wait) {
    if (!session.on_screen || (!shown && !allocate())) return true;
    if (!outgoing_send() || !jam_has_room()) return false;
    int width = columns < shown_columns ? columns : shown_columns;
    for (int row = 0; row < shown_rows; row++) {
        if (row < rows) set_row(row, cells + (size_t)row * (size_t)columns, width);
        else set_row(row, NULL, 0);
    }
    /* Where it cannot be hidden the cursor rests at one place; and whoever reads along sees where a frame ends. */
    wmove(stdscr, 0, 0);
    wnoutrefresh(stdscr);
    if (outgoing_begin_frame()) {
        mouse_ask();
        doupdate();
        outgoing_end_frame();
        return true;
    }
    jam_watch_frame(keys_wait);
    mouse_ask();
    doupdate();
    if (!jam_end()) return true;
    /* Curses believes in the colours of a frame that the terminal has seen half of. */
    vid_puts(A_NORMAL, 0, NULL, discard);
    crash_reset_style();
    mouse_forget();
    present_repaint();
    return false;
}

void terminal_send(const uint8_t *bytes, int count) {
    if (!session.on_screen || outgoing_append(bytes, (size_t)count)) return;
    if (jam_has_room()) write_all(session.tty, bytes, (size_t)count);
}
