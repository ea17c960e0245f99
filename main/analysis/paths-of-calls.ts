/** Chains of parties as numbers: a path is the path before its last party, and that party. Path 0 is empty. */
export interface Paths {
  /** The path one step further. */
  step: (path: number, party: number) => number
  length: (path: number) => number
  has: (path: number, party: number) => boolean
  /** Says that the path was seen to begin at a time, UTC ms. The same beginning again is no other time. */
  count: (path: number, began: number) => void
  /** Paths of three and more seen `least` times; without those inside a longer one that was seen as often. */
  repeated: (least: number) => { path: number[]; times: number; first: number; last: number }[]
}

const WIDE = 2 ** 26

export function newPaths(): Paths {
  const known = new Map<number, number>()
  const parent = [0]
  const party = [-1]
  const length = [0]
  const times = [0]
  const first = [0]
  const last = [0]
  const step = (path: number, next: number): number => {
    // Paths stay below 2 ** 27 and rows below 2 ** 26, so that both fit the 53 bits of a number.
    const key = path * WIDE + next
    const found = known.get(key)
    if (found !== undefined) return found
    const made = parent.length
    parent.push(path)
    party.push(next)
    length.push(length[path]! + 1)
    times.push(0)
    first.push(0)
    last.push(-1)
    known.set(key, made)
    return made
  }
  const partiesOf = (path: number): number[] => {
    const found: number[] = []
    for (let at = path; at !== 0; at = parent[at]!) found.push(party[at]!)
    return found.toReversed()
  }
  return {
    step,
    length: (path) => length[path]!,
    has: (path, who) => {
      for (let at = path; at !== 0; at = parent[at]!) if (party[at] === who) return true
      return false
    },
    count: (path, began) => {
      if (times[path] === 0) first[path] = began
      else if (last[path] === began) return
      times[path]! += 1
      if (began > last[path]!) last[path] = began
    },
    repeated: (least) => {
      const often: number[] = []
      for (let path = 1; path < parent.length; path += 1) if (times[path]! >= least) often.push(path)
      // What a longer one says as often is said by it: by its beginning and its end, and so on inwards.
      const inside = new Set<number>()
      const all = often.map((path) => ({ path, parties: partiesOf(path) }))
      for (const { path, parties } of all) {
        const end = parties.slice(1).reduce((at, who) => step(at, who), 0)
        for (const part of [parent[path]!, end]) if (times[part]! <= times[path]!) inside.add(part)
      }
      return all
        .filter(({ path }) => !inside.has(path))
        .map(({ path, parties }) => ({ path: parties, times: times[path]!, first: first[path]!, last: last[path]! }))
    },
  }
}
