import type { Handlers } from '../../shared/api/contract.ts'
import type { Answer } from '../analysis/guards.ts'
import { opened, runJob, type Session } from './session.ts'

type Area = 'telephony.replacements' | 'telephony.meetings' | 'telephony.chains'

/** Questions about telephones that read the whole case, a few milliseconds at a time. */
export function telephonyHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const asked = async <T>(job: string, limit: number, work: (signal: AbortSignal) => Promise<Answer<T>>) => {
    const { rows, guards } = await runJob(session, job, work)
    return { rows: rows.slice(0, limit), total: rows.length, guards }
  }
  return {
    'telephony.replacements': ({ job, limit, filter, at }) => {
      const { read, horizon } = here(session)
      return asked(job, limit, async (signal) => {
        const { replacements } = await import('../analysis/replacements/replacements.ts')
        return replacements(read, horizon, filter, { at, signal })
      })
    },
    'telephony.meetings': ({ job, limit, filter: { of, ...filter }, minutes, metres }) => {
      const { read, horizon } = here(session)
      return asked(job, limit, async (signal) => {
        const { meetings } = await import('../analysis/meetings/meetings.ts')
        return meetings(read, horizon, filter, { minutes, metres, ...(of ? { of } : {}), signal })
      })
    },
    'telephony.chains': ({ job, limit, filter, within, least }) => {
      const { read, horizon } = here(session)
      return asked(job, limit, async (signal) => {
        const { chains } = await import('../analysis/chains.ts')
        return chains(read, horizon, filter, { within, least, signal })
      })
    },
  }
}

const here = (session: Session) => {
  const open = opened(session)
  return { read: open.read, horizon: open.horizon() }
}
