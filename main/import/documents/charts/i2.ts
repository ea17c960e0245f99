import type { LinkKind } from '../../../../shared/model/entity.ts'
import { fold } from '../../../../shared/names/fold.ts'
import type { DocumentInput, DocumentParty, DocumentReader, Found, StatedThing } from '../types.ts'
import { dateIn, directionIn, endsIn, firstTypeIn, identitiesIn, linkTypeIn, looksLikeCalls, secondTypeIn, timeIn } from './headers.ts'
import type { Ends } from './headers.ts'
import { idOf } from './gather.ts'
import type { Attribute } from './items.ts'
import { readWeight } from './items.ts'
import { kindOf, weightRank } from './kinds.ts'
import { isPhone } from './records.ts'
import { isComment, samplesOf, tableRows } from './rows.ts'
import type { Row, Sample } from './rows.ts'
import { chartOf } from './stem.ts'

interface Layout extends Ends {
  header: string[]
  linkType: number
  direction: number
  date: number
  time: number
  types: [number, number]
  weight: number
}

/** Two identities under the names that import specifications give them, or two ends and a type of link. Calls have a duration; such tables are theirs. */
function layoutOf({ rows }: Sample): Layout | null {
  const header = rows.find((cells) => !isComment(cells)) ?? []
  const linkType = linkTypeIn(header)
  const named = identitiesIn(header)
  const ends = named ?? (linkType >= 0 ? endsIn(header) : null)
  if (!ends || looksLikeCalls(header)) return null
  const [direction, date] = [directionIn(header), dateIn(header)]
  if (linkType < 0 && direction < 0 && date < 0) return null
  const time = timeIn(header)
  return {
    ...ends,
    header,
    linkType,
    direction,
    date,
    time,
    types: [firstTypeIn(header), secondTypeIn(header)],
    weight: header.findIndex((name) => weightRank(name) >= 0),
  }
}

const FORTH = new Set(
  ['->', '-->', '>', '→', '=>', '1', 'to', 'forward', 'out', 'outgoing', 'directed', '1 to 2', '1->2', 'with arrow', 'vers', 'sortant', 'صادر'].map((word) =>
    word.toLowerCase(),
  ),
)
const BACK = new Set(['<-', '<--', '<', '←', '<=', '2', 'from', 'backward', 'back', 'in', 'incoming', '2 to 1', '2->1', 'against arrow', 'entrant', 'وارد'])

type Way = 'forth' | 'back' | 'none'

const wayOf = (cell: string | undefined): Way => {
  const text = (cell ?? '').trim().toLowerCase()
  return FORTH.has(text) || FORTH.has(fold(text)) ? 'forth' : BACK.has(text) || BACK.has(fold(text)) ? 'back' : 'none'
}

/** Whether any row, and not only those of the sample, will be an event. */
async function hasDates(input: DocumentInput, sample: Sample, { header, date, time }: Layout): Promise<boolean> {
  if (date < 0 && time < 0) return false
  for await (const rows of tableRows(input, sample)) {
    input.alive()
    if (rows.some(({ cells }) => [date, time].some((at) => (cells[at] ?? '') !== '' && cells[at] !== header[at]))) return true
  }
  return false
}

async function* records(input: DocumentInput, sample: Sample, layout: Layout): AsyncGenerator<Found[]> {
  const scope = chartOf(input.file) || input.file
  const dated = await hasDates(input, sample, layout)
  const party = (id: string, type: string | null): DocumentParty =>
    isPhone(id, input.region) || kindOf(type) === 'phone' ? { type: 'phone', text: id } : { type: 'name', text: id, key: `${scope}/${id}` }
  let headed = false
  for await (const rows of tableRows(input, sample)) {
    input.alive()
    yield rows.map((row): Found => {
      if (row.long) return { ...row.place, what: 'rejected', reason: 'too-long' }
      if (isComment(row.cells)) return { ...row.place, what: 'skip', skip: 'preamble' }
      if (row.cells.length === layout.header.length && row.cells.every((cell, at) => cell === layout.header[at])) {
        const skip = headed ? 'repeated-header' : 'header'
        headed = true
        return { ...row.place, what: 'skip', skip }
      }
      return record(row, layout, input, party, dated)
    })
  }
}

function record(
  { place, cells }: Row,
  layout: Layout,
  { file }: DocumentInput,
  party: (id: string, type: string | null) => DocumentParty,
  dated: boolean,
): Found {
  const at = (column: number): string | null => (column < 0 ? null : cells[column] || null)
  const [a, b] = [idOf(cells[layout.from], file), idOf(cells[layout.to], file)]
  if (a === null || b === null) return { ...place, what: 'rejected', reason: 'no-party' }
  const types = layout.types.map(at) as [string | null, string | null]
  const way = wayOf(cells[layout.direction])
  const used = new Set([layout.from, layout.to, layout.direction, layout.date, layout.time])
  const more: Attribute[] = cells.flatMap((value, column) =>
    used.has(column) || value === '' ? [] : [{ name: layout.header[column] || `column ${column + 1}`, value }],
  )
  const [date, time] = [at(layout.date), layout.time === layout.date ? null : at(layout.time)]
  if (date !== null || time !== null) {
    if (date === null) return { ...place, what: 'rejected', reason: 'no-time' }
    const [from, to] = way === 'back' ? [party(b, types[1]), party(a, types[0])] : [party(a, types[0]), party(b, types[1])]
    const when = time === null ? date : `${date} ${time}`
    return { ...place, what: 'event', kind: 'other', time: when, from, to, direction: way === 'none' ? 'unknown' : 'out', subject: null, facts: { more } }
  }
  // Where other rows are events their parties are selectors, so these are, too: one chart, one sort of node.
  const thing = (id: string, type: string | null): StatedThing => {
    const as = party(id, type)
    if (dated || as.type === 'phone') return { type: 'party', party: as }
    const kind = kindOf(type)
    const chart = chartOf(file)
    return { type: 'entity', kind: kind === 'phone' ? 'other' : kind, label: id, key: `node/${id}`, ...(chart ? { chart } : {}) }
  }
  const weight = readWeight(cells[layout.weight])
  const kind: LinkKind = 'related'
  const link = {
    ...(way === 'back' ? { a: 1, b: 0 } : { a: 0, b: 1 }),
    kind,
    certainty: 'unconfirmed',
    directed: way !== 'none',
    ...(weight === null ? {} : { weight }),
  } as const
  return {
    ...place,
    what: 'statement',
    kind: 'link',
    things: [thing(a, types[0]), thing(b, types[1])],
    links: [link],
    facts: more.map((fact) => ({ thing: 2, ...fact })),
  }
}

export const i2Table: DocumentReader = {
  id: 'i2-table',
  sniff: (head) => Math.max(0, ...samplesOf(head).map((sample) => (sample.rows.length > 1 && layoutOf(sample) ? 0.92 : 0))),
  async *read(input) {
    for (const sample of samplesOf(input.head)) {
      const layout = layoutOf(sample)
      if (layout) yield* records(input, sample, layout)
    }
  },
}
