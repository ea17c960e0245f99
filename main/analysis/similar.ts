/** Cosine of two counts by the same keys, 0 to 1; 0 where one of them is empty. */
export function cosine<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (const [key, value] of a) {
    aa += value * value
    dot += value * (b.get(key) ?? 0)
  }
  for (const value of b.values()) bb += value * value
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}
