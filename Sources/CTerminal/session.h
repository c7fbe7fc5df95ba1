/* What the parts of CTerminal share. They stand here in their order: each calls only those before it. */
#ifndef SESSION_H
#define SESSION_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <termios.h>

#include "terminal.h"

typedef struct {
    volatile sig_atomic_t open;      /* between terminal_open and terminal_close */
    volatile sig_atomic_t on_screen; /* and not suspended in between */
    bool lost;
    bool utf8;
    int colors;
    int tty;       /* the terminal: our own descriptor, as stdout is kept back */
    int curses_fd; /* what curses writes to: the terminal, a file meanwhile, or /dev/null for the rest of a frame */
    int null_fd;   /* /dev/null */
    FILE *curses_file;
    struct screen *screen;
    struct termios before;
} session_state;

/* session.c: the state, and what needs nothing else. */
extern session_state session;
void write_all(int descriptor, const void *bytes, size_t count);
int open_unnamed_file(void);
bool line_has_room(void);

/* capture.c: what is printed meanwhile is kept back. */
bool capture_start(void);
void capture_end_and_replay(void);

/* type.c: what kind of terminal TERM names. */
const char *type_find(void);
bool type_is_like_xterm(void);
const char *capability(const char *name);

/* modes.c: modes that curses knows nothing of. */
void modes_open(bool with_mouse);
void modes_set(void);
void modes_forget(void);
const char *modes_reset_text(void);

/* crash.c: the terminal is restored although nothing can be relied upon any more. */
bool crash_handles(int number);
void crash_prepare(void);
void crash_handlers_install(void);
void crash_handlers_uninstall(void);
void crash_restore_terminal(void);
void crash_reset_modes(void);
void crash_leave_screen(void);

/* signals.c: handlers that only note the signal and wake the loop up. */
bool signals_install(void);
void signals_uninstall(void);
int signals_wake_descriptor(void);
void signals_note(int number);
void signals_stop_here(void);
bool signals_end_waits(void);

/* watchdog.c: a line that does not take what is sent. */
void watchdog_install(void);
void watchdog_uninstall(void);
void watchdog_start_frame(bool keys_wait);
void watchdog_start_leaving(void);
bool watchdog_stop(void);

/* outgoing.c: frames on their way to a line that is slower than they come. */
void outgoing_open(void);
void outgoing_close(void);
bool outgoing_waits(void);
bool outgoing_has_room(void);
bool outgoing_was_slow(void);
bool outgoing_send(void);
void outgoing_drop(void);
bool outgoing_append(const void *more, size_t length);
bool outgoing_begin(void);
void outgoing_end(void);

/* style.c: from the style of one cell to that of another. */
int style_open(bool with_colors);
void style_set_colors(const terminal_color *table);
const char *style_change(uint64_t from, uint64_t to, size_t *length);
uint64_t style_of_blank(uint64_t style, uint64_t present);
extern uint16_t style_alike[TERMINAL_COLOR_VALUES];

static inline uint64_t style_foreground(uint64_t style) { return style & (TERMINAL_COLOR_VALUES - 1); }

static inline uint64_t style_background(uint64_t style) { return style >> CELL_COLOR_BITS & (TERMINAL_COLOR_VALUES - 1); }

static inline uint64_t style_attributes(uint64_t style) { return style >> 2 * CELL_COLOR_BITS; }

/* The style with colours that stand for all others that are shown as they are. */
static inline uint64_t style_as_shown(uint64_t style) {
    uint64_t background = style_alike[style_background(style)], foreground = style_alike[style_foreground(style)];
    return style_attributes(style) << 2 * CELL_COLOR_BITS | background << CELL_COLOR_BITS | foreground;
}

/* paint.c: changed cells as bytes. */
void paint_open(void);
void paint_close(void);
void paint_begin(void);
uint64_t paint_look(uint64_t cell);
void paint_cells(int row, int column, const uint64_t *cells, int length);
const char *paint_end(size_t *length);

/* present.c: what changed since the last frame. */
void present_forget(void);
void present_repaint(void);

/* leave.c: giving the terminal back. open.c and wait.c come last. */
void session_end(void);
bool window_size(int terminal, int *rows, int *columns);

#endif
