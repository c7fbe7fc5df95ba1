/* Curses wants pairs of colours with a number. They are made when first needed and never changed, as changing
   one would repaint every cell that has it. */
#include <string.h>

#include "curses_wide.h"
#include "session.h"

enum { SLOTS = 1 << 17, MOST_PAIRS = SLOTS / 2 };

typedef struct {
    uint64_t colors; /* both, and never 0 */
    int pair;
} slot;

static slot slots[SLOTS];
static int made;

void pairs_reset(void) {
    if (made > 0) memset(slots, 0, sizeof slots);
    made = 0;
}

static int make(int foreground, int background) {
    if (made + 1 >= COLOR_PAIRS || made + 1 >= MOST_PAIRS) return -1;
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS >= 20170401
    int result = init_extended_pair(made + 1, foreground, background);
#else
    if (made + 1 > 32767) return -1;
    int result = init_pair((short)(made + 1), (short)foreground, (short)background);
#endif
    return result == OK ? ++made : -1;
}

/* The number of a pair, 0 (the default colours) where there is none left even without the background. */
int pairs_find(int foreground, int background) {
    if (foreground < 0 && background < 0) return 0;
    uint64_t colors = (uint64_t)(uint32_t)(foreground + 2) << 32 | (uint32_t)(background + 2);
    uint32_t place = (uint32_t)((colors * 0x9e3779b97f4a7c15u) >> 47);
    while (slots[place].colors && slots[place].colors != colors) place = (place + 1) & (SLOTS - 1);
    if (slots[place].colors) return slots[place].pair;
    int pair = make(foreground, background);
    if (pair < 0) return background < 0 ? 0 : pairs_find(foreground, -1);
    slots[place] = (slot){.colors = colors, .pair = pair};
    return pair;
}
