import type { Hits } from './types.ts'

export interface HitList extends Hits {
  add(id: number, other?: number, a?: number, b?: number): void
}

/** A growing list of rows in typed arrays: 24 bytes a row. */
export function createHits(): HitList {
  let size = 0
  let id = new Int32Array(64)
  let other = new Int32Array(64)
  let a = new Float64Array(64)
  let b = new Float64Array(64)
  const grow = (): void => {
    const wider = <T extends Int32Array | Float64Array>(old: T, next: T): T => (next.set(old), next)
    const length = size * 2
    id = wider(id, new Int32Array(length))
    other = wider(other, new Int32Array(length))
    a = wider(a, new Float64Array(length))
    b = wider(b, new Float64Array(length))
  }
  return {
    get size() {
      return size
    },
    get id() {
      return id
    },
    get other() {
      return other
    },
    get a() {
      return a
    },
    get b() {
      return b
    },
    add(row, second = 0, one = 0, two = 0) {
      if (size === id.length) grow()
      id[size] = row
      other[size] = second
      a[size] = one
      b[size] = two
      size++
    },
  }
}
