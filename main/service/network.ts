import type { CheckedArgs, Handlers } from '../../shared/api/contract.ts'
import type { Coverage } from '../../shared/api/answers.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { metaOf } from '../analysis/summary.ts'
import { asking, type Asking } from './asking.ts'
import type { Session } from './session.ts'

type Area = 'network.measures' | 'network.connectors' | 'network.ties' | 'network.groups' | 'network.change'
type Taken = CheckedArgs<'network.measures'>

/** Questions about the network as a whole: who connects it, what holds together, and what changed. */
export function networkHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const asked = <T>(question: Taken, work: (here: Asking & { limit: number }) => Promise<T>): Promise<T & { coverage: Coverage }> =>
    asking(session, question.job, async (here) => {
      const found = await work({ ...here, limit: question.limit })
      const { read, horizon, signal } = here
      return { ...found, coverage: await coverageOf(read, horizon, question.filter, { lacks: lacksOf(question), links: true, signal }) }
    })
  return {
    'network.measures': (question) =>
      asked(question, async (here) => {
        const { measuresOf } = await import('../analysis/measures/answers.ts')
        return measuresOf(here.read, here.horizon, question, here)
      }),
    'network.connectors': (question) =>
      asked(question, async (here) => {
        const { connectorsOf } = await import('../analysis/measures/answers.ts')
        return connectorsOf(here.read, here.horizon, question, here)
      }),
    'network.ties': (question) =>
      asked(question, async (here) => {
        const { tiesOf } = await import('../analysis/measures/answers.ts')
        return tiesOf(here.read, here.horizon, question, here)
      }),
    'network.groups': (question) =>
      asked(question, async (here) => {
        const { groupsIn } = await import('../analysis/measures/groups.ts')
        return groupsIn(here.read, here.horizon, question, here)
      }),
    'network.change': (question) =>
      asking(session, question.job, async (here) => {
        const { read, horizon, signal } = here
        const { changes } = await import('../analysis/change/change.ts')
        const zone = metaOf(read, 'zone') || 'UTC'
        const found = await changes(read, horizon, { ...question, zone }, { ...here, limit: question.limit })
        const filter = { ...question.filter, from: question.before.from, until: question.after.until }
        return { ...found, coverage: await coverageOf(read, horizon, filter, { lacks: ['one-party'], signal }) }
      }),
  }
}

/** What an event must have to make a tie. */
const lacksOf = ({ directed }: Taken): ('one-party' | 'no-direction')[] => (directed ? ['one-party', 'no-direction'] : ['one-party'])
