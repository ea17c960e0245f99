import { cleanCell } from '../../shared/identifiers/text.ts'
import { formatId, parseId } from '../../shared/model/ids.ts'
import { selectorKindCode, selectorKindOf } from '../../shared/model/selector.ts'
import type { SelectorKind } from '../../shared/model/selector.ts'
import { fold } from '../../shared/names/fold.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorIds } from './ids.ts'
import { shownAs } from './kinds.ts'
import { calledIn, peopleBehind, peopleIn } from './protection.ts'
import { alike, type Spoken, spoken } from './sounding.ts'

export interface Hit {
  id: string
  what: 'selector' | 'entity' | 'cell' | 'event'
  label: string
  /** What matched: `number`, `name`, `identity`, `imei`, `imsi`, `cell`, `text`… */
  field: string
  /** 0 to 1; 1 is the very thing that was typed. */
  score: number
  /** The message is kept back: a protected person takes part or is named in it. */
  withheld?: boolean
}

/** Names in any spelling and script, numbers in any form or part, handsets, SIMs, cells, words of messages; best first. */
export function search(read: ReadableDB, horizon: Horizon, text: string, limit: number): Hit[] {
  const typed = cleanCell(text.trim())
  if (typed === '') return []
  const found = [...selectors(read, horizon, typed), ...entities(read, horizon, typed), ...cells(read, horizon, typed)]
  const hits = best(found, limit)
  const all = hits.length < limit ? best([...hits, ...messages(read, horizon, typed, limit)], limit) : hits
  return all.map((hit) => shown(read, hit))
}

/** Found by the real name or number, told under the pseudonym. */
function shown(read: ReadableDB, hit: Hit): Hit {
  if (hit.what !== 'event') return { ...hit, label: calledIn(read, hit.id, hit.label) }
  return tells(read, hit.id, hit.label).length === 0 ? hit : { ...hit, label: '', withheld: true }
}

/** The protected people of an event: its parties, and those whom its text names. */
function tells(read: ReadableDB, id: string, text: string): string[] {
  const parties = read.prepare('SELECT caller, callee, imei, imsi FROM observation WHERE id = ?').raw().get(parseId(id)?.row) as (number | null)[]
  return [...peopleBehind(read, selectorIds(parties)), ...peopleIn(read, text)]
}

function best(hits: Hit[], limit: number): Hit[] {
  const byId = new Map<string, Hit>()
  for (const hit of hits) if ((byId.get(hit.id)?.score ?? -1) < hit.score) byId.set(hit.id, hit)
  return [...byId.values()].toSorted((a, b) => b.score - a.score || a.id.length - b.id.length || (a.id < b.id ? -1 : 1)).slice(0, limit)
}

const NUMBER = /^[\d+()[\]\s./\-‐-―−]+$/

/** The digits that every form of a number shares: `+212 6…`, `00212 6…`, `06…` and `212 (0) 6…` all end in the same ones. */
export function coreDigits(typed: string): string | null {
  if (!NUMBER.test(typed)) return null
  const digits = typed.replace(/\(0\)/g, '').replace(/\D/g, '')
  const core = digits.replace(/^0+/, '')
  return core.length >= 3 ? core : digits.length >= 3 ? digits : null
}

/** How well a part stands for the whole: all of it, its end (a number without its country), its start, its middle. */
export function closeness(whole: string, part: string): number {
  if (whole === part) return 1
  const share = part.length / whole.length
  if (whole.endsWith(part)) return part.length >= 7 ? 0.95 : 0.55 + 0.3 * share
  return (whole.startsWith(part) ? 0.6 : 0.4) + 0.3 * share
}

const CALLED: readonly SelectorKind[] = ['name', 'account', 'group', 'device', 'unknown']

