/** Shades beside the empty one; as many as an eye tells apart beside each other. */
export const LEVELS = 5

/**
 * The least value of each shade. By square roots: a week is mostly near nothing, and the differences there are the telling ones.
 * `whole` for counts. Empty where nothing happened.
 */
export function levelsOf(most: number, whole = true): number[] {
  if (most <= 0) return []
  const bounds = Array.from({ length: LEVELS }, (_, i) => (i === 0 ? Number.MIN_VALUE : most * (i / LEVELS) ** 2))
  if (!whole) return bounds
  return [...new Set(bounds.map((bound) => Math.max(1, Math.round(bound))))]
}

/** 0 for nothing, else 1 to LEVELS; few values take the darkest shades. */
export function levelIn(bounds: readonly number[], value: number): number {
  if (value <= 0) return 0
  const at = bounds.findLastIndex((bound) => value >= bound)
  return Math.max(1, at + 1 + LEVELS - bounds.length)
}
