/* Taking the terminal over, or saying why not. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static const char *usable_type; /* what examine() found */

static terminal_opening examine(void) {
    if (!isatty(STDIN_FILENO)) return TERMINAL_STDIN_NOT_A_TERMINAL;
    if (!isatty(STDOUT_FILENO)) return TERMINAL_STDOUT_NOT_A_TERMINAL;
    const char *type = getenv("TERM");
    if (!type || !*type) return TERMINAL_TYPE_UNSET;
    usable_type = type_find();
    if (!usable_type) return TERMINAL_TYPE_UNKNOWN;
    if (!capability("cup") || tigetflag("gn") > 0 || tigetflag("hc") > 0)
        return TERMINAL_TYPE_CANNOT_PLACE_CURSOR;
    return TERMINAL_OPENED;
}

/* In the background the terminal is somebody else's, and whoever touches it is stopped and heeds no signal any more. */
static void wait_for_foreground(void) {
    const struct timespec pause = {.tv_sec = 0, .tv_nsec = 100000000};
    for (;;) {
        pid_t group = tcgetpgrp(STDIN_FILENO);
        if (group <= 0 || group == getpgrp()) return;
        nanosleep(&pause, NULL);
    }
}

/* Curses goes by these variables before it asks the window, which may have another size than when they were set, and one
   that is more than it can count. */
static void tell_curses_size(void) {
    int rows, columns;
    char text[16];
    if (!window_size(STDOUT_FILENO, &rows, &columns)) return;
    snprintf(text, sizeof text, "%d", rows);
    setenv("LINES", text, 1);
    snprintf(text, sizeof text, "%d", columns);
    setenv("COLUMNS", text, 1);
}

static bool own_descriptors(void) {
    session.tty = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    session.curses_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    session.null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (session.tty < 0 || session.curses_fd < 0 || session.null_fd < 0) return false;
    session.curses_file = fdopen(session.curses_fd, "w");
    return session.curses_file && tcgetattr(session.tty, &session.before) == 0;
}

static void set_modes(void) {
    cbreak();
    noecho();
    nonl();
    typeahead(-1); /* curses must not look at the input: we read it ourselves */
    intrflush(stdscr, FALSE);
    curs_set(0);
    /* Ctrl-S must not freeze the picture, nor Ctrl-V or Ctrl-O be eaten; Ctrl-C and Ctrl-Z stay signals. */
    struct termios modes;
    if (tcgetattr(session.tty, &modes) == 0) {
        modes.c_iflag &= ~(tcflag_t)(IXON | INLCR | IGNCR | ISTRIP);
        modes.c_lflag &= ~(tcflag_t)IEXTEN;
        tcsetattr(session.tty, TCSANOW, &modes);
    }
    def_prog_mode();
}

terminal_opening terminal_open(bool with_colors, bool ascii_only, bool with_mouse) {
    if (session.open) return TERMINAL_OUT_OF_RESOURCES;
    memset(&session, 0, sizeof session);
    tell_curses_size();
    terminal_opening found = examine();
    if (found != TERMINAL_OPENED) return found;
    wait_for_foreground();
    session.utf8 = terminal_locale_is_utf8() && !ascii_only;
    if (!own_descriptors() || !signals_install()) {
        session_end();
        return TERMINAL_OUT_OF_RESOURCES;
    }
    /* Our handlers come first: curses installs its own only where there are none. */
    session.screen = newterm(usable_type, session.curses_file, stdin);
    if (!session.screen) {
        session_end();
        return TERMINAL_TYPE_UNKNOWN;
    }
    session.open = session.on_screen = 1;
    session.colors = style_open(with_colors);
    modes_open(with_mouse);
    crash_prepare();
    crash_handlers_install();
    watchdog_install();
    outgoing_open();
    paint_open();
    set_modes();
    capture_start();
    terminal_adopt_size();
    present_forget();
    static bool registered;
    if (!registered) registered = atexit(terminal_close) == 0;
    return TERMINAL_OPENED;
}

bool terminal_is_utf8(void) { return session.utf8; }
int terminal_color_count(void) { return session.colors; }
int terminal_rows(void) { return session.open ? LINES : 0; }
int terminal_columns(void) { return session.open ? COLS : 0; }
