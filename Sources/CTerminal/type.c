/* What kind of terminal TERM names. Its description may not be installed here, as happens over ssh; those of xterm and
   screen always are, and whole families understand what these do. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

typedef enum { UNFAMILIAR, CONSOLE, LIKE_XTERM, LIKE_SCREEN } family;

static const struct {
    const char *name;
    family family;
} families[] = {
    {"linux", CONSOLE}, {"vt", CONSOLE}, {"ansi", CONSOLE}, {"cons", CONSOLE}, {"sun", CONSOLE},
    {"screen", LIKE_SCREEN}, {"tmux", LIKE_SCREEN},
    {"xterm", LIKE_XTERM}, {"alacritty", LIKE_XTERM}, {"contour", LIKE_XTERM}, {"foot", LIKE_XTERM},
    {"ghostty", LIKE_XTERM}, {"gnome", LIKE_XTERM}, {"iterm", LIKE_XTERM}, {"kitty", LIKE_XTERM},
    {"konsole", LIKE_XTERM}, {"mintty", LIKE_XTERM}, {"mlterm", LIKE_XTERM}, {"putty", LIKE_XTERM},
    {"rio", LIKE_XTERM}, {"rxvt", LIKE_XTERM}, {"st", LIKE_XTERM}, {"stterm", LIKE_XTERM}, {"vte", LIKE_XTERM},
    {"wezterm", LIKE_XTERM},
};

/* `vt220`, `st-256color` and `iTerm2.app` begin with the name of a family; `stv52` does not. */
static family family_of(const char *type) {
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        size_t length = strlen(families[i].name);
        char next = strncasecmp(type, families[i].name, length) == 0 ? type[length] : 'x';
        if (!isalpha((unsigned char)next)) return families[i].family;
    }
    return UNFAMILIAR;
}

static family found;

/* Loads the description of what TERM names, or of its family, and returns the name of it; NULL: there is none. */
const char *type_find(void) {
    static const char *stands_in[] = {[LIKE_XTERM] = "xterm-256color", [LIKE_SCREEN] = "screen-256color"};
    const char *type = getenv("TERM");
    int result;
    found = family_of(type);
    if (setupterm(type, STDOUT_FILENO, &result) == OK) return type;
    type = found == LIKE_XTERM || found == LIKE_SCREEN ? stands_in[found] : NULL;
    return type && setupterm(type, STDOUT_FILENO, &result) == OK ? type : NULL;
}

bool terminal_is_console(void) { return found == CONSOLE; }
bool terminal_answers_questions(void) { return found == LIKE_XTERM; }

/* Many descriptions name the mouse; the known families have one even where an old description is silent. */
bool type_is_like_xterm(void) {
    return found == LIKE_XTERM || found == LIKE_SCREEN || (found == UNFAMILIAR && capability("kmous"));
}

const char *capability(const char *name) {
    const char *text = tigetstr(name);
    return text && text != (const char *)-1 && *text ? text : NULL;
}
