/* Changed cells as the bytes that show them.
   Curses would find out by itself what changed, but at many times the cost: it keeps the screen three times over, in 28
   bytes a cell, weighs ways for the cursor against each other and writes after every step of it. Here it is known which
   cells changed. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "cell.h"
#include "curses_wide.h"
#include "session.h"

enum { GLYPH_MASK = (1 << CELL_GLYPH_BITS) - 1 };

static char *bytes;
static size_t count, capacity;
static bool is_incomplete;
static const char *to_place, *to_column; /* the second is NULL where there is none */
static bool moves_plainly, last_cell_scrolls;

/* Where the cursor is, and in what style the terminal writes; a row below 0: not known. */
static struct {
    int row, column;
    uint64_t style;
} pen;

void paint_open(void) {
    to_place = capability("cup");
    to_column = capability("hpa");
    moves_plainly = tigetflag("msgr") <= 0;
    /* Where a glyph in the last column moves the cursor on at once, one in the last row moves all of them up. */
    last_cell_scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
}

void paint_close(void) {
    free(bytes);
    bytes = NULL;
    count = capacity = 0;
}

static int put(int byte) {
    if (count == capacity) {
        char *larger = realloc(bytes, 2 * capacity + 4096);
        if (!larger) {
            is_incomplete = true;
            return byte;
        }
        bytes = larger;
        capacity = 2 * capacity + 4096;
    }
    bytes[count++] = (char)byte;
    return byte;
}

static void set_style(uint64_t style) {
    if (pen.style == style) return;
    size_t length;
    const char *change = style_change(pen.style, style, &length);
    for (size_t i = 0; i < length; i++) put(change[i]);
    pen.style = style;
}

static void move_to(int row, int column) {
    if (pen.row == row && pen.column == column) return;
    if (moves_plainly) set_style(0);
    bool is_near = to_column && pen.row == row;
    tputs(is_near ? tiparm(to_column, column) : tiparm(to_place, row, column), 1, put);
    pen.row = row;
    pen.column = column;
}

/* One column wide and printable, whatever was asked for: anything else would shift the rest of the row. */
static uint32_t safe_glyph(uint32_t glyph) {
    if (glyph >= 0x20 && glyph < 0x7f) return glyph;
    if (glyph < 0xa0) return ' ';
    if (!session.utf8) return '?';
    return glyph < 0x300 || wcwidth((wchar_t)glyph) == 1 ? glyph : '?';
}

static void put_utf8(uint32_t glyph) {
    if (glyph < 0x80) {
        put((int)glyph);
    } else if (glyph < 0x800) {
        put((int)(0xc0 | glyph >> 6));
        put((int)(0x80 | (glyph & 0x3f)));
    } else {
        if (glyph < 0x10000) {
            put((int)(0xe0 | glyph >> 12));
        } else {
            put((int)(0xf0 | glyph >> 18));
            put((int)(0x80 | (glyph >> 12 & 0x3f)));
        }
        put((int)(0x80 | (glyph >> 6 & 0x3f)));
        put((int)(0x80 | (glyph & 0x3f)));
    }
}

/* Begins a frame; the cursor may be anywhere. */
void paint_begin(void) {
    count = 0;
    is_incomplete = false;
    pen.row = pen.column = -1;
    pen.style = 0;
}

/* Whether foreground and background are colours that may change places: not the terminal's own, and without attributes. */
static bool can_be_exchanged(uint64_t style) {
    return style_foreground(style) && style_background(style) && !style_attributes(style);
}

/* What is left of a cell where quarters of it are filled; 0 for any other glyph. */
static uint32_t rest_of_quarters(uint32_t glyph) {
    static const uint8_t rest[] = {0x9c, 0x9b, 0x9f, 0x9d, 0x9e, 0x97, 0x96, 0x99, 0x9a, 0x98};
    if (glyph >= 0x2596 && glyph <= 0x259f) return 0x2500u + rest[glyph - 0x2596];
    return glyph == 0x2580 ? 0x2584 : glyph == 0x2584 ? 0x2580 : glyph == 0x258c ? 0x2590 : glyph == 0x2590 ? 0x258c : 0;
}

/* A cell that stands for all that look the same: with few colours, many do. */
uint64_t paint_look(uint64_t cell) {
    uint64_t style = style_as_shown(cell >> CELL_GLYPH_BITS), glyph = cell & GLYPH_MASK;
    bool is_even = style_foreground(style) == style_background(style) && can_be_exchanged(style);
    if (is_even && rest_of_quarters((uint32_t)glyph)) glyph = ' ';
    return style << CELL_GLYPH_BITS | glyph;
}

/* How many colours change on the way to a style from the present one, and on to the background of what follows. */
static int changes_to(uint64_t style, uint64_t next) {
    return (style_foreground(style) != style_foreground(pen.style)) + (style_background(style) != style_background(pen.style))
        + (style_background(style) != style_background(next));
}

/* Quarters in two colours look the same with glyph and colours exchanged, which may take fewer changes. */
static uint32_t exchange(uint32_t glyph, uint64_t *style, uint64_t next) {
    uint32_t rest = session.colors >= 256 && can_be_exchanged(*style) ? rest_of_quarters(glyph) : 0;
    uint64_t other = style_foreground(*style) << CELL_COLOR_BITS | style_background(*style);
    if (!rest || changes_to(other, next) >= changes_to(*style, next)) return glyph;
    *style = other;
    return rest;
}

/* Shows cells that lie side by side. */
void paint_cells(int row, int column, const uint64_t *cells, int length) {
    if (last_cell_scrolls && row == LINES - 1 && column + length == COLS) length--;
    if (length <= 0) return;
    move_to(row, column);
    uint64_t next = paint_look(cells[0]);
    for (int i = 0; i < length; i++) {
        uint64_t style = next >> CELL_GLYPH_BITS;
        uint32_t glyph = safe_glyph((uint32_t)(next & GLYPH_MASK));
        if (i + 1 < length) next = paint_look(cells[i + 1]);
        if (glyph >= 0x2580 && glyph < 0x25a0) glyph = exchange(glyph, &style, next >> CELL_GLYPH_BITS);
        set_style(glyph == ' ' ? style_of_blank(style, pen.style) : style);
        put_utf8(glyph);
    }
    pen.column += length;
    if (pen.column == COLS) pen.row = -1; /* behind the last column it may be in this row or in the next */
}

/* Ends a frame in the terminal's own style, the cursor in the corner: it rests there where it cannot be hidden, and
   whoever reads along sees where a frame ends. NULL if there was no memory for all of it. */
const char *paint_end(size_t *length) {
    if (count > 0) {
        set_style(0);
        move_to(0, 0);
    }
    *length = count;
    return is_incomplete ? NULL : bytes;
}
