#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
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

int pseudo_terminal_read(int master, uint8_t *bytes, int capacity, int milliseconds) {
    struct pollfd file = {.fd = master, .events = POLLIN};
    int ready = poll(&file, 1, milliseconds);
    if (ready <= 0) return 0;
    ssize_t count = read(master, bytes, (size_t)capacity);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    return count > 0 ? (int)count : -1;
}
