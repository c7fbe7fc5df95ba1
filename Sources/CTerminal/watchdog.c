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

static volatile sig_atomic_t watching, is_cut, is_flushed, somebody_waits_already;
static pthread_t writer;
static struct sigaction before;
static bool is_installed;

static bool somebody_waits(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return somebody_waits_already || terminal_signal_waits() || (poll(&input, 1, 0) > 0 && input.revents);
}

static void on_alarm(int number, siginfo_t *details, void *context) {
    (void)context;
    int error = errno;
    if (details->si_code == SI_USER || details->si_code == SI_QUEUE) {
        signals_note(number); /* not our timer's: a process asks us to end */
    } else if (!pthread_equal(pthread_self(), writer)) {
        pthread_kill(writer, number); /* only there it interrupts the write */
    } else if (watching == LEAVING) {
        tcflush(session.tty, TCOFLUSH);
        is_flushed = 1;
    } else if (watching == FRAME && !is_cut && somebody_waits()) {
        /* The write goes on into /dev/null: the rest of the frame is gone at once, however long. */
        is_cut = 1;
        dup2(session.null_fd, session.curses_fd);
    }
    errno = error;
}

static void start(int what) {
    is_cut = is_flushed = 0;
    watching = what;
    struct itimerval timer = {
        .it_value = {.tv_sec = 0, .tv_usec = PATIENCE}, .it_interval = {.tv_sec = 0, .tv_usec = LOOK_AGAIN}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

void watchdog_start_frame(bool keys_wait) {
    somebody_waits_already = keys_wait;
    start(FRAME);
}

void watchdog_start_leaving(void) { start(LEAVING); }

/* True if the rest of the frame was thrown away, or what leaves the screen, and with it what queued up: the line is
   empty then. */
bool watchdog_stop(void) {
    watching = NOTHING;
    struct itimerval off;
    memset(&off, 0, sizeof off);
    setitimer(ITIMER_REAL, &off, NULL);
    if (!is_cut) return is_flushed;
    is_cut = 0;
    dup2(session.tty, session.curses_fd);
    tcflush(session.tty, TCOFLUSH);
    return true;
}

void watchdog_install(void) {
    writer = pthread_self();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_alarm;
    action.sa_flags = SA_RESTART | SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    is_installed = sigaction(SIGALRM, &action, &before) == 0;
}

void watchdog_uninstall(void) {
    if (is_installed) sigaction(SIGALRM, &before, NULL);
    is_installed = false;
}
