/* Giving the terminal back: for good, for as long as the process is stopped, or because it has gone away. */
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static bool terminal_is_gone(void) {
    struct pollfd tty = {.fd = session.tty, .events = 0};
    return poll(&tty, 1, 0) > 0 && (tty.revents & (POLLHUP | POLLERR | POLLNVAL));
}

static void leave_screen(void) {
    /* Frames that still queue up on a slow line would keep the person waiting: nobody will look at them. */
    bool is_cut = !outgoing_send() || outgoing_was_slow() || !jam_has_room();
    outgoing_drop();
    if (is_cut) tcflush(session.tty, TCOFLUSH);
    jam_watch_leaving();
    if (is_cut) crash_reset_style();
    endwin();
    mouse_end();
    tcsetattr(session.tty, TCSANOW, &session.before);
    if (jam_end()) crash_leave_screen(); /* what curses and the mouse sent for it may have been thrown away */
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
    session.closing = 1;
    if (session.on_screen) leave_screen();
    session.open = 0;
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
    endwin();
    mouse_forget();
    enter_screen();
}

void terminal_adopt_size(void) {
    struct winsize size;
    if (ioctl(session.tty, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
    if (size.ws_row == LINES && size.ws_col == COLS) return;
    resize_term(size.ws_row, size.ws_col);
    present_forget();
    crash_prepare(); /* the last line, where a message is to appear, has moved */
}