function selectors(read: ReadableDB, horizon: Horizon, typed: string): Hit[] {
  const digits = coreDigits(typed)
  const rows = digits
    ? read.prepare('SELECT id, kind, value, raw FROM selector WHERE id <= ? AND instr(value, ?) > 0').all(horizon.selector, digits)
    : read
        .prepare('SELECT id, kind, value, raw FROM selector WHERE id <= ? AND kind IN (SELECT value FROM json_each(?))')
        .all(horizon.selector, JSON.stringify(CALLED.map(selectorKindCode)))
  const wanted = fold(typed)
  const heard = digits ? null : spoken(typed, wanted)
  return (rows as { id: number; kind: number; value: string; raw: string }[]).flatMap(({ id, kind: code, value, raw }) => {
    const kind = selectorKindOf(code)
    const score = digits
      ? closeness(value.replace(/\D/g, ''), digits)
      : value === typed || raw === typed
        ? 1
        : Math.max(nameScore(fold(value), wanted), nameScore(fold(raw), wanted)) || (heard && raw !== '' ? alike(raw, fold(raw), heard) : 0)
    return score > 0 ? [{ id: formatId('selector', id), what: 'selector' as const, label: shownAs(kind, value, raw), field: kind, score }] : []
  })
}

function entities(read: ReadableDB, horizon: Horizon, typed: string): Hit[] {
  const wanted = fold(typed)
  if (wanted === '') return []
  const heard: Spoken = spoken(typed, wanted)
  const rows = read.prepare('SELECT id, label, identity, folded FROM entity WHERE id <= ?').all(horizon.entity) as {
    id: number
    label: string
    identity: string | null
    folded: string
  }[]
  return rows.flatMap(({ id, label, identity, folded }) => {
    const hit = (field: string, score: number): Hit[] => (score > 0 ? [{ id: formatId('entity', id), what: 'entity', label, field, score }] : [])
    const known = identity === null ? 0 : identityScore(fold(identity), wanted)
    return known > 0 ? hit('identity', known) : hit('name', nameScore(folded, wanted) || alike(label, folded, heard))
  })
}

const identityScore = (identity: string, wanted: string): number => (wanted.length >= 3 && identity.includes(wanted) ? closeness(identity, wanted) : 0)

/** Every word typed must begin or lie in a word of the name, in any order. Takes folded text. */
export function nameScore(name: string, wanted: string): number {
  if (wanted === '') return 0
  if (name === wanted) return 1
  const words = name.split(' ')
  const parts = wanted.split(' ').map((part) => Math.max(...words.map((word) => (word.includes(part) ? closeness(word, part) : 0))))
  return Math.min(...parts) <= 0 ? 0 : (0.9 * parts.reduce((sum, part) => sum + part, 0)) / parts.length
}

function cells(read: ReadableDB, horizon: Horizon, typed: string): Hit[] {
  const wanted = fold(typed)
  const rows = read.prepare('SELECT id, value, name FROM cell WHERE id <= ?').all(horizon.cell) as { id: number; value: string; name: string | null }[]
  return rows.flatMap(({ id, value, name }) => {
    const byValue = typed.length >= 4 && value.includes(typed) ? closeness(value, typed) : 0
    const byName = name === null || wanted === '' ? 0 : nameScore(fold(name), wanted)
    const score = Math.max(byValue, byName)
    return score > 0
      ? [{ id: formatId('cell', id), what: 'cell' as const, label: name ?? value, field: byName > byValue ? 'name' : 'cell', score: score * 0.98 }]
      : []
  })
}

function messages(read: ReadableDB, horizon: Horizon, typed: string, limit: number): Hit[] {
  const wanted = fold(typed)
  if (wanted.length < 2) return []
  const hits: Hit[] = []
  const rows = read
    .prepare('SELECT id, text FROM observation WHERE text IS NOT NULL AND role = 0 AND id <= ?')
    .iterate(horizon.observation) as IterableIterator<{
    id: number
    text: string
  }>
  for (const { id, text } of rows) {
    if (!fold(text).includes(wanted)) continue
    hits.push({ id: formatId('event', id), what: 'event', label: text.slice(0, 300), field: 'text', score: 0.35 })
    if (hits.length >= limit) break
  }
  return hits
}
