import { MasarError } from '../../../shared/api/errors.ts'
import type { KdfCost } from '../types.ts'

/** Argon2id, 256 MiB, three passes, one lane: about a second on an ordinary laptop. */
export const DEFAULT_COST: KdfCost = { m: 256 * 1024, t: 3, p: 1 }

const LIMITS = { m: [64 * 1024, 1024 * 1024], t: [1, 16], p: [1, 8] } as const

/**
 * Refuses with `kdf-refused` a cost below the floor of 64 MiB, above 1 GiB, or of absurd passes or lanes. A header is
 * not yet authenticated when its cost is read, so this runs before any memory is taken.
 */
export function checkCost(cost: KdfCost): KdfCost {
  for (const name of ['m', 't', 'p'] as const) {
    const [least, most] = LIMITS[name]
    if (!Number.isSafeInteger(cost[name]) || cost[name] < least || cost[name] > most) throw new MasarError('kdf-refused', { name, value: cost[name] })
  }
  return cost
}
