import type { Handlers } from '../../shared/api/contract.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { turns } from '../analysis/turns.ts'
import { asking } from './asking.ts'
import type { Session } from './session.ts'

/** The first question of an investigation: who has the most events. */
export const busiestHandlers = (session: Session): Pick<Handlers<'case'>, 'network.busiest'> => ({
  'network.busiest': ({ job, filter, limit }) =>
    asking(session, job, async ({ read, horizon, signal, progress }) => {
      const { busiest } = await import('../analysis/busiest.ts')
      const pace = turns(signal)
      const found = await busiest(read, horizon, filter, { limit, pace, progress })
      return { ...found, coverage: await coverageOf(read, horizon, filter, { lacks: ['one-party'], pace }) }
    }),
})
