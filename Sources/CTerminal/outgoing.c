/* Frames on their way to a line that is slower than they come: they are sent on as the line takes them, never waiting for
   it. While a frame is on its way no other one begins, so that they never queue up; training and keys go on meanwhile.
   What curses itself writes, where a screen is cleared, is collected in an unnamed file before.
   It needs a description of the terminal that is our own: O_NONBLOCK on the one that we share with the shell would
   stay. Where there is none to be had, frames are written as ever, and watchdog.c sees to it that keys get through. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "curses_wide.h"
#include "session.h"

static int collected = -1, line = -1;
static char *bytes;
static size_t count, sent, capacity;
static uint64_t waited_at; /* when the line last took only a part, or nothing; 0: never */

void outgoing_open(void) {
    const char *name = ttyname(session.tty);
    line = name ? open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) : -1;
    collected = line >= 0 ? open_unnamed_file() : -1;
}

void outgoing_close(void) {
    if (line >= 0) close(line);
    if (collected >= 0) close(collected);
    free(bytes);
    line = collected = -1;
    bytes = NULL;
    count = sent = capacity = 0;
    waited_at = 0;
}

static bool has_to_wait(void) {
    waited_at = terminal_now();
    return false;
}

/* Whether the line takes another frame now. */
bool outgoing_has_room(void) { return line_has_room() || has_to_wait(); }

/* Whether the line may still be full of frames that it took late. */
bool outgoing_was_slow(void) { return waited_at && terminal_now() - waited_at < 5000000000u; }

bool outgoing_waits(void) { return sent < count; }

void outgoing_drop(void) { count = sent = 0; }

/* Sends what the line takes now; true if nothing is left. */
bool outgoing_send(void) {
    while (outgoing_waits()) {
        ssize_t written = write(line, bytes + sent, count - sent);
        if (written > 0) sent += (size_t)written;
        else if (written < 0 && errno == EAGAIN) return has_to_wait();
        else if (written == 0 || errno != EINTR) outgoing_drop(); /* it is gone, which terminal_wait() tells */
    }
    return true;
}

static bool make_room(size_t more) {
    if (!outgoing_waits()) outgoing_drop();
    if (count + more <= capacity) return true;
    char *larger = realloc(bytes, (count + more) * 2);
    if (!larger) return false;
    bytes = larger;
    capacity = (count + more) * 2;
    return true;
}

/* Sends some bytes behind those that are on their way; false if that cannot be done. */
bool outgoing_append(const void *more, size_t length) {
    if (line < 0 || !make_room(length)) return false;
    memcpy(bytes + count, more, length);
    count += length;
    outgoing_send();
    return true;
}

/* From here on curses writes into the file; false if it has to write to the terminal itself, as after a stop, when it
   sets the terminal's modes on the way. */
bool outgoing_begin(void) {
    if (collected < 0 || isendwin()) return false;
    return dup2(collected, session.curses_fd) >= 0;
}

/* What it wrote goes out with what is appended next, so that nobody sees the empty screen between. */
void outgoing_end(void) {
    dup2(session.tty, session.curses_fd);
    off_t length = lseek(collected, 0, SEEK_CUR); /* what is behind that was there before */
    lseek(collected, 0, SEEK_SET);
    if (length <= 0 || !make_room((size_t)length)) return;
    ssize_t found = pread(collected, bytes + count, (size_t)length, 0);
    if (found > 0) count += (size_t)found;
}
