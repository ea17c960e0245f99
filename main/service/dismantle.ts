import type { Handlers } from '../../shared/api/contract.ts'
import { asking } from './asking.ts'
import { LEFT, opened, type Session } from './session.ts'

type Area = 'network.dismantle' | 'network.pieces' | 'stages.list' | 'stages.set'

/** Aborted only where the case is left: whoever asks to stop gets the best so far. */
function leaving(signal: AbortSignal): AbortSignal {
  const left = new AbortController()
  const hear = (): void => {
    if (signal.reason === LEFT) left.abort(LEFT)
  }
  hear()
  signal.addEventListener('abort', hear, { once: true })
  return left.signal
}

/** Whom to take out of a network, what that leaves, and who has which part in the trade. */
export function dismantleHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  return {
    'network.dismantle': ({ job, filter, links, limit, seconds, ...question }) =>
      asking(session, job, async ({ read, horizon, signal, progress }) => {
        const { dismantleAnswer } = await import('../analysis/dismantling/answer.ts')
        const { set, ...answer } = await dismantleAnswer(read, horizon, filter, question, {
          kinds: links,
          signal: leaving(signal),
          stop: signal,
          limit: seconds * 1_000,
          progress,
        })
        return { ...answer, rows: set.slice(0, limit), total: set.length }
      }),
    'network.pieces': async ({ filter, links, struck }) => {
      const { read, horizon } = opened(session)
      const { heldNetwork } = await import('../analysis/dismantling/network.ts')
      const { piecesWithout } = await import('../analysis/dismantling/pieces.ts')
      const { protectionOf } = await import('../analysis/protection.ts')
      const { turns } = await import('../analysis/turns.ts')
      return piecesWithout(await heldNetwork(read, horizon(), filter, links, turns()), struck, (id) => protectionOf(read, id) !== null)
    },
    'stages.list': async () => {
      const { listStages } = await import('../analysis/dismantling/stages.ts')
      return listStages(opened(session).read)
    },
    'stages.set': async ({ things }) => {
      const { setStages } = await import('../analysis/dismantling/stages.ts')
      const before = setStages(opened(session), things)
      session.capabilities.notify('changed', { what: 'stages' })
      return { before }
    },
  }
}
