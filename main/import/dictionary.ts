/** Things numbered in the order in which they are first seen. */
export interface Dictionary<T extends object> {
  /** The number of a thing; equal keys are one thing. */
  index(thing: T): number
  readonly size: number
  /** The things numbered since it was last called. */
  takeNew(): T[]
  clear(): void
}

/** What a thing remembers of its number. A symbol, so that it does not travel with the thing. */
const MARK = Symbol('number in a dictionary')
interface Mark {
  of: object
  index: number
}

/** A thing seen as the very same object again is found by its mark, without a look-up, which would cost more than reading its row. */
export function createDictionary<T extends object>(keyOf: (thing: T) => string): Dictionary<T> {
  const byKey = new Map<string, number>()
  let self = {}
  let added: T[] = []
  return {
    index(thing: T & { [MARK]?: Mark }) {
      const mark = thing[MARK]
      if (mark !== undefined && mark.of === self) return mark.index
      const key = keyOf(thing)
      let index = byKey.get(key)
      if (index === undefined) {
        index = byKey.size
        byKey.set(key, index)
        added.push(thing)
      }
      thing[MARK] = { of: self, index }
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
      self = {}
      added = []
    },
  }
}
