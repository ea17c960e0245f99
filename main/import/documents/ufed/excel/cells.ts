import type { Model } from '../model.ts'
import { entryType, isOwnerWord, roleOf } from './words.ts'

/** A model as the XML report would hold it, made of cells, so that both reports are taken alike. */
export function modelOf(type: string, row: number, values: Record<string, string>, parent: Model | null = null): Model {
  return {
    type,
    id: '',
    row,
    deleted: false,
    unsure: false,
    states: [],
    values: new Map(Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]]))),
    formatted: new Map(),
    parts: new Map(),
    nested: [],
    parent,
    field: '',
    start: 0,
  }
}

const lines = (cell: string): string[] =>
  cell
    .split(/(?:_x000D_)?[\r\n]+|;\s(?=[+\d])/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const ROLE = /^[<>←→⇐⇒\s]*([\p{L}\p{M}]{1,12})\s*:\s*/u
const OWNER = /[([]([\p{L}\p{M} ]{3,20})[)\]]$/u
const NUMBER = /^(\+?\d[\d().\-\s]{3,22}\d)(?=\s+[^\d\s]|$)/
const FIRST = /^(\S*?[\d@]\S*)(?:\s+(.*))?$/su

/** The parties of a cell, one a line: `From: +212… Name (owner)`. `role`: what the cell's own column says. */
export function partiesOf(cell: string, row: number, field: string): Model[] {
  return lines(cell).map((line) => {
    const role = ROLE.exec(line)
    const stated = role ? roleOf(role[1] ?? '') : null
    let rest = stated && role ? line.slice(role[0].length) : line
    const mark = OWNER.exec(rest)
    const owner = mark !== null && isOwnerWord(mark[1] ?? '')
    if (owner && mark) rest = rest.slice(0, mark.index)
    const { identifier, name } = identified(rest.trim())
    const model = modelOf('Party', row, { identifier, name, role: stated ?? '', isphoneowner: owner ? 'True' : '' })
    model.field = field
    return model
  })
}

/** A line's identifier and name. One word alone is an identifier; several without digit or `@` in the first are a name. */
function identified(text: string): { identifier: string; name: string } {
  if (/^system message\b/i.test(text)) return { identifier: 'System message', name: '' }
  const number = NUMBER.exec(text)
  if (number) return { identifier: number[1] ?? '', name: text.slice(number[0].length).trim() }
  const first = FIRST.exec(text)
  if (first) return { identifier: first[1] ?? '', name: (first[2] ?? '').trim() }
  return /\s/.test(text) ? { identifier: '', name: text } : { identifier: text, name: '' }
}

/** The entries of a contact, one a line: `Phone-Mobile: +212…`, `User ID-WhatsApp User Id: …`. Whatever names no kind is something said of it. */
export function entriesOf(cell: string, row: number): Model[] {
  return lines(cell).map((line) => {
    const split = /^([^:]{1,80}?)\s*:\s*(\S.*)$/u.exec(line)
    const label = split?.[1] ?? ''
    const value = split ? (split[2] ?? '') : line
    const dash = label.indexOf('-')
    // `E-mail` has a hyphen of its own.
    const whole = entryType(label)
    const domain = whole !== null || dash < 0 ? label : /^e-?mail/i.test(label) ? (/^e-?mail(?:-adresse)?/i.exec(label)?.[0] ?? label) : label.slice(0, dash)
    const category = label.slice(domain.length).replace(/^\s*-\s*/, '')
    const type = whole ?? entryType(domain) ?? (split === null ? guessed(line) : 'ContactEntry')
    return modelOf(type, row, {
      value,
      category: category || (type === 'ContactEntry' ? label : ''),
      domain: domain === label && type === 'ContactEntry' ? '' : domain,
    })
  })
}

/** Characters of an electronic address at most (RFC 5321). */
const LONGEST_ADDRESS = 320

/** A line without a label is a number or an address where it can be nothing else. */
function guessed(line: string): string {
  if (/^\+?\d[\d().\-\s]{4,22}$/.test(line)) return 'PhoneNumber'
  return line.length <= LONGEST_ADDRESS && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line) ? 'EmailAddress' : 'ContactEntry'
}

/** The time of a row. The column of the hour often holds the day as well: then it is all of it. */
export function timeText(date: string, time: string): string {
  if (time === '') return date
  return date === '' || /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(time) ? time : `${date} ${time}`
}
