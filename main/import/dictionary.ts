/** Things numbered in the order in which they are first seen. */
export interface Dictionary<T extends object> {
  /** The number of a thing; equal keys are one thing. */
  index(thing: T): number
  readonly size: number
  /** The things numbered since it was last called. */
  takeNew(): T[]
  clear(): void
}

/** A thing seen as the very same object again is found without building its key. */
export function createDictionary<T extends object>(keyOf: (thing: T) => string): Dictionary<T> {
  const byKey = new Map<string, number>()
  let byThing = new WeakMap<T, number>()
  let added: T[] = []
  return {
    index(thing) {
      const seen = byThing.get(thing)
      if (seen !== undefined) return seen
      const key = keyOf(thing)
      let index = byKey.get(key)
      if (index === undefined) {
        index = byKey.size
        byKey.set(key, index)
        added.push(thing)
      }
      byThing.set(thing, index)
      return index
    },
    get size() {
      return byKey.size
    },
    takeNew() {
      const taken = added
      added = []
      return taken
    },
    clear() {
      byKey.clear()
      byThing = new WeakMap()
      added = []
    },
  }
}
