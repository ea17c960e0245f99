import { readLines } from '../../text/lines.ts'
import type { Line } from '../../text/lines.ts'
import { isQuoted, readProperty } from './property.ts'
import type { Property } from './property.ts'

/** One card. `open`: the file ends before it does. `left`: properties beyond those that are taken from one card. */
export interface Card {
  row: number
  offset: number
  length: number
  properties: Property[]
  left: number
  open: boolean
}

/** Pictures, sounds and keys: letters that say nothing to people. */
const BINARY = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-PHOTO', 'X-MS-CARDPICTURE', 'X-MS-OL-DESIGN'])
/** Properties of one card; more only to do harm. */
const MOST = 2_000
const LONGEST = 64 * 1024

/** The cards of an address book, and the lines that stand outside of cards. A card within a card (`AGENT`) is part of it and not read. */
export async function* readCards(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  encoding: (name: string) => void,
): AsyncGenerator<{ cards: Card[]; outside: Line[] }> {
  let card: Card | null = null
  let depth = 0
  /** The property under way, while lines may still belong to it. */
  let logical = ''

  function flush(): void {
    const property = logical === '' || depth !== 1 ? null : readProperty(logical)
    logical = ''
    if (!card || !property || BINARY.has(property.name)) return
    if (card.properties.length < MOST) card.properties.push(property)
    else card.left++
  }

  function take(line: Line): Card | null {
    const { text } = line
    if (card) card.length = line.offset + line.length - card.offset
    if (logical !== '' && isQuoted(logical) && logical.endsWith('=')) {
      logical = `${logical.slice(0, -1)}${text.replace(/^[ \t]/, '')}`.slice(0, LONGEST)
      return null
    }
    if (/^[ \t]/.test(text)) {
      if (logical.length < LONGEST) logical += text.slice(1)
      return null
    }
    const mark = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(text)
    // Base64 of old cards, and texts of careless writers, go on in lines of their own without a blank before them.
    if (!mark && logical !== '' && !text.includes(':')) {
      if (text.trim() !== '' && logical.length < LONGEST && !/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b/i.test(logical)) logical += `\n${text}`
      return null
    }
    flush()
    if (!mark) {
      logical = text
      return null
    }
    if (mark[1]?.toUpperCase() === 'BEGIN') {
      depth++
      if (depth === 1) card = { row: line.row, offset: line.offset, length: line.length, properties: [], left: 0, open: true }
      return null
    }
    if (depth === 0) return null
    depth--
    if (depth > 0 || !card) return null
    const done: Card = { ...card, open: false }
    card = null
    return done
  }

  for await (const lines of readLines(pieces, file, encoding)) {
    const cards: Card[] = []
    const outside: Line[] = []
    for (const line of lines) {
      const done = take(line)
      if (done) cards.push(done)
      else if (depth === 0) {
        logical = ''
        if (line.text.trim() !== '') outside.push(line)
      }
    }
    yield { cards, outside }
  }
  flush()
  if (card) yield { cards: [card], outside: [] }
}
