import type { Handlers } from '../../shared/api/contract.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { coverageOf, type Lack } from '../analysis/coverage.ts'
import type { Guard } from '../analysis/guards.ts'
import { nameOf } from '../analysis/name-of.ts'
import { asking, type Asking } from './asking.ts'
import { opened, type Session } from './session.ts'

type Area = 'network.paths' | 'telephony.chains' | 'telephony.chainTimes' | 'telephony.common' | 'telephony.around'

const SURE: readonly Guard[] = ['subscriber-not-user', 'absence-not-absence']

/** Ways between two, chains of calls, contacts in common, and what happened around a time. */
export function waysHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const coverage = ({ read, horizon, signal }: Asking, filter: Filter, lacks: readonly Lack[], links = false) =>
    coverageOf(read, horizon, filter, { lacks, signal, links })
  return {
    'network.paths': ({ job, limit, ...question }) =>
      asking(session, job, async (here) => {
        const { waysBetween } = await import('../analysis/ways.ts')
        const { ways, ...found } = await waysBetween(here.read, here.horizon, question, here)
        const guards: Guard[] = [...SURE, ...(question.inOrder ? (['clocks-differ', 'order-no-message'] as const) : [])]
        const lacks: Lack[] = [
          'one-party',
          ...(question.directed ? (['no-direction'] as const) : []),
          ...(question.inOrder ? (['date-only', 'no-duration'] as const) : []),
        ]
        return { rows: ways.slice(0, limit), total: ways.length, guards, coverage: await coverage(here, question.filter, lacks, true), ...found }
      }),
    'telephony.chains': ({ job, limit, filter, ...question }) =>
      asking(session, job, async (here) => {
        const { chains } = await import('../analysis/chains.ts')
        const { rows, guards } = await chains(here.read, here.horizon, filter, { ...question, ...here })
        const { of: _of, ...all } = filter
        const lacks: Lack[] = ['no-direction', 'one-party', 'date-only', 'no-duration']
        return { rows: rows.slice(0, limit), total: rows.length, guards, coverage: await coverage(here, all, lacks) }
      }),
    'telephony.chainTimes': async ({ filter, path, within, limit }) => {
      const open = opened(session)
      const { chainTimes } = await import('../analysis/chain-times.ts')
      const rows = chainTimes(open.read, open.horizon(), filter, path, within)
      return { rows: rows.slice(0, limit), total: rows.length }
    },
    'telephony.common': ({ job, limit, filter, of, order }) =>
      asking(session, job, async (here) => {
        const { common } = await import('../analysis/common.ts')
        const things = of.map((id) => ({ id, label: nameOf(here.read, id) }))
        const { rows, asked } = await common(here.read, here.horizon, filter, { of: things, order, ...here })
        const guards: Guard[] = [...SURE, 'rare-in-case']
        return { rows: rows.slice(0, limit), total: rows.length, guards, coverage: await coverage(here, { ...filter, of }, ['one-party']), asked }
      }),
    'telephony.around': async (question) => {
      const open = opened(session)
      const [read, horizon] = [open.read, open.horizon()]
      const { around } = await import('../analysis/around.ts')
      const { filter, ...found } = around(read, horizon, question)
      return { ...found, coverage: await coverageOf(read, horizon, filter, { lacks: ['date-only', 'unsure-time'] }) }
    },
  }
}
