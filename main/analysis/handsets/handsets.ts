import type { Coverage } from '../../../shared/api/answers.ts'
import { HANDSET_SLOTS, HANDSET_WARNINGS, type HandsetFinding, type HandsetUse, type HandsetWarning } from '../../../shared/api/handsets.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { coverageOf } from '../coverage.ts'
import type { Guard } from '../guards.ts'
import { selectorId } from '../ids.ts'
import { partiesOf } from '../parties.ts'
import { veilOf } from '../protection.ts'
import { turns, type Turns } from '../turns.ts'
import { byHandset, clonesIn } from './clones.ts'
import { findingsOf, isListed, type Finding, type Known } from './findings.ts'
import { namer, type Namer } from './names.ts'
import { usesUnder, type Use, type Uses } from './rows.ts'
import { SETTINGS } from './settings.ts'
import { neighboursIn } from './slots.ts'
import { isGeneric, placesOf, thingsOf } from './things.ts'
import { together, touching } from './together.ts'
import { topOf } from './top.ts'
import { gravityOf, warner } from './warnings.ts'

export interface Handsets {
  rows: HandsetUse[]
  total: number
  guards: Guard[]
  coverage: Coverage
  findings: HandsetFinding[]
  found: Partial<Record<HandsetWarning, number>>
  numbers: number
  sims: number
  handsets: number
  events: number
  from: number | null
  until: number | null
}

export interface HandsetOptions {
  /** Most uses given, those with the gravest warnings and the most events. */
  most?: number
  signal?: AbortSignal
  progress?: (step: number, of: number) => void
}

const STEPS = 6
const NONE = new AbortController().signal

/**
 * Which number was in which handset with which SIM, and when, by number and then by time; with what is remarkable about each, and in words of its
 * own. `of` of the filter: only these and what they touch, though all are compared. Rows that name neither handset nor SIM are left out. Rules:
 * docs/decisions/0206-handsets-in-words.md. Throws the signal's reason once it is aborted.
 */
