import { NEW } from '../normalise/number-codes.ts'
import { createCellTable } from './cell-table.ts'

/** A cell that is to be read with its row: it says nothing, or something that the row must be marked for. */
export const ODD = -2

/** Things that cells name, by number. */
export interface Things<T extends object> {
  /** The number of the thing that the cell in these bytes names, or `ODD`. */
  read(bytes: Buffer, from: number, until: number): number
  /** The number of a thing that no cell names. */
  add(thing: T): number
  of(thing: number): T
  /** The thing's number in the packer's dictionary. */
  index(thing: number): number
  /** To be called when that dictionary has begun anew. */
  renew(): void
  /** Whether `clear` is due, after which all numbers are others. */
  readonly full: boolean
  clear(): void
}

export interface ThingSetting<T extends object> {
  /** Reads a cell; null for what is `ODD`. */
  parse(text: string): T | null
  /** Number of a thing in the packer's dictionary. */
  indexOf(thing: T): number
  /** Texts remembered at a time. */
  most?: number | undefined
}

/** Longer cells are read with their row: they hardly come twice, and a hundred thousand of them would not be small. */
const LONGEST = 48

/** Remembers a thing for each text, as reading by texts does (normalise/memo.ts), so that either fills the packer's dictionary alike. */
export function createThings<T extends object>({ parse, indexOf, most = 200_000 }: ThingSetting<T>): Things<T> {
  const table = createCellTable()
  let things: T[] = []
  let places = new Int32Array(1_024).fill(NEW)
  let texts = 0

  const add = (thing: T): number => {
    const number = things.push(thing) - 1
    if (number >= places.length) {
      const wider = new Int32Array(2 * places.length).fill(NEW)
      wider.set(places)
      places = wider
    }
    return number
  }
  return {
    read(bytes, from, until) {
      if (until - from > LONGEST) return ODD
      const known = table.get(bytes, from, until)
      if (known > 0) return known - 1
      if (known === 0) return ODD
      texts++
      const thing = parse(bytes.toString('utf8', from, until))
      const number = thing === null ? ODD : add(thing)
      table.put(thing === null ? 0 : number + 1)
      return number
    },
    add,
    of: (thing) => things[thing] as T,
    index(thing) {
      const place = places[thing] as number
      return place === NEW ? (places[thing] = indexOf(things[thing] as T)) : place
    },
    renew: () => void places.fill(NEW),
    get full() {
      return texts >= most
    },
    clear() {
      table.clear()
      things = []
      places.fill(NEW)
      texts = 0
    },
  }
}
