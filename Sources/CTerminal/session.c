#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

session_state session;

/* write(2) until all is written or the terminal is gone; safe in a signal handler. */
void write_all(int descriptor, const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, rest, count);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            rest += written;
            count -= (size_t)written;
        }
    }
}

int open_unnamed_file(void) {
#ifdef __linux__
    int memory = memfd_create("kept back", MFD_CLOEXEC);
    if (memory >= 0) return memory;
#endif
    char path[] = "/tmp/kept-back-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) return -1;
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    return file;
}

bool line_has_room(void) {
    struct pollfd output = {.fd = session.tty, .events = POLLOUT};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLOUT);
}

uint64_t terminal_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
