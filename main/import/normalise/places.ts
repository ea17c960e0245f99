import { cellOfParts, parseCell, type CellIdentity } from '../../../shared/identifiers/cell.ts'
import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import type { Mapping, ParsedCell } from '../types.ts'
import { detached, memo } from './memo.ts'
import { createPosition, positionColumns } from './positions.ts'

interface Known {
  place: ParsedCell | null
  damaged: boolean
  name: string
  north: string
  east: string
}

export interface Places {
  first(cells: readonly string[]): ParsedCell | null
  last(cells: readonly string[]): ParsedCell | null
  /** Whether a cell of the row was named by an identity that a spreadsheet rounded: it names no cell, and none is made of it. */
  readonly damaged: boolean
  /** Whether cells are named by their identity alone, with nothing beside it. */
  readonly bare: boolean
}

/**
 * Reads the first and last cell of a row. Name, place and azimuth belong to the first. A file that gives a place without
 * a cell identity gets a cell named by its coordinates, so that the place is not lost.
 */
export function createPlaces(mapping: Mapping): Places {
  const { cellFirst, cellLast, lac, cellName, azimuth, beam, range, mcc, mnc, station, address, postcode, town } = mapping.columns
  const hints = { network: mapping.cellNetwork, scope: mapping.cellScope }
  const plain = memo((text: string) => parseCell(text, hints))
  const known = new Map<string, Known>()
  const at = (cells: readonly string[], column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''))
  const position = createPosition(mapping)
  const { first: north, second: east } = positionColumns(mapping.columns)
  const ofCells = mapping.kind === 'cells'
  // An address beside calls is a subscriber's; beside cells it is where they stand.
  const named = ofCells ? [cellName, address, postcode, town] : [cellName]
  const placed = [...named, north, azimuth, beam, range, lac, mcc, station].some((column) => column !== undefined)
  let damaged = false

  function bare(text: string): { cell: ParsedCell | null; damaged: boolean } | null {
    const identity = plain(text)
    if (!identity) return null
    const { value, raw } = identity
    return { cell: identity.damaged ? null : { value, raw, name: null, lat: null, lon: null, azimuth: null }, damaged: identity.damaged }
  }
  const bareOf = memo(bare)

  function only(text: string): ParsedCell | null {
    const found = text === '' ? null : bareOf(text)
    damaged = found?.damaged ?? false
    return found?.cell ?? null
  }

  function identityOf(cells: readonly string[], text: string): CellIdentity | null {
    const [country, network, area, node] = [at(cells, mcc), at(cells, mnc), at(cells, lac), at(cells, station)]
    if (country !== '' && text !== '') {
      const value = cellOfParts({ mcc: country, mnc: network, area, station: node, cell: text })
      if (value !== null) return { value, raw: [country, network, node === '' ? area : node, text].filter(Boolean).join('-'), parsed: true, damaged: false }
    }
    return text === '' ? null : plain(joinArea(area, text))
  }

  function make(cells: readonly string[], text: string, name: string, northText: string, eastText: string): Pick<Known, 'place' | 'damaged'> {
    const identity = identityOf(cells, text)
    const where = position(northText, eastText)
    const sound = identity !== null && !identity.damaged
    if (!sound && where === null) return { place: null, damaged: identity?.damaged ?? false }
    return {
      damaged: identity?.damaged ?? false,
      place: {
        value: sound ? identity.value : `${where?.lat},${where?.lon}`,
        raw: identity ? identity.raw : `${northText},${eastText}`,
        name: name === '' ? null : name,
        lat: where?.lat ?? null,
        lon: where?.lon ?? null,
        azimuth: measure(at(cells, azimuth), 360),
        beam: beam === undefined ? undefined : measure(at(cells, beam), 360),
        range: range === undefined ? undefined : measure(at(cells, range), 200_000),
      },
    }
  }

  const said = (text: string): boolean => text !== '' && !saysNothing(cleanCell(text))
  const nameOf = (cells: readonly string[]): string => {
    const [site = '', street = '', code = '', place = ''] = named.map((column) => at(cells, column).trim())
    return [site, street, [code, place].filter(said).join(' ')].filter(said).join(', ')
  }

  return {
    get damaged() {
      return damaged
    },
    bare: !placed,
    first(cells) {
      const text = at(cells, cellFirst)
      if (!placed) return only(text)
      const name = named.length === 1 ? at(cells, cellName) : nameOf(cells)
      const [northText, eastText] = [at(cells, north), at(cells, east)]
      const key =
        lac === undefined && mcc === undefined && station === undefined
          ? text
          : [at(cells, mcc), at(cells, mnc), at(cells, lac), at(cells, station), text].join(' ')
      const hit = known.get(key)
      if (hit && hit.name === name && hit.north === northText && hit.east === eastText) {
        damaged = hit.damaged
        return hit.place
      }
      const own = { name: detached(name), north: detached(northText), east: detached(eastText) }
      const made = make(cells, detached(text), saysNothing(cleanCell(own.name)) ? '' : own.name.trim(), own.north, own.east)
      damaged = made.damaged
      if (made.place && key.length + name.length < 500) {
        if (known.size > 50_000) known.clear()
        known.set(detached(key), { ...made, ...own })
      }
      return made.place
    },
    last(cells) {
      const before = damaged
      const cell = only(at(cells, cellLast))
      damaged ||= before
      return cell
    },
  }
}

/** Area and cell in columns of their own, both plain numbers, name a cell of its network only together. */
const joinArea = (area: string, cell: string): string =>
  /^\s*\d{1,5}\s*$/.test(area) && /^\s*\d{1,9}\s*$/.test(cell) ? `${Number(area)}-${Number(cell)}` : cell

/** Degrees or metres with point or comma and their unit, or null where it is none. */
function measure(text: string, most: number): number | null {
  if (text === '') return null
  const clean = /^(\d{1,6}(?:[.,]\d+)?)\s*(km|m|°|deg)?$/i.exec(cleanCell(text))
  if (!clean) return null
  const value = Number((clean[1] ?? '').replace(',', '.')) * (clean[2]?.toLowerCase() === 'km' ? 1000 : 1)
  return value <= most ? value : null
}
