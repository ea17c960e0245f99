import type { WritableDB } from '../../../../main/case/types.ts'
import { selectorKindCode } from '../../../../shared/model/selector.ts'
import { fold } from '../../../../shared/names/fold.ts'
import { records, type Folder, type TestService } from './calls.ts'

/** A protected person of a test: two words that stand in nothing else, a document, a number among those of `records`. */
export interface Guarded {
  words: readonly [string, string]
  paper: string
  number: string
}

/** Ways to write a name of two words. */
export const SPELLINGS: readonly ((words: readonly [string, string]) => string)[] = [
  ([a, b]) => `${a} ${b}`,
  ([a, b]) => `${b} ${a}`,
  ([a, b]) => `${b.toUpperCase()}, ${a}`,
  ([a, b]) => `${a}  ${b}`,
  ([a, b]) => `${a.normalize('NFD').replace(/^./u, '$&\u0301')}_${b}`,
]

/** What in a text gives one of them away: a word of the name in any spelling, the document, the number in any form. */
export function givenAway(said: string, { words, paper, number }: Guarded): string[] {
  const folded = fold(said.replace(/<[^>]+>/g, ' '))
  const digits = said.replace(/[\s()./-]/g, '')
  return [...words.map(fold).filter((word) => folded.includes(word)), ...[paper, number.slice(3)].filter((part) => digits.includes(part))]
}

/**
 * Fills the open case with files and notes that name somebody in every place where text comes in: labels, subscribers, cells, messages, names of files and
 * sheets, groups, notes, charts. `spelling` picks how each place writes the name.
 */
export async function fillGuarded({ call, service }: TestService, folder: Folder, one: Guarded, spelling: (place: number) => number): Promise<void> {
  let places = 0
  const name = (): string => SPELLINGS[spelling(places++) % SPELLINGS.length]?.(one.words) ?? ''
  const file = (stem: string, extension: string): string => `${stem} ${name().replace(/[,\s]+/g, ' ')}.${extension}`
  const bring = (named: string, content: string) => call('import.run', { job: 'in', path: folder.file(named, content) })
  await bring(file('calls', 'csv'), records(60).replace('+34600000001,Voice,Outgoing,2031-02-31', `${name()},Voice,Outgoing,2031-02-31`))
  const card = (fn: string, tel: string, note: string): string =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${fn}\r\nORG:${note}\r\nTITLE:${note}\r\nTEL:${tel}\r\nNOTE:${note}\r\nEND:VCARD\r\n`
  await bring(
    file('contacts', 'vcf'),
    [
      card(`Mother of ${name()}`, '+34600000001', `asks after ${name()}`),
      card(name(), '+34600000002', `friend of ${name()}`),
      card('Karim Fictif', '+34600000004', `${name()} ${one.number}`),
    ].join(''),
  )
  const says = (minute: number, who: string, what: string): string => `[12/05/2031, 10:${minute}:00] ${who}: ${what}`
  await bring(
    `WhatsApp Chat with ${name().replace(/[,\s]+/g, ' ')}.txt`,
    [says(10, `Aunt of ${name()}`, 'she is here'), says(11, 'Karim Fictif', `where is ${name()}?`), says(12, `Aunt of ${name()}`, `call ${one.number}`)].join(
      '\n',
    ),
  )
  await bring(file('names', 'csv'), `Source,Target,Type,Label\r\n"${name()} family",Karim Fictif,Undirected,"${name()}"\r\n`)
  service.current().write((db) => {
    write(db, one, name)
    return { result: undefined, note: { action: 'test', details: { note: `seen with ${name()}`, number: one.number } } }
  })
}

function write(db: WritableDB, { words, paper, number }: Guarded, name: () => string): void {
  const entity = (kind: string, label: string, identity: string | null, protection: string | null): string =>
    `e${db.prepare('INSERT INTO entity (kind, label, identity, folded, protection) VALUES (?, ?, ?, ?, ?)').run(kind, label, identity, fold(label), protection).lastInsertRowid}`
  const link = (kind: string, a: string, b: string): unknown =>
    db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES (?, ?, ?, 'confirmed')").run(kind, a, b)
  const numberOf = (value: string): string => `s${db.prepare('SELECT id FROM selector WHERE value = ?').pluck().get(value) as number}`
  link('uses', entity('person', words.join(' '), paper, 'victim'), numberOf(number))
  link('subscriber', entity('person', name(), null, null), numberOf('+34600000005'))
  link('related', entity('person', `Brother of ${name()}`, `see ${paper}`, null), entity('organisation', `${name()} transport`, null, null))
  const selector = db.prepare('INSERT INTO selector (kind, value, raw, source) VALUES (?, ?, ?, 1)')
  for (const kind of ['account', 'group', 'name', 'unknown'] as const) {
    const { lastInsertRowid: id } = selector.run(selectorKindCode(kind), `${kind} of ${name()}`, `${kind} of ${name()}`)
    link('related', `s${id}`, numberOf('+212600000001'))
  }
  db.prepare('UPDATE cell SET name = ?, lat = 35.2, lon = -3.1').run(`House of ${name()}`)
  const { lastInsertRowid: cell } = db
    .prepare('INSERT INTO cell (value, raw, name, lat, lon, source) VALUES (?, ?, ?, 35.2, -3.1, 1)')
    .run(`Home ${name()}`, `Home ${name()}`, name())
  db.prepare('UPDATE observation SET cell_last = ? WHERE cell_first IS NOT NULL AND id % 3 = 0').run(cell)
  db.prepare("INSERT INTO other_row (source, what, reason, locator, raw) VALUES (1, 'rejected', 'bad-time', ?, ?)").run(`${name()}!4`, `["${name()}"]`)
  for (const key of ['title', 'number']) db.prepare('UPDATE meta SET value = ? WHERE key = ?').run(`${key} ${name()}`, key)
}
