import type { Handlers } from '../../shared/api/contract.ts'
import { matchNames } from '../../shared/names/match.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { asking } from './asking.ts'
import { opened, type Session } from './session.ts'

type Area = 'names.candidates' | 'names.decide' | 'names.pair' | 'names.compare'

/** Who may be who: candidates, and what people decide of them. */
export function namesHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  return {
    'names.candidates': ({ job, limit }) =>
      asking(session, job, async ({ read, horizon, signal, progress }) => {
        const { identityCandidates } = await import('../analysis/identity/candidates.ts')
        const { rows, ...counts } = await identityCandidates(read, horizon, { signal, progress })
        const coverage = await coverageOf(read, horizon, {}, { links: true, signal })
        const open = rows.filter(({ verdict }) => verdict === null)
        const shown = [...open.slice(0, limit), ...rows.filter(({ verdict }) => verdict !== null)]
        return { rows: shown, total: rows.length, guards: ['score-no-probability', 'namesakes', 'subscriber-not-user'], coverage, ...counts }
      }),
    'names.decide': async ({ a, b, verdict }) => {
      const { decide } = await import('../analysis/identity/decide.ts')
      const outcome = decide(opened(session), a, b, verdict)
      session.capabilities.notify('changed', { what: 'data' })
      return outcome
    },
    'names.pair': async ({ a, b }) => {
      const open = opened(session)
      const { identityPair } = await import('../analysis/identity/candidates.ts')
      return identityPair(open.read, open.horizon(), a, b)
    },
    'names.compare': ({ a, b }) => {
      const { parts, ...match } = matchNames(a, b)
      return { ...match, parts: [...parts] }
    },
  }
}
