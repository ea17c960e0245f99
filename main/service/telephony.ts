import type { Handlers } from '../../shared/api/contract.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { asking } from './asking.ts'
import type { Session } from './session.ts'

/** Share of the work that is the answer; the rest is counting what it rests on. */
const ANSWER = 0.8

/** Which number replaced this one. */
export function telephonyHandlers(session: Session): Pick<Handlers<'case'>, 'telephony.replacements'> {
  return {
    'telephony.replacements': ({ job, limit, filter, at }) =>
      asking(session, job, async ({ read, horizon, signal, progress }) => {
        const { replacements } = await import('../analysis/replacements/replacements.ts')
        const answer = await replacements(read, horizon, filter, { at, most: limit, signal, progress: (share) => progress(share * ANSWER) })
        // All numbers are compared, whichever is asked about.
        const coverage = await coverageOf(read, horizon, { ...filter, of: undefined }, { lacks: ['one-party'], signal })
        return { ...answer, coverage }
      }),
  }
}
