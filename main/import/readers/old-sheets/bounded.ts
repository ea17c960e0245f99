/** How the library reads from a record: so many bytes, or a text of so many characters in a way of its own. */
type ReadShift = (this: Buffer, size: number | undefined, type?: string) => unknown

/** Texts that the library reads up to a zero of so many bytes, without looking where the record ends. */
const UP_TO_ZERO: Record<string, 1 | 2> = { cstr: 1, _wstr: 2 }
/** Texts of so many characters: it counts up to a number that a cut record does not hold, and never comes to it. */
const COUNTED = new Set(['sbcs-cont', 'dbcs-cont', 'cpstr', 'dbcs', 'wstr'])

function hasZero(record: Buffer, from: number, width: 1 | 2): boolean {
  if (width === 1) return record.includes(0, from)
  for (let at = from; at + 1 < record.length; at += 2) if (record[at] === 0 && record[at + 1] === 0) return true
  return false
}

/** The size to read, or a throw where there is no end to it. */
function sizeOf(record: Buffer & { l?: number }, size: number | undefined, type: string | undefined): number | undefined {
  if (type === undefined) return size
  const width = UP_TO_ZERO[type]
  if (width !== undefined && !hasZero(record, record.l ?? 0, width)) throw new RangeError('a text without an end')
  if (!COUNTED.has(type)) return size
  if (typeof size !== 'number' || !(size >= 0)) throw new RangeError('a text without a length')
  return Math.floor(size)
}

const AT = Symbol('place in a record')
/** Bytes beyond the end that it may walk: it reads some fields of short records so, and records that are cut. */
const BEYOND = 1024 ** 2
type Placed = Buffer & { [AT]?: number }

/**
 * Does work with the library in which it throws where it would read beyond the end of a record for ever, until the memory of all of the process is gone: a sheet of twenty
 * bytes can ask for that, and a thread's limits do not hold it (docs/decisions/0227). The library hangs its reading function and its place on each buffer;
 * while the work lasts, ours stand before them. A place that is no number is one that it never leaves, and one far beyond the end is that of a count that nobody checked.
 */
export function bounded<T>(work: () => T): T {
  let read: ReadShift | undefined
  const checked: ReadShift = function (size, type) {
    return read?.call(this, sizeOf(this, size, type), type)
  }
  Object.defineProperties(Buffer.prototype, {
    read_shift: {
      configurable: true,
      get: () => checked,
      set(given: ReadShift) {
        read = given
      },
    },
    l: {
      configurable: true,
      get(this: Placed) {
        return this[AT]
      },
      set(this: Placed, at: number) {
        if (!(at <= this.length + BEYOND)) throw new RangeError('a place that is none')
        this[AT] = at
      },
    },
  })
  try {
    return work()
  } finally {
    for (const name of ['read_shift', 'l']) Reflect.deleteProperty(Buffer.prototype, name)
  }
}
