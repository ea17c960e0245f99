/** Uniform numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The numbers below `n` in random order (Fisher and Yates). */
export function shuffled(n: number, random: () => number): Uint32Array {
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    const j = Math.floor(random() * (i + 1))
    order[i] = order[j]!
    order[j] = i
  }
  return order
}
