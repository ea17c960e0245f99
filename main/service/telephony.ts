import type { Handlers } from '../../shared/api/contract.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { coverageOf, type Lack } from '../analysis/coverage.ts'
import type { Answer } from '../analysis/guards.ts'
import { asking, type Asking } from './asking.ts'
import type { Session } from './session.ts'

type Area = 'telephony.replacements'

interface Asked {
  job: string
  limit: number
  filter: Filter
}

/** Questions about telephones that read the whole case, a few milliseconds at a time. */
export function telephonyHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const asked = <T>({ job, limit, filter }: Asked, lacks: readonly Lack[], work: (here: Asking) => Promise<Answer<T>>) =>
    asking(session, job, async (here) => {
      const { rows, guards } = await work(here)
      const coverage = await coverageOf(here.read, here.horizon, filter, { lacks, signal: here.signal })
      return { rows: rows.slice(0, limit), total: rows.length, guards, coverage }
    })
  return {
    'telephony.replacements': (question) =>
      asked(question, ['one-party'], async ({ read, horizon, signal }) => {
        const { replacements } = await import('../analysis/replacements/replacements.ts')
        return replacements(read, horizon, question.filter, { at: question.at, signal })
      }),
  }
}
