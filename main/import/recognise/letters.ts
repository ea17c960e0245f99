import { fold } from '../../../shared/names/fold.ts'

/**
 * Directions written as one letter, which mean something only together: E and S are entrant and sortant (or entrante and
 * saliente), E and R émis and reçu; alone, E is neither.
 */
const PAIRS: Record<string, 'out' | 'in'>[] = [
  { e: 'in', s: 'out' },
  { e: 'out', r: 'in' },
  { i: 'in', o: 'out' },
  { ص: 'out', و: 'in' },
]

/** Meanings of a direction column's letters, or none where it holds anything else or only one of a pair. Keys folded. */
export function letterDirections(cells: readonly string[]): Record<string, string> {
  const words = new Set(cells.map(fold).filter((word) => word !== ''))
  return PAIRS.find((pair) => words.size === 2 && Object.keys(pair).every((letter) => words.has(letter))) ?? {}
}
