/* Taking the terminal over, or saying why not. */
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

session_state session;
static SCREEN *screen;

/* Only LC_CTYPE, so that numbers keep their point. A locale that is not set or not known leaves it at "C". */
static bool locale_is_utf8(void) {
    if (!setlocale(LC_CTYPE, "")) return false;
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool begins(const char *text, const char *start) { return strncmp(text, start, strlen(start)) == 0; }

/* A type that is not installed here, as happens over ssh, but whose family is known and always installed. */
static const char *family(const char *type) {
    static const char *like_xterm[] = {
        "xterm-", "alacritty", "foot", "ghostty", "kitty", "konsole", "wezterm"
    };
    for (size_t i = 0; i < sizeof like_xterm / sizeof *like_xterm; i++)
        if (begins(type, like_xterm[i])) return "xterm-256color";
    return begins(type, "screen") || begins(type, "tmux") ? "screen-256color" : NULL;
}

static const char *usable_type; /* what examine() found */

static terminal_opening examine(void) {
    if (!isatty(STDIN_FILENO)) return TERMINAL_STDIN_NOT_A_TERMINAL;
    if (!isatty(STDOUT_FILENO)) return TERMINAL_STDOUT_NOT_A_TERMINAL;
    const char *type = getenv("TERM");
    if (!type || !*type) return TERMINAL_TYPE_UNSET;
    int found = 0;
    if (setupterm(type, STDOUT_FILENO, &found) != OK) {
        type = family(type);
        if (!type || setupterm(type, STDOUT_FILENO, &found) != OK) return TERMINAL_TYPE_UNKNOWN;
    }
    usable_type = type;
    if (!capability("cup") || tigetflag("gn") > 0 || tigetflag("hc") > 0)
        return TERMINAL_TYPE_CANNOT_PLACE_CURSOR;
    return TERMINAL_OPENED;
}

/* Many types say so; those of the known families have one even where an old description is silent. */
static bool type_has_mouse(void) { return capability("kmous") || family(usable_type); }

static bool own_descriptors(void) {
    session.tty = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    session.curses_fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    session.nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (session.tty < 0 || session.curses_fd < 0 || session.nowhere < 0) return false;
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

static void let_go(void) {
    if (screen) delscreen(screen);
    screen = NULL;
    if (session.curses_file) fclose(session.curses_file);
    else if (session.curses_fd > 0) close(session.curses_fd);
    if (session.tty > 0) close(session.tty);
    if (session.nowhere > 0) close(session.nowhere);
    memset(&session, 0, sizeof session);
}

terminal_opening terminal_open(bool with_colors, bool ascii_only, bool with_mouse) {
    if (session.open) return TERMINAL_OUT_OF_RESOURCES;
    memset(&session, 0, sizeof session);
    terminal_opening found = examine();
    if (found != TERMINAL_OPENED) return found;
    session.utf8 = locale_is_utf8() && !ascii_only;
    if (!own_descriptors() || !signals_install()) {
        let_go();
        return TERMINAL_OUT_OF_RESOURCES;
    }
    /* Our handlers come first: curses installs its own only where there are none. */
    screen = newterm(usable_type, session.curses_file, stdin);
    if (!screen) {
        signals_uninstall();
        let_go();
        return TERMINAL_TYPE_UNKNOWN;
    }
    session.open = session.on_screen = 1;
    session.colors = style_open(with_colors);
    session.mouse = with_mouse && type_has_mouse();
    crash_prepare();
    crash_handlers_install();
    jam_install();
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

void session_end(void) {
    jam_uninstall();
    outgoing_close();
    paint_close();
    crash_handlers_uninstall();
    signals_uninstall();
    let_go();
}

bool terminal_is_utf8(void) { return session.utf8; }
int terminal_color_count(void) { return session.colors; }
int terminal_rows(void) { return session.open ? LINES : 0; }
int terminal_columns(void) { return session.open ? COLS : 0; }
