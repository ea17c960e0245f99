import { itemText, textBetween } from './xml-text.ts'
import type { Piece } from './xml-text.ts'
import { wholeNumber } from './rows.ts'
import type { RowSink } from './rows.ts'

const GREATER = 62
const SLASH = 47
const EQUALS = 61
const LESS = 60

/** Types of cells by the code of their first letter, where that is all of it. */
const SHORT_TYPES: Record<number, string> = { 110: 'n', 115: 's', 98: 'b', 101: 'e', 100: 'd' }

/**
 * Reads the plain XML that spreadsheets write for a sheet, without a parser: several times as fast, and tested to give the same. `take`
 * consumes whole rows of a piece and gives how far it came, or null where it meets anything else than it knows: prefixes, comments, CDATA,
 * unknown elements or references. Then a parser must read the sheet.
 */
export function createSheetScan(rows: RowSink): (piece: Piece, last: boolean) => number | null {
  let phase: 'head' | 'rows' | 'tail' = 'head'
  let text = ''
  // Attributes of the tag read last, and whether it closes itself; -1 for those that it lacks.
  let column = -1
  let row = 0
  let style = 0
  let type: string | undefined = 'n'
  let closed = false

  /** Reads the attributes of a tag from behind its name; gives where its content begins, or -1. */
  const attributes = (from: number): number => {
    column = -1
    row = 0
    style = 0
    type = 'n'
    closed = false
    for (let at = from; ;) {
      let code = text.charCodeAt(at)
      if (code === GREATER) return at + 1
      if (code === SLASH) {
        closed = true
        return text.charCodeAt(at + 1) === GREATER ? at + 2 : -1
      }
      if (code <= 32) {
        at++
        continue
      }
      const name = at
      while (code > 32 && code !== EQUALS && code !== GREATER && code !== LESS) code = text.charCodeAt(++at)
      const quote = text.charCodeAt(at + 1)
      if (code !== EQUALS || (quote !== 34 && quote !== 39)) return -1
      const start = at + 2
      let end = start
      while ((code = text.charCodeAt(end)) !== quote) {
        if (!(code > 0)) return -1
        end++
      }
      if (at - name === 1) take(text.charCodeAt(name), start, end)
      at = end + 1
    }
  }
  const take = (name: number, start: number, end: number): void => {
    if (name === 114) {
      let at = start
      for (; at < end; at++) {
        const letter = text.charCodeAt(at) & ~32
        if (letter < 65 || letter > 90) break
        column = (column + 1) * 26 + letter - 65
      }
      if (at - start > 3) column = -1
      if (at === start) row = wholeNumber(text, start, end)
    } else if (name === 115) style = wholeNumber(text, start, end)
    else if (name === 116) {
      const short = end - start === 1 ? SHORT_TYPES[text.charCodeAt(start)] : undefined
      type = short ?? LONG_TYPES.get(text.slice(start, end))
    }
  }

  const behindSpace = (from: number): number => {
    let at = from
    while (text.charCodeAt(at) <= 32) at++
    return at
  }

  /** Reads the cell of which `<c` stands before `from`; `last`: the column before it. Gives where it ends, or -1. */
  const cell = (piece: Piece, from: number, last: number): number => {
    let at = attributes(from)
    if (at < 0 || style < 0 || type === undefined) return -1
    if (column < 0) column = last + 1
    if (closed) return at
    const cellColumn = column
    const cellType = type
    const cellStyle = style
    let stored: string | null = ''
    let formula = false
    for (;;) {
      at = behindSpace(at)
      if (text.charCodeAt(at) !== LESS) return -1
      const next = text.charCodeAt(at + 1)
      if (next === SLASH) {
        if (text.charCodeAt(at + 2) !== 99 || text.charCodeAt(at + 3) !== GREATER) return -1
        rows.cell(cellColumn, cellType, cellStyle, stored, formula)
        column = cellColumn
        return at + 4
      }
      if (next === 105) {
        if (!text.startsWith('<is>', at)) return -1
        const until = text.indexOf('</is>', at)
        stored = until < 0 ? null : itemText(piece, at + 4, until)
        at = until + 5
      } else {
        const code = text.charCodeAt(at + 2)
        if ((next !== 118 && next !== 102) || (code !== GREATER && code !== SLASH && code > 32)) return -1
        const start = code === GREATER ? at + 3 : attributes(at + 2)
        if (start < 0) return -1
        if (next === 102) formula = true
        if (code !== GREATER && closed) {
          at = start
          continue
        }
        let until = start
        for (let found = text.charCodeAt(until); found !== LESS; found = text.charCodeAt(++until)) if (!(found > 0)) return -1
        if (text.charCodeAt(until + 1) !== SLASH || text.charCodeAt(until + 2) !== next || text.charCodeAt(until + 3) !== GREATER) return -1
        if (next === 118) stored = textBetween(piece, start, until)
        at = until + 4
      }
      if (stored === null) return -1
    }
  }

  /** Reads the rows from `from`; gives where the first one stands that is not whole, or null. */
  const readRows = (piece: Piece, from: number): number | null => {
    const limit = text.lastIndexOf('</row>')
    for (let at = from; ;) {
      at = behindSpace(at)
      if (!text.startsWith('<row', at)) {
        if (text.startsWith('</sheetData>', at)) {
          phase = 'tail'
          return at + 12
        }
        return text.length - at < 12 ? Math.min(at, text.length) : null
      }
      if (at > limit && text.indexOf('>', at) < 0) return at
      const code = text.charCodeAt(at + 4)
      if (code !== GREATER && code !== SLASH && code > 32) return null
      let place = attributes(at + 4)
      if (place < 0) return null
      if (!closed && at > limit) return at
      rows.begin(row)
      if (!closed) {
        column = -1
        for (place = behindSpace(place); text.charCodeAt(place + 1) !== SLASH; place = behindSpace(place)) {
          const after = text.charCodeAt(place + 2)
          if (text.charCodeAt(place) !== LESS || text.charCodeAt(place + 1) !== 99 || (after !== GREATER && after !== SLASH && after > 32)) return null
          place = cell(piece, place + 2, column)
          if (place < 0) return null
        }
        if (!text.startsWith('</row>', place)) return null
        place += 6
      }
      rows.end()
      at = place
    }
  }

  return (piece, last) => {
    text = piece.text
    let at = 0
    if (phase === 'head') {
      const start = text.indexOf('<sheetData')
      if (start < 0 || start + 12 > text.length) return last ? null : 0
      if (text.slice(0, start).includes('<!') || !text.includes('<worksheet')) return null
      if (text.startsWith('<sheetData/>', start)) phase = 'tail'
      else if (!text.startsWith('<sheetData>', start)) return null
      else phase = 'rows'
      at = text.indexOf('>', start) + 1
    }
    if (phase === 'rows') {
      const reached = readRows(piece, at)
      if (reached === null || (last && reached < text.length && phase === 'rows')) return null
      at = reached
    }
    if (phase !== 'tail') return last ? null : at
    const whole = last ? text.length : Math.max(at, text.lastIndexOf('<'))
    for (let found = text.indexOf('<mergeCell ', at); found >= 0 && found < whole; found = text.indexOf('<mergeCell ', found + 1)) rows.merged()
    return whole
  }
}

const LONG_TYPES = new Map(['str', 'inlineStr'].map((name) => [name, name]))
