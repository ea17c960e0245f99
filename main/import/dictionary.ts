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
/** A mark is the dictionary's turn and the number in one integer, for an object would be one more place in memory to look at. */
const NUMBERS = 2 ** 18
const TURNS = 2 ** 13
let turns = 0
const nextTurn = (): number => (turns = (turns + 1) % TURNS) * NUMBERS

/**
 * A thing seen as the very same object again is found by its mark, without a look-up. Holds fewer than 262,144 things between two
 * calls of `clear`.
 */
export function createDictionary<T extends object>(keyOf: (thing: T) => string): Dictionary<T> {
  const byKey = new Map<string, number>()
  let turn = nextTurn()
  let added: T[] = []
  return {
    index(thing: T & { [MARK]?: number }) {
      const marked = (thing[MARK] ?? -1) - turn
      if (marked >= 0 && marked < NUMBERS) return marked
      const key = keyOf(thing)
      let index = byKey.get(key)
      if (index === undefined) {
        index = byKey.size
        byKey.set(key, index)
        added.push(thing)
      }
      if (index < NUMBERS) thing[MARK] = turn + index
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
      turn = nextTurn()
      added = []
    },
  }
}
