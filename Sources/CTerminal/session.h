/* What the parts of CTerminal share. */
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
    volatile sig_atomic_t closing;
    bool lost;
    bool utf8;
    bool mouse;       /* it is wanted, and the terminal has one */
    bool mouse_asked; /* and was asked to report */
    int colors;
    int tty;       /* the terminal: our own descriptor, as stdout is kept back */
    int curses_fd; /* what curses writes to: the terminal, a file meanwhile, or /dev/null for the rest of a frame */
    int nowhere;   /* /dev/null */
    FILE *curses_file;
    struct termios before;
} session_state;

extern session_state session;

/* open.c: everything back to what it was before terminal_open, the screen being left already. */
void session_end(void);

/* signals.c: handlers that only note the signal and wake the loop up. */
bool signals_install(void);
void signals_uninstall(void);
int signals_wake_descriptor(void);
void signals_stop_here(void);
bool signals_end_waits(void);

/* crash.c: the terminal is restored although nothing can be relied upon any more. */
void crash_prepare(void);
void crash_handlers_install(void);
void crash_handlers_uninstall(void);
void crash_restore_terminal(void);
void crash_reset_style(void);
void crash_leave_screen(void);

/* capture.c: what is printed meanwhile is kept back. */
bool capture_start(void);
void capture_end_and_replay(void);
int open_nameless_file(void);

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

/* jam.c: a line that does not take what is sent. */
void jam_install(void);
void jam_uninstall(void);
void jam_watch_frame(bool keys_wait);
void jam_watch_leaving(void);
bool jam_end(void);
bool jam_has_room(void);

/* mouse.c: reports of the mouse. */
void mouse_ask(void);
void mouse_forget(void);
void mouse_end(void);
const char *mouse_end_text(void);

/* style.c: from the style of one cell to that of another. */
int style_open(bool with_colors);
const char *style_change(uint64_t from, uint64_t to, size_t *length);
bool style_shows_in_blank(uint64_t style, uint64_t other);
const char *capability(const char *name);

/* paint.c: changed cells as bytes. */
void paint_open(void);
void paint_close(void);
void paint_begin(void);
void paint_cells(int row, int column, const uint64_t *cells, int length);
const char *paint_end(size_t *length);

/* present.c: what changed since the last frame. */
void present_forget(void);
void present_repaint(void);

/* write(2) until all is written or the terminal is gone; safe in a signal handler. */
void write_all(int descriptor, const void *bytes, size_t count);

#endif
