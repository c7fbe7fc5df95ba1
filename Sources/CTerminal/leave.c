/* Giving the terminal back: for good, for as long as the process is stopped, or because it has gone away. */
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static void release(void) {
    if (session.screen) delscreen(session.screen);
    if (session.curses_file) fclose(session.curses_file);
    else if (session.curses_fd > 0) close(session.curses_fd);
    if (session.tty > 0) close(session.tty);
    if (session.null_fd > 0) close(session.null_fd);
    memset(&session, 0, sizeof session);
}

/* Everything back to what it was before terminal_open, the screen being left already. */
void session_end(void) {
    watchdog_uninstall();
    outgoing_close();
    paint_close();
    crash_handlers_uninstall();
    signals_uninstall();
    release();
}

static bool terminal_is_gone(void) {
    struct pollfd tty = {.fd = session.tty, .events = 0};
    return poll(&tty, 1, 0) > 0 && (tty.revents & (POLLHUP | POLLERR | POLLNVAL));
}

static void leave_screen(void) {
    /* Frames that still queue up on a slow line would keep the person waiting: nobody will look at them. */
    bool is_cut = !outgoing_send() || outgoing_was_slow() || !line_has_room();
    outgoing_drop();
    if (is_cut) tcflush(session.tty, TCOFLUSH);
    watchdog_start_leaving();
    crash_reset_modes();
    endwin();
    modes_forget();
    tcsetattr(session.tty, TCSANOW, &session.before);
    if (watchdog_stop()) {
        /* What was sent may have been thrown away. The keyboard's mode can only be reset on its own screen. */
        const char *enter = capability("smcup");
        if (enter) write_all(session.tty, enter, strlen(enter));
        crash_leave_screen();
    }
    session.on_screen = 0;
}

static void enter_screen(void) {
    session.on_screen = 1;
    reset_prog_mode();
    terminal_adopt_size();
    present_repaint();
}

void terminal_close(void) {
    if (!session.open) return;
    if (session.lost || terminal_is_gone()) {
        terminal_abandon();
        return;
    }
    if (session.on_screen) leave_screen();
    session.open = 0;
    fflush(stdout);
    capture_end_and_replay();
    session_end();
}

void terminal_abandon(void) {
    /* stdout and stderr stay kept back: there is nobody to read them */
    session.lost = true;
    session.open = session.on_screen = 0;
    crash_handlers_uninstall();
}

void terminal_suspend(void) {
    if (!session.on_screen) return;
    leave_screen();
    signals_stop_here();
    /* Told to end while stopped (`kill %1`): the screen is left, and we may be in the background. */
    if (!signals_end_waits()) enter_screen();
}

void terminal_resume(void) {
    if (!session.on_screen) return;
    /* Whoever had the terminal meanwhile may have left the alternate screen: go through leaving it. */
    outgoing_drop();
    crash_reset_modes();
    endwin();
    modes_forget();
    enter_screen();
}

bool window_size(int terminal, int *rows, int *columns) {
    /* Any size can be set; no window has a larger one than this. */
    enum { MOST_ROWS = 1000, MOST_COLUMNS = 2000 };
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row < MOST_ROWS ? size.ws_row : MOST_ROWS;
    *columns = size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
    return true;
}

void terminal_adopt_size(void) {
    int rows, columns;
    if (!window_size(session.tty, &rows, &columns) || (rows == LINES && columns == COLS)) return;
    resize_term(rows, columns);
    present_forget();
    crash_prepare(); /* the last line, where a message is to appear, has moved */
}
