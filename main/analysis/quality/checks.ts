import { calls } from './checks/calls.ts'
import { clocks } from './checks/clocks.ts'
import { days } from './checks/days.ts'
import { duplicates } from './checks/duplicates.ts'
import { durations } from './checks/durations.ts'
import { fate } from './checks/fate.ts'
import { flagged } from './checks/flagged.ts'
import { handsets } from './checks/handsets.ts'
import { imeis } from './checks/imeis.ts'
import { names } from './checks/names.ts'
import { numbers } from './checks/numbers.ts'
import { parties } from './checks/parties.ts'
import { speed, unknownCells } from './checks/places.ts'
import { sequence } from './checks/sequence.ts'
import type { Check } from './types.ts'

/** Everything that is looked for. One file a check; adding one is a line here, a code in shared/api/quality.ts, and its sentences. */
export const CHECKS: readonly Check[] = [
  fate,
  duplicates,
  flagged,
  clocks,
  sequence,
  days,
  durations,
  numbers,
  names,
  imeis,
  handsets,
  calls,
  unknownCells,
  speed,
  parties,
]
