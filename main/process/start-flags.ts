/**
 * Keeps V8 from compiling the calls out of WebAssembly anew once they are many: threads share what it compiles, and it frees what another still has
 * (docs/decisions/0153). Where the program runs from its sources, Node itself strips their types by WebAssembly, in each thread.
 */
export const CALLS_AS_COMPILED = '--wasm-wrapper-tiering-budget=1000000000'

/**
 * How the process of a case is started. An import makes tens of millions of small things that are soon forgotten; left alone, V8 sets some
 * 250 MB aside for 100 that are alive, on both sides, and no import gains by it (docs/decisions/0106 has the figures). Flags of the start only:
 * V8 does not promise to bear them while it runs.
 */
export const START_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50', CALLS_AS_COMPILED]
