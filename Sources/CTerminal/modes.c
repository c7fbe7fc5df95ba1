/* Modes that curses knows nothing of: keys in the form they have always had, whatever a program before has left on, pasted
   text in brackets, and reports of the mouse in the form (SGR) that has no limit to columns and rows.
   Nothing needs them: a terminal that ignores them is as good. */
#include <string.h>

#include "session.h"

/* The keyboard protocol of kitty keeps a stack for each screen; `modifyOtherKeys` of xterm knows what it was at first. */
#define KEYS "\033[>0u\033[>4;0m\033[?2004h"
#define KEYS_RESET "\033[<u\033[>4m\033[?2004l"
#define MOUSE "\033[?1002h\033[?1006h"
#define MOUSE_RESET "\033[?1006l\033[?1002l"

static const char *wanted, *reset;
static bool are_set;

void modes_open(bool with_mouse) {
    bool are_known = type_is_like_xterm();
    wanted = !are_known ? "" : with_mouse ? KEYS MOUSE : KEYS;
    reset = !are_known ? "" : with_mouse ? MOUSE_RESET KEYS_RESET : KEYS_RESET;
    are_set = false;
}

/* Part of a frame, so that a jammed line holds it up no longer than the rest of the frame. */
void modes_set(void) {
    if (!are_set) write_all(session.curses_fd, wanted, strlen(wanted));
    are_set = true;
}

/* They were reset: the next frame sets them again. */
void modes_forget(void) { are_set = false; }

const char *modes_reset_text(void) { return reset; }
