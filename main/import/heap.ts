import { setFlagsFromString } from 'node:v8'

/**
 * An import makes tens of millions of small things that are soon forgotten. Left alone, V8 sets some 250 MB aside for 100 that are alive, on both
 * sides, and no import gains by it (docs/decisions/0106 has the figures). Holds for the process and its threads from their next collection on.
 */
export function boundHeaps(): void {
  setFlagsFromString('--max-semi-space-size=8')
  setFlagsFromString('--heap-growing-percent=50')
}
