/* Signals: a handler notes the number and wakes the loop up through a pipe; all else happens in the loop. */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "session.h"

enum { FORCE_AFTER = 300000000 }; /* ns; sooner, the second of two signals is taken for the same wish */

static struct sigaction before[NSIG];
static bool is_installed[NSIG];
static int wake[2] = {-1, -1};
static volatile sig_atomic_t end_signal, stop_wanted, resumed, resized;
/* The end signal last asked for; stays when the loop has taken note of it. */
static volatile sig_atomic_t end_asked;
static volatile uint64_t end_asked_at;

/* Whether the signal ends a program that does not handle it; all the others have their own places. */
static bool is_end(int number) {
    switch (number) {
    case SIGKILL: case SIGSTOP: case SIGTTIN: case SIGTTOU: case SIGCHLD: case SIGURG:
    case SIGTSTP: case SIGCONT: case SIGWINCH:
        return false;
#ifdef SIGINFO
    case SIGINFO: return false;
#endif
    default: return !crash_handles(number);
    }
}

/* The person asks a second time: the loop or the way out hangs. Nothing is waited for any more. */
static void end_at_once(int number) {
    for (int other = 1; other < NSIG; other++)
        if (is_end(other)) signal(other, SIG_DFL);
    tcflush(session.tty, TCOFLUSH);
    crash_restore_terminal();
    raise(number); /* it is blocked here, and kills when the handler returns */
}

void signals_note(int number) {
    int error = errno;
    if (number == SIGWINCH) resized = 1;
    else if (number == SIGCONT) resumed = 1;
    else if (number == SIGTSTP) stop_wanted = 1;
    else if (end_asked && terminal_now() - end_asked_at > FORCE_AFTER) end_at_once(number);
    else {
        if (!end_asked) end_asked_at = terminal_now();
        end_signal = end_asked = number;
    }
    if (write(wake[1], "", 1) < 0) { /* full: then the loop is being woken anyway */
    }
    errno = error;
}

static void install(int number) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = signals_note;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int other = 1; other < NSIG; other++)
        if (is_installed[other]) sigaddset(&action.sa_mask, other);
    sigaction(number, &action, NULL);
}

static bool open_wake(void) {
    if (pipe(wake) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake[i], F_SETFL, O_NONBLOCK);
        fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

/* Keys send some, and the keys are ours. Whoever started us with one of the others ignored (nohup) meant it, and whoever
   handles one that nobody sends by chance (a profiler) needs it. */
static bool is_ours(int number) {
    if (sigaction(number, NULL, &before[number]) != 0) return false;
    bool is_default = before[number].sa_handler == SIG_DFL, is_ignored = before[number].sa_handler == SIG_IGN;
    switch (number) {
    case SIGINT: case SIGQUIT: case SIGCONT: case SIGWINCH: return true;
    case SIGTERM: case SIGHUP: case SIGTSTP: return !is_ignored;
    case SIGALRM: return false; /* watchdog.c */
    default: return is_end(number) && is_default;
    }
}

bool signals_install(void) {
    if (!open_wake()) return false;
    end_signal = stop_wanted = resumed = resized = end_asked = 0;
    for (int number = 1; number < NSIG; number++) is_installed[number] = is_ours(number);
    for (int number = 1; number < NSIG; number++)
        if (is_installed[number]) install(number);
    return true;
}

void signals_uninstall(void) {
    for (int number = 1; number < NSIG; number++)
        if (is_installed[number]) sigaction(number, &before[number], NULL);
    for (int i = 0; i < 2; i++) {
        if (wake[i] >= 0) close(wake[i]);
        wake[i] = -1;
    }
}

int signals_wake_descriptor(void) { return wake[0]; }

bool signals_end_waits(void) { return end_signal != 0; }

bool terminal_signal_waits(void) { return end_signal || stop_wanted || resumed || resized; }

terminal_signals terminal_take_signals(void) {
    char bytes[256];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    terminal_signals seen = {.end = end_signal, .stop = stop_wanted, .resumed = resumed, .resized = resized};
    /* What comes between reading and clearing would be lost: clear only what was seen. */
    if (seen.end) end_signal = 0;
    if (seen.stop) stop_wanted = 0;
    if (seen.resumed) resumed = 0;
    if (seen.resized) resized = 0;
    return seen;
}

/* Stops the process, as the default action of SIGTSTP does; returns when it goes on in the foreground. */
void signals_stop_here(void) {
    signal(SIGTSTP, SIG_DFL);
    signal(SIGCONT, SIG_DFL); /* going on is what we wait for: no need to be told */
    /* In the background the terminal is somebody else's: stop again, unless asked to end. In a process group
       without a shell stopping does nothing: so not forever. */
    for (int tries = 0; tries < 3; tries++) {
        raise(SIGTSTP);
        if (end_signal || tcgetpgrp(session.tty) == getpgrp()) break;
    }
    install(SIGTSTP);
    install(SIGCONT);
    stop_wanted = resumed = 0;
}

void terminal_ask_to_stop(void) { raise(SIGTSTP); }

_Noreturn void terminal_die_by_signal(int number) {
    fflush(NULL);
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
    _exit(128 + number);
}
