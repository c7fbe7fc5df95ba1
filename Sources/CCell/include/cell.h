/* The 64 bits of a cell, for Swift and C alike. From the lowest on: glyph, foreground, background, attributes; 13 are free.
   The low bits of a colour are its place in a palette, 0 for the terminal's own colour: xterm's 256 have the places from 1
   on, and 255 are free for colours of 24 bits. The high bits are the basic colour that stands for it. */
#ifndef CELL_H
#define CELL_H

enum {
    CELL_GLYPH_BITS = 21,
    CELL_PLACE_BITS = 9,
    CELL_BASIC_BITS = 4,
    CELL_COLOR_BITS = CELL_PLACE_BITS + CELL_BASIC_BITS,
    CELL_ATTRIBUTE_BITS = 4,
    CELL_STYLE_BITS = 2 * CELL_COLOR_BITS + CELL_ATTRIBUTE_BITS,

    CELL_BOLD = 1,
    CELL_DIM = 2,
    CELL_REVERSE = 4,
    CELL_UNDERLINE = 8
};

#endif
