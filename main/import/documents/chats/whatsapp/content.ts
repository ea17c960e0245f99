import type { EventKind } from '../../../../../shared/model/event.ts'
import type { EventFacts } from '../../../../../shared/model/statement.ts'
import type { DocumentPosition } from '../../types.ts'
import { sharedPlace } from '../place.ts'
import { isPhrase, saysAttached, saysEdited } from './phrases.ts'

/** What a message is and says. */
export interface Content {
  kind: Extract<EventKind, 'message' | 'system' | 'location' | 'file'>
  text: string | null
  place: DocumentPosition | null
  facts: Pick<EventFacts, 'attachments' | 'more'>
}

const MARK = /[\u200e\u200f]/
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const clean = (text: string): string => text.replace(MARKS, '').trim()

/** `<attached: f>`, `<pièce jointe : f>`: words, a colon, a file's name. */
const SQUARE_FILE = /[\u200e\u200f]?<[^<>:\n]{2,40}?[ \u00a0\u202f]?[:：] ?([^<>\n]+\.[\p{L}\p{N}]{1,8})>\s*$/u
/** `f (file attached)`, on the first line; a caption may follow. */
const PLAIN_FILE = /^([\u200e\u200f]?)([^\n]+\.[\p{L}\p{N}]{1,8}) \(([^()\n\d]{4,40})\)[ \u200e\u200f]*(?:\n|$)/u
/** Names that only the application gives to files. */
const OWN_NAME = /^(?:IMG|VID|PTT|AUD|STK|DOC|GIF)-\d{8}-WA\d{4,}\./
/** `<Media omitted>`, `<Médias omis>`, `<تم استبعاد الوسائط>`, alone on the first line. */
const OMITTED = /^[\u200e\u200f]?(<[^<>\n\p{L}]*\p{L}[^<>\n]*>)[ \u200e\u200f]*(?:\n|$)/u
const EDITED = /[ \u00a0]?([\u200e\u200f]?)<([^<>:\n]{4,60})>$/
const FILE_NAME = /^[^\n]+\.[\p{L}\p{N}]{1,8}(?: • [^\n]+)?$/u

/** Reads one message. `square`: iOS, which marks what the application writes; `marked`: it marks this line. Without sender: all of it is the application's. */
export function contentOf(text: string, { sender, square, marked }: { sender: boolean; square: boolean; marked: boolean }): Content {
  if (!sender) return system(text)
  const edited = text.endsWith('>') ? EDITED.exec(text) : null
  if (edited && edited.index > 0 && (saysEdited(edited[2] ?? '') || (square && edited[1] !== ''))) {
    const content = contentOf(text.slice(0, edited.index), { sender, square, marked })
    return content.kind === 'system' ? content : withMore(content, 'edited', edited[2] ?? '')
  }
  const place = sharedPlace(text)
  if (place) return { kind: 'location', text: clean(text), place, facts: {} }
  return attached(text) ?? (square ? squareContent(text, marked) : plainContent(text)) ?? message(text)
}

/** Reads a file that is named in the message, with the caption or title beside it. */
function attached(text: string): Content | null {
  const square = SQUARE_FILE.exec(text)
  if (square) {
    const file = square[1]?.trim() ?? ''
    const before = clean(text.slice(0, square.index).replace(/ • [\u200e\u200f][^\n]*$/, ''))
    // A document stands beside its own title: `Plan.pdf <attached: 00000046-Plan.pdf>`.
    return withFile(file, file.replace(/^\d+-/, '') === before ? '' : before)
  }
  const plain = PLAIN_FILE.exec(text)
  if (!plain) return null
  const [whole, mark, file = '', words = ''] = plain
  if (mark === '' && !OWN_NAME.test(file) && !saysAttached(words)) return null
  return withFile(file, text.slice(whole.length).trim())
}

const withFile = (file: string, caption: string): Content => ({
  kind: caption === '' ? 'file' : 'message',
  text: caption === '' ? null : caption,
  place: null,
  facts: { attachments: [file] },
})

/** iOS: what stands behind a mark is the application's. */
function squareContent(text: string, marked: boolean): Content | null {
  if (isPhrase(text)) return system(text)
  if (MARK.test(text.slice(0, 1))) return text.includes('\n') ? null : system(text)
  const at = Math.max(text.lastIndexOf('\u200e'), text.lastIndexOf('\u200f'))
  const tail = text.slice(at + 1)
  if (!marked || at < 0 || tail.trim() === '' || tail.includes('\n')) return null
  const before = clean(text.slice(0, at))
  // `Plan.pdf • 2 pages document omitted` is all the application's; `Look at this image omitted` begins with a person's words.
  return FILE_NAME.test(before) ? system(text) : withMore(message(before), 'media', tail.trim())
}

function plainContent(text: string): Content | null {
  if (isPhrase(text)) return system(text)
  const omitted = OMITTED.exec(text)
  if (!omitted) return null
  const caption = text.slice(omitted[0].length).trim()
  // A document left out leaves its name behind.
  return caption === '' || FILE_NAME.test(caption) ? system(text) : withMore(message(caption), 'media', omitted[1] ?? '')
}

const message = (text: string): Content => ({ kind: 'message', text, place: null, facts: {} })
const system = (text: string): Content => ({ kind: 'system', text: clean(text), place: null, facts: {} })
const withMore = (content: Content, name: string, value: string): Content => ({
  ...content,
  facts: { ...content.facts, more: [...(content.facts.more ?? []), { name, value }] },
})
