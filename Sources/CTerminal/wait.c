/* Sleeping until something happens, and reading what was typed. */
#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "session.h"

static int poll_until(struct pollfd *files, nfds_t count, uint64_t deadline) {
    uint64_t now = terminal_now(), left = deadline > now ? deadline - now : 0;
#ifdef __linux__
    struct timespec time = {.tv_sec = (time_t)(left / 1000000000u), .tv_nsec = (long)(left % 1000000000u)};
    return ppoll(files, count, deadline == TERMINAL_FOR_EVER ? NULL : &time, NULL);
#else
    uint64_t milliseconds = left / 1000000u + (left % 1000000u != 0);
    int timeout = milliseconds > 60000 ? 60000 : (int)milliseconds;
    return poll(files, count, deadline == TERMINAL_FOR_EVER ? -1 : timeout);
#endif
}

int terminal_wait(uint64_t deadline, bool for_room) {
    struct pollfd files[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signals_wake_descriptor(), .events = POLLIN},
        {.fd = session.tty, .events = for_room || outgoing_waits() ? POLLOUT : 0},
    };
    int ready = poll_until(files, 3, deadline);
    if (ready < 0) return errno == EINTR ? TERMINAL_SIGNAL : TERMINAL_LOST;
    const short gone = POLLHUP | POLLERR | POLLNVAL;
    int result = 0;
    if (files[0].revents & POLLIN) result |= TERMINAL_INPUT;
    if (files[1].revents || terminal_signal_waits()) result |= TERMINAL_SIGNAL;
    if (files[2].revents & POLLOUT && outgoing_send() && for_room) result |= TERMINAL_ROOM;
    if ((files[0].revents | files[2].revents) & gone) result |= TERMINAL_LOST;
    return result;
}

/* Nothing to read although input was announced is the end of it: a terminal in this mode has no other. */
int terminal_read(uint8_t *bytes, int capacity) {
    ssize_t count;
    do count = read(STDIN_FILENO, bytes, (size_t)capacity);
    while (count < 0 && errno == EINTR);
    if (count < 0 && errno == EAGAIN) return 0;
    return count > 0 ? (int)count : -1;
}