export async function handsets(
  read: ReadableDB,
  horizon: Horizon,
  { of, ...filter }: Filter,
  { most = Infinity, signal = NONE, progress = () => undefined }: HandsetOptions = {},
): Promise<Handsets> {
  const pace = turns(signal)
  progress(0, STEPS)
  const all = await usesUnder(read, horizon, filter, pace)
  progress(1, STEPS)
  const coverage = await coverageOf(read, horizon, filter, { lacks: ['no-handset'], pace, signal })
  progress(2, STEPS)
  const things = await thingsOf(read, all.uses, pace)
  const cells = await placesOf(read, all, pace)
  progress(3, STEPS)
  const by = await byHandset(all, signal, pace)
  const tied = await together(all.uses, pace)
  const clones = await clonesIn(all, by, things, cells, pace)
  progress(4, STEPS)
  const neighbours = await neighboursIn(all, by, things, pace)
  const known: Known = { uses: all.uses, things, together: tied, clones, neighbours }
  const asked = of && (await touching(all.uses, new Set(partiesOf(read, horizon, of).selectors), (imei) => isGeneric(things.get(imei)), pace))
  const kept = asked ? [...asked].map((index) => all.uses[index] as Use) : all.uses
  const findings = await findingsOf(kept, known, pace)
  progress(5, STEPS)
  const warnings = warner(known)
  const index = new Map(all.uses.map((use, i) => [use, i]))
  const shown = await topOf(kept, most, (use) => gravityOf(warnings(use)) * 1e9 + use.events, pace)
  const period = periodOf(kept)
  const slots = await slotsOf(all, new Set(shown.map((use) => index.get(use) ?? -1)), period, pace)
  const told = await toldOf(findings, pace)
  const names = await namer(read, [...shown.flatMap(({ number, imsi, imei }) => [number, imsi, imei]), ...told.flatMap(namedBy)], pace)
  const rows = shown
    .map((use) => row(use, warnings(use), slots.get(index.get(use) ?? -1) ?? [], names, known, read))
    .toSorted((a, b) => compare(a.number ?? '~', b.number ?? '~') || compare(a.first, b.first))
  progress(STEPS, STEPS)
  return {
    rows,
    total: kept.length,
    guards: guardsOf(findings),
    coverage,
    findings: told.map((one) => spoken(one, names)),
    found: countsOf(findings),
    numbers: distinct(kept, 'number'),
    sims: distinct(kept, 'imsi'),
    handsets: distinct(kept, 'imei'),
    events: kept.reduce((sum, { events }) => sum + events, 0),
    ...period,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Warnings by what an IMEI's digits say are one finding a code, about all such IMEIs; of the others each is one. */
function countsOf(findings: readonly Finding[]): Partial<Record<HandsetWarning, number>> {
  const found: Partial<Record<HandsetWarning, number>> = {}
  for (const { code, about } of findings) found[code] = (found[code] ?? 0) + (isListed(code) ? about.length : 1)
  return found
}

function distinct(uses: readonly Use[], part: 'number' | 'imsi' | 'imei'): number {
  const found = new Set<number>()
  for (const use of uses) if (use[part] !== 0) found.add(use[part])
  return found.size
}

function periodOf(uses: readonly Use[]): { from: number | null; until: number | null } {
  let [from, until] = [Infinity, -Infinity]
  for (const { first, last } of uses) {
    from = Math.min(from, first)
    until = Math.max(until, last)
  }
  return uses.length === 0 ? { from: null, until: null } : { from, until }
}

/** Slots of the period in which each of some uses had events. */
async function slotsOf({ of, start }: Uses, shown: ReadonlySet<number>, { from, until }: { from: number | null; until: number | null }, pace: Turns) {
  const found = new Map<number, Set<number>>()
  if (from === null || until === null) return new Map<number, number[]>()
  const width = Math.max(1, until - from)
  for (let i = 0; i < of.length; i += 1) {
    const use = of[i] as number
    if (shown.has(use)) {
      const slot = Math.min(HANDSET_SLOTS - 1, Math.floor(((start[i] as number) - from) * (HANDSET_SLOTS / width)))
      const slots = found.get(use)
      if (slots) slots.add(slot)
      else found.set(use, new Set([slot]))
    }
    if (i % 32_768 === 0 && pace.due()) await pace.pause()
  }
  return new Map([...found].map(([use, slots]) => [use, [...slots].toSorted((a, b) => a - b)]))
}

function row(use: Use, warnings: HandsetWarning[], slots: number[], names: Namer, { things }: Known, read: ReadableDB): HandsetUse {
  const { imei, imsi, number } = use
  const idOf = (of: number): string | null => (of === 0 ? null : selectorId(of))
  const textOf = (of: number): string | null => (of === 0 ? null : names.label(of))
  return {
    imei: textOf(imei),
    imsi: textOf(imsi),
    number: textOf(number),
    first: formatUtc(use.first),
    last: formatUtc(use.last),
    events: use.events,
    warnings,
    imeiId: idOf(imei),
    imsiId: idOf(imsi),
    numberId: idOf(number),
    body: imei === 0 || veilOf(read, selectorId(imei)) !== null ? null : (things.get(imei)?.parts?.body?.name ?? null),
    slots,
  }
}

/** The largest of each code, the gravest code first. */
async function toldOf(findings: readonly Finding[], pace: Turns): Promise<Finding[]> {
  const byCode = Map.groupBy(findings, ({ code }) => code)
  const told: Finding[] = []
  for (const code of HANDSET_WARNINGS) told.push(...(await topOf(byCode.get(code) ?? [], SETTINGS.findings, ({ count }) => count, pace)))
  return told
}

const namedBy = (one: Finding): number[] => [...one.about.slice(0, SETTINGS.things), ...one.with.slice(0, SETTINGS.things)]

const spoken = (one: Finding, names: Namer): HandsetFinding => ({
  code: one.code,
  about: one.about.slice(0, SETTINGS.things).map(names.thing),
  abouts: one.about.length,
  with: one.with.slice(0, SETTINGS.things).map(names.thing),
  withs: one.with.length,
  count: one.count,
  events: one.events.map((pair) => pair.filter((event) => event !== 0).map((event) => formatId('event', event))),
  values: one.values,
  countries: one.countries,
})

const guardsOf = (findings: readonly Finding[]): Guard[] => [
  'handset-changes-hands',
  'subscriber-not-user',
  'absence-not-absence',
  ...(findings.some(({ code }) => code === 'two-places' || code === 'two-slots') ? (['cell-is-area'] as const) : []),
  ...(findings.some(({ code }) => code === 'overlapping-calls' || code === 'two-places') ? (['clocks-differ'] as const) : []),
]
