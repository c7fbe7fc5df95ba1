/* A line that does not take what is sent (a slow link, a stalled window): curses then sleeps in write(2), and
   neither the quit key nor a signal would get through, as it tries again after every interruption.
   A timer that is armed only while curses writes looks whether somebody waits; it costs nothing when idle. */
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "session.h"

enum { PATIENCE = 300000, LOOK_AGAIN = 100000 }; /* microseconds */
enum { NOTHING, FRAME, LEAVING };

static volatile sig_atomic_t watching, cut, flushed, somebody_waits_already;
static pthread_t writer;
static struct sigaction before;

static bool somebody_waits(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return somebody_waits_already || terminal_signal_waits() || (poll(&input, 1, 0) > 0 && input.revents);
}

static void on_alarm(int number) {
    int error = errno;
    if (!pthread_equal(pthread_self(), writer)) {
        pthread_kill(writer, number); /* only there it interrupts the write */
    } else if (watching == LEAVING) {
        tcflush(session.tty, TCOFLUSH);
        flushed = 1;
    } else if (watching == FRAME && !cut && somebody_waits()) {
        /* The write goes on into /dev/null: the rest of the frame is gone at once, however long. */
        cut = 1;
        dup2(session.nowhere, session.curses_fd);
    }
    errno = error;
}

static void arm(int what) {
    cut = flushed = 0;
    watching = what;
    struct itimerval timer = {
        .it_value = {.tv_sec = 0, .tv_usec = PATIENCE}, .it_interval = {.tv_sec = 0, .tv_usec = LOOK_AGAIN}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

void jam_watch_frame(bool keys_wait) {
    somebody_waits_already = keys_wait;
    arm(FRAME);
}

void jam_watch_leaving(void) { arm(LEAVING); }

/* True if the rest of the frame was thrown away, or what leaves the screen, and with it what queued up: the line is
   empty then. */
bool jam_end(void) {
    watching = NOTHING;
    struct itimerval off;
    memset(&off, 0, sizeof off);
    setitimer(ITIMER_REAL, &off, NULL);
    if (!cut) return flushed;
    cut = 0;
    dup2(session.tty, session.curses_fd);
    tcflush(session.tty, TCOFLUSH);
    return true;
}

bool jam_has_room(void) {
    struct pollfd output = {.fd = session.tty, .events = POLLOUT};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLOUT);
}

void jam_install(void) {
    writer = pthread_self();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_alarm;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, &before);
}

void jam_uninstall(void) { sigaction(SIGALRM, &before, NULL); }
