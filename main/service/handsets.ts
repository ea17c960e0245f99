import type { Handlers } from '../../shared/api/contract.ts'
import { asking } from './asking.ts'
import type { Session } from './session.ts'

/** Which handset and SIM did a number use, and when. */
export function handsetHandlers(session: Session): Pick<Handlers<'case'>, 'telephony.handsets'> {
  return {
    'telephony.handsets': ({ job, filter, limit }) =>
      asking(session, job, async ({ read, horizon, signal, progress }) => {
        const { handsets } = await import('../analysis/handsets/handsets.ts')
        return handsets(read, horizon, filter, { most: limit, signal, progress: (step, of) => progress(step / of) })
      }),
  }
}
