/* From the style of one cell to that of the next, in the terminal's own language.
   vid_puts(), which is there for this, sends what takes a colour back to curses' own output instead of the given one. */
#include <string.h>

#include "cell.h"
#include "curses_wide.h"
#include "session.h"

typedef struct {
    int foreground, background; /* -1: the terminal's own */
    unsigned attributes;
} look;

static terminal_color color_table[TERMINAL_COLOR_VALUES];
uint16_t style_alike[TERMINAL_COLOR_VALUES]; /* for each colour the first one that is shown as it is */

static struct {
    const char *normal, *attributes, *bold, *dim, *reverse, *underline;
    const char *foreground, *background, *own_colors;
    bool counts_blue_first;       /* of colours, in its old sequences */
    bool knows_39_49;             /* SGR 39 and 49 take one colour back */
    unsigned not_beside_a_color; /* attributes that it cannot show so */
} terminal;

/* Returns how many colours there are to be used. */
int style_open(bool with_colors) {
    terminal.normal = capability("sgr0");
    terminal.attributes = capability("sgr");
    terminal.bold = capability("bold");
    terminal.dim = capability("dim");
    terminal.reverse = capability("rev");
    terminal.underline = capability("smul");
    terminal.foreground = capability("setaf");
    terminal.background = capability("setab");
    terminal.counts_blue_first = !terminal.foreground;
    if (!terminal.foreground) terminal.foreground = capability("setf");
    if (!terminal.background) terminal.background = capability("setb");
    terminal.own_colors = capability("op");
    terminal.knows_39_49 = tigetflag("AX") > 0;
    /* Its bits: standout, underline, reverse, blink, dim, bold. A reversed glyph is worth more than its colour. */
    int mask = tigetnum("ncv");
    terminal.not_beside_a_color = 0;
    if (mask > 0) terminal.not_beside_a_color = (mask & 2 ? CELL_UNDERLINE : 0) | (mask & 16 ? CELL_DIM : 0) | (mask & 32 ? CELL_BOLD : 0);
    bool has_colors = terminal.foreground && terminal.background && terminal.own_colors && tigetnum("colors") > 0;
    return with_colors && has_colors ? tigetnum("colors") : 0;
}

static look look_of(uint64_t style) {
    terminal_color foreground = color_table[style_foreground(style)];
    terminal_color background = color_table[style_background(style)];
    look result = {.foreground = -1, .background = -1, .attributes = (unsigned)style_attributes(style)};
    if (session.colors == 0) return result;
    result.foreground = foreground.number;
    result.background = background.number;
    if (foreground.bold) result.attributes |= CELL_BOLD;
    if (foreground.number >= 0 || background.number >= 0) result.attributes &= ~terminal.not_beside_a_color;
    return result;
}

typedef struct {
    uint64_t key; /* both styles, and never 0 */
    size_t length;
    char bytes[112];
} change;

static change changes[512];
static change *in_work;

/* No terminal needs more bytes than there are. */
static int collect(int byte) {
    if (in_work->length < sizeof in_work->bytes) in_work->bytes[in_work->length++] = (char)byte;
    return byte;
}

static void say(const char *text) {
    if (text) tputs(text, 1, collect);
}

static void set_attributes(unsigned wanted) {
    if (wanted == 0 || !terminal.attributes) {
        say(terminal.normal);
        if (wanted & CELL_BOLD) say(terminal.bold);
        if (wanted & CELL_DIM) say(terminal.dim);
        if (wanted & CELL_REVERSE) say(terminal.reverse);
        if (wanted & CELL_UNDERLINE) say(terminal.underline);
    } else {
        say(tiparm(
            terminal.attributes, 0, (wanted & CELL_UNDERLINE) != 0, (wanted & CELL_REVERSE) != 0, 0, (wanted & CELL_DIM) != 0,
            (wanted & CELL_BOLD) != 0, 0, 0, 0));
    }
}

static int color_number(int number) {
    return terminal.counts_blue_first ? (number & ~5) | (number & 1) << 2 | (number >> 2 & 1) : number;
}

/* A colour of 24 bits is said as terminals agree on it, whatever the description of this one says. */
static void say_color(const char *capability, int command, int number) {
    char text[32];
    snprintf(text, sizeof text, "\033[%d;2;%d;%d;%dm", command, number >> 16 & 255, number >> 8 & 255, number & 255);
    say(number < TERMINAL_RGB ? tiparm(capability, color_number(number)) : text);
}

static void compose(look from, look to) {
    if (from.attributes != to.attributes) {
        set_attributes(to.attributes);
        from.foreground = from.background = -1; /* whatever takes attributes back takes colours back too */
    }
    bool drops_foreground = from.foreground >= 0 && to.foreground < 0;
    bool drops_background = from.background >= 0 && to.background < 0;
    if (terminal.knows_39_49) {
        if (drops_foreground) say("\033[39m");
        if (drops_background) say("\033[49m");
    } else if (drops_foreground || drops_background) {
        say(terminal.own_colors);
        from.foreground = from.background = -1;
    }
    if (to.foreground >= 0 && to.foreground != from.foreground)
        say_color(terminal.foreground, 38, to.foreground);
    if (to.background >= 0 && to.background != from.background)
        say_color(terminal.background, 48, to.background);
}

/* Two changes one after the other as a single one: `ESC [ 1 m ESC [ 7 m` says the same as `ESC [ 1 ; 7 m`. And G0 holds
   ASCII all the time, as nothing else is ever chosen. */
static void shorten(char *bytes, size_t *length) {
    size_t kept = 0;
    for (size_t i = 0; i < *length; i++) {
        bool is_joint = kept > 0 && bytes[kept - 1] == 'm' && i + 1 < *length && bytes[i] == '\033' && bytes[i + 1] == '[';
        if (is_joint) {
            bytes[kept - 1] = ';';
            i++;
        } else if (*length - i >= 3 && memcmp(bytes + i, "\033(B", 3) == 0) {
            i += 2;
        } else {
            bytes[kept++] = bytes[i];
        }
    }
    *length = kept;
}

/* The bytes that lead from one style to another. The same few changes come back with every frame: they are remembered,
   one in each place of a table. */
const char *style_change(uint64_t from, uint64_t to, size_t *length) {
    uint64_t key = from << CELL_STYLE_BITS | to | 1ull << 63;
    change *known = &changes[key * 0x9e3779b97f4a7c15u >> 55];
    if (known->key != key) {
        in_work = known;
        known->key = key;
        known->length = 0;
        compose(look_of(from), look_of(to));
        shorten(known->bytes, &known->length);
    }
    *length = known->length;
    return known->bytes;
}

/* A blank looks the same in any ink, unless it is underlined or reversed: the style that shows it, as near to the present
   one as may be. */
uint64_t style_of_blank(uint64_t style, uint64_t present) {
    const uint64_t seen = (uint64_t)(TERMINAL_COLOR_VALUES - 1) << CELL_COLOR_BITS;
    bool has_line = style_attributes(style | present) & (CELL_REVERSE | CELL_UNDERLINE);
    return has_line ? style : (present & ~seen) | (style & seen);
}

void style_set_colors(const terminal_color *table) {
    memcpy(color_table, table, sizeof color_table);
    memset(changes, 0, sizeof changes);
    int first[2][257];
    memset(first, -1, sizeof first);
    for (int color = 0; color < TERMINAL_COLOR_VALUES; color++) {
        int none = color, *known = table[color].number < 256 ? &first[table[color].bold][table[color].number + 1] : &none;
        if (*known < 0) *known = color;
        style_alike[color] = (uint16_t)*known;
    }
}
