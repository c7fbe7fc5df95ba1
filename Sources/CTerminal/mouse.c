/* The mouse: reports of buttons and drags, in the form (SGR) that has no limit to columns and rows.
   Nothing needs it: a terminal without one, or that ignores the question, is as good. */
#include "session.h"

static const char on[] = "\033[?1002h\033[?1006h", off[] = "\033[?1006l\033[?1002l";

/* Part of a frame, so that a jammed line holds it up no longer than the rest of the frame. */
void mouse_ask(void) {
    if (!session.mouse || session.mouse_asked) return;
    session.mouse_asked = true;
    write_all(session.curses_fd, on, sizeof on - 1);
}

/* Whether the terminal still reports is unknown: the next frame asks again. */
void mouse_forget(void) { session.mouse_asked = false; }

void mouse_end(void) {
    if (session.mouse) write_all(session.tty, off, sizeof off - 1);
    mouse_forget();
}

/* What the crash handlers send for it. */
const char *mouse_end_text(void) { return session.mouse ? off : ""; }
