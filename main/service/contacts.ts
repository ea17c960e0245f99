import type { Handlers } from '../../shared/api/contract.ts'
import type { Guard } from '../../shared/api/answers.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { labelsOf } from '../analysis/labels.ts'
import { metaOf } from '../analysis/summary.ts'
import type { ReadableDB } from '../case/types.ts'
import { asking, type Asking } from './asking.ts'
import { opened, type Session } from './session.ts'

type Area = 'telephony.contacts' | 'telephony.pattern' | 'telephony.compare' | 'telephony.indicators' | 'telephony.rows'

/** Most cells of a pattern that are listed, busiest first. */
const PLACES = 500

/** Part of the work that reading rows is; the rest is what they rest on. */
const READING = 0.8

const guards: Record<'contacts' | 'pattern' | 'compare' | 'indicators', Guard[]> = {
  contacts: ['subscriber-not-user', 'absence-not-absence'],
  pattern: ['cell-is-area', 'subscriber-not-user', 'absence-not-absence'],
  compare: ['score-no-probability', 'cell-is-area', 'subscriber-not-user', 'absence-not-absence'],
  indicators: ['subscriber-not-user', 'absence-not-absence'],
}

const zoneIn = (read: ReadableDB, zone: string | undefined): string => zone ?? (metaOf(read, 'zone') || 'UTC')
const reading =
  ({ progress }: Asking) =>
  (done: number, total: number) =>
    progress(total === 0 ? 0 : (READING * done) / total)

/** Questions about one number or person, or a few: whom with, when, where, and how alike. */
export function contactsHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  return {
    'telephony.contacts': ({ job, of, filter, zone, limit }) =>
      asking(session, job, async (here) => {
        const { read, horizon, signal } = here
        const { contactsOf } = await import('../analysis/contacts/contacts.ts')
        const { holdersOf } = await import('../analysis/contacts/holders.ts')
        const found = await contactsOf(read, horizon, { of, filter, zone: zoneIn(read, zone), signal, progress: reading(here) })
        const rows = found.contacts.slice(0, limit)
        const ids = rows.flatMap(({ id }) => id ?? [])
        const [labels, holders] = [labelsOf(read, [...ids, of]), holdersOf(read, horizon, ids)]
        return {
          rows: rows.map((row) => ({
            ...row,
            series: found.series.get(row) ?? [],
            label: (row.id !== null && labels.get(row.id)) || null,
            person: (row.id !== null && holders.get(row.id)) || null,
          })),
          total: found.contacts.length,
          events: found.events,
          first: found.first,
          last: found.last,
          unanswered: found.contacts.filter(({ unanswered }) => unanswered).length,
          label: labels.get(of) ?? null,
          guards: guards.contacts,
          coverage: await coverageOf(read, horizon, { ...filter, of: [of] }, { lacks: ['one-party', 'no-direction', 'no-duration'], signal }),
        }
      }),
    'telephony.pattern': ({ job, of, filter, zone }) =>
      asking(session, job, async (here) => {
        const { read, horizon, signal } = here
        const { patternOf } = await import('../analysis/pattern/pattern.ts')
        const { cellNamesOf } = await import('../analysis/contacts/cell-names.ts')
        const found = await patternOf(read, horizon, { of, filter, zone: zoneIn(read, zone), signal, progress: reading(here) })
        const places = found.places.slice(0, PLACES)
        const names = cellNamesOf(
          read,
          places.map(({ id }) => id),
        )
        return {
          ...found,
          places: places.map((place) => ({ ...place, name: names.get(place.id) ?? null })),
          allPlaces: found.places.length,
          label: labelsOf(read, [of]).get(of) ?? null,
          guards: guards.pattern,
          coverage: await coverageOf(read, horizon, { ...filter, of: [of] }, { lacks: ['no-place', 'date-only', 'unsure-time'], signal }),
        }
      }),
    'telephony.compare': ({ job, of, filter, zone }) =>
      asking(session, job, async (here) => {
        const { read, horizon, signal } = here
        const { alike } = await import('../analysis/alike/alike.ts')
        const { cellNamesOf } = await import('../analysis/contacts/cell-names.ts')
        const asked = [...new Set(of)]
        const clock = zoneIn(read, zone)
        const found = await alike(read, horizon, { of: asked, filter, zone: clock, signal, progress: reading(here) })
        const labels = labelsOf(read, asked)
        const names = cellNamesOf(
          read,
          found.pairs.flatMap(({ shared }) => shared.map(({ id }) => id)),
        )
        return {
          zone: clock,
          lives: found.lives.map((life) => ({ ...life, label: labels.get(life.id) ?? null })),
          pairs: found.pairs.map((pair) => ({ ...pair, shared: pair.shared.map((place) => ({ ...place, name: names.get(place.id) ?? null })) })),
          others: found.others,
          guards: guards.compare,
          coverage: await coverageOf(read, horizon, { ...filter, of: asked }, { lacks: ['no-place', 'date-only'], signal }),
        }
      }),
    'telephony.indicators': ({ job, of, filter, zone }) =>
      asking(session, job, async (here) => {
        const { read, horizon, signal } = here
        const { indicatorsByMonth } = await import('../analysis/indicators/of-case.ts')
        const found = await indicatorsByMonth(read, horizon, { of, filter, zone: zoneIn(read, zone), signal, progress: reading(here) })
        const coverage = await coverageOf(read, horizon, { ...filter, of: [of] }, { lacks: ['one-party', 'no-direction'], signal })
        return { ...found, guards: guards.indicators, coverage }
      }),
    'telephony.rows': async ({ of, filter, zone, narrow }) => {
      const open = opened(session)
      const { rowsBehind } = await import('../analysis/contacts/rows.ts')
      return rowsBehind(open.read, open.horizon(), { of, filter, zone: zoneIn(open.read, zone), narrow })
    },
  }
}
