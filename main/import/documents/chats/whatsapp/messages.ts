import { LIMITS } from '../../../limits.ts'
import { readLines } from '../../text/lines.ts'
import type { Line } from '../../text/lines.ts'
import { readHeading } from './heading.ts'
import type { Heading } from './heading.ts'

/** A message with all its lines. */
export interface Message {
  row: number
  offset: number
  length: number
  square: boolean
  marked: boolean
  local: string
  time: string
  /** As written, without the marks round it; null for a line of the application without one. */
  sender: string | null
  /** As written, lines joined by `\n`. */
  text: string
  /** All of it to the letter, line ends aside. */
  raw: string
  tooLong: boolean
}

/** A line above the first message. */
export interface Preamble {
  row: number
  offset: number
  length: number
  text: string
}

const AROUND = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/g
const SENDER = /^([^\n]{1,120}?):(?:[ \u00a0]|$|(?=[\u200e\u200f]))/

/** Tells the sender from the text. A name whose quotation marks do not close is part of a sentence (`X changed the subject to "a: b"`). */
export function splitSender(rest: string): { sender: string | null; text: string } {
  const found = SENDER.exec(rest)
  const sender = found?.[1]?.replace(AROUND, '') ?? ''
  if (!found || sender === '' || !quotesClose(sender)) return { sender: null, text: rest }
  return { sender, text: rest.slice(found[0].length) }
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0
const quotesClose = (text: string): boolean => count(text, /"/g) % 2 === 0 && count(text, /[“«„]/g) <= count(text, /[”»“]/g)

/**
 * The messages of one chat. What the first heading looks like (iOS or Android) decides for the whole text: a line of the other kind is part of a message.
 * A message ends where the next begins; one longer than a row may be is cut and `tooLong`.
 */
export async function* readMessages(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  encoding?: (name: string) => void,
): AsyncGenerator<{ messages: Message[]; preamble: Preamble[] }> {
  let square: boolean | null = null
  let open: { message: Message; first: string; parts: string[]; size: number } | null = null

  const begin = (line: Line, heading: Heading): void => {
    const { sender, text } = splitSender(heading.rest)
    const { local, time, marked } = heading
    const { row, offset, length, cut } = line
    const message = { row, offset, length, square: heading.square, marked, local, time, sender, text, raw: line.text, tooLong: cut }
    open = { message, first: line.text, parts: [text], size: line.text.length }
  }
  const close = (): Message[] => {
    if (!open) return []
    const { message, first, parts } = open
    open = null
    return [{ ...message, text: parts.join('\n'), raw: [first, ...parts.slice(1)].join('\n') }]
  }
  const add = (line: Line): void => {
    if (!open) return
    open.message.length = line.offset + line.length - open.message.offset
    open.size += line.text.length + 1
    if (line.cut || open.size > LIMITS.row) open.message.tooLong = true
    else open.parts.push(line.text)
  }

  for await (const lines of readLines(pieces, file, encoding)) {
    const messages: Message[] = []
    const preamble: Preamble[] = []
    for (const line of lines) {
      const heading = readHeading(line.text)
      if (heading && (square === null || heading.square === square)) {
        square = heading.square
        messages.push(...close())
        begin(line, heading)
      } else if (open) add(line)
      else if (line.text.trim() !== '') preamble.push(line)
    }
    yield { messages, preamble }
  }
  yield { messages: close(), preamble: [] }
}
