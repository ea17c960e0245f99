/**
 * How the process of a case is started. An import makes tens of millions of small things that are soon forgotten; left alone, V8 sets some
 * 250 MB aside for 100 that are alive, on both sides, and no import gains by it (docs/decisions/0106 has the figures). Flags of the start only:
 * V8 does not promise to bear them while it runs.
 */
export const HEAP_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50']
