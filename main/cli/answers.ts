import { contactsOf } from '../analysis/contacts/contacts.ts'
import { handsets } from '../analysis/handsets/handsets.ts'
import { labelsOf } from '../analysis/labels.ts'
import { measures } from '../analysis/network-measures.ts'
import { networkUnder } from '../analysis/network.ts'
import type { OpenCase } from '../case/types.ts'
import { selectorKindCode } from '../../shared/model/selector.ts'

/** First answers of a case: what an investigator asks before anything else. */
export interface Answers {
  /** The five numbers through which most shortest ways run: betweenness as `network` gives it. */
  connects: { label: string; betweenness: number | null; degree: number }[]
  /** IMEIs seen with more than one number. */
  handsets: { imei: string; numbers: string[] }[]
  /** The five busiest contacts of a number. */
  contacts: { other: string | null; events: number; out: number; in: number; days: number }[]
}

const MOST = 5

export async function answersOf(open: Pick<OpenCase, 'read' | 'horizon'>, number: string, zone: string): Promise<Answers> {
  const { read } = open
  const horizon = open.horizon()
  const { nodes } = measures(networkUnder(read, horizon, {}), { weighted: false, directed: false })
  const first = nodes.toSorted((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0) || a.id.length - b.id.length || (a.id < b.id ? -1 : 1)).slice(0, MOST)
  const labels = labelsOf(
    read,
    first.map(({ id }) => id),
  )
  const { rows } = await handsets(read, horizon, {})
  const numbersOf = Map.groupBy(
    rows.filter(({ imei, number: used }) => imei !== null && used !== null),
    ({ imei }) => imei ?? '',
  )
  const shared = [...numbersOf]
    .map(([imei, uses]) => ({ imei, numbers: [...new Set(uses.map((use) => use.number ?? ''))] }))
    .filter(({ numbers }) => numbers.length > 1)
  const id = read.prepare('SELECT id FROM selector WHERE value = ? AND kind = ?').pluck().get(number, selectorKindCode('number')) as number | undefined
  return {
    connects: first.map(({ id, betweenness, degree }) => ({ label: labels.get(id)?.label ?? '', betweenness, degree })),
    handsets: shared,
    contacts: (id === undefined ? [] : (await contactsOf(read, horizon, { of: `s${id}`, filter: {}, zone })).contacts)
      .slice(0, MOST)
      .map(({ other, events, out, in: incoming, days }) => ({ other, events, out, in: incoming, days })),
  }
}
