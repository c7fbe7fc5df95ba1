#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

bool pseudo_terminal_open(int rows, int columns, int *master, int *slave) {
    *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0) return false;
    *slave = open(ptsname(*master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*slave < 0) return false;
    pseudo_terminal_resize(*master, rows, columns);
    return true;
}

void pseudo_terminal_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(master, TIOCSWINSZ, &size);
}

int pseudo_terminal_modes(int slave, uint8_t *bytes, int capacity) {
    struct termios modes;
    memset(&modes, 0, sizeof modes);
    if (tcgetattr(slave, &modes) != 0 || capacity < (int)sizeof modes) return 0;
    memcpy(bytes, &modes, sizeof modes);
    return (int)sizeof modes;
}

bool pseudo_terminal_is_cooked(int slave) {
    struct termios modes;
    return tcgetattr(slave, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO);
}

int pseudo_terminal_unread(int slave) {
    int count = 0;
    return ioctl(slave, FIONREAD, &count) == 0 ? count : 0;
}

static int fill(int line, int max_bytes) {
    int filled = 0;
    while (filled < max_bytes && write(line, "", 1) == 1) filled++;
    return filled;
}

/* Room comes in blocks, and a moment after something was read. */
static void make_room(int master, int line) {
    struct pollfd file = {.fd = line, .events = POLLOUT};
    char bytes[64];
    while (poll(&file, 1, 2) == 0 && read(master, bytes, sizeof bytes) > 0) {}
    usleep(50000);
}

void pseudo_terminal_fill(int master, int room) {
    int line = open(ptsname(master), O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (line < 0) return;
    fill(line, INT_MAX);
    make_room(master, line);
    int block = fill(line, INT_MAX);
    make_room(master, line);
    fill(line, block - room);
    close(line);
}

int pseudo_terminal_read(int master, uint8_t *bytes, int capacity, int milliseconds) {
    struct pollfd file = {.fd = master, .events = POLLIN};
    int ready = poll(&file, 1, milliseconds);
    if (ready <= 0) return 0;
    ssize_t count = read(master, bytes, (size_t)capacity);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    return count > 0 ? (int)count : -1;
}
