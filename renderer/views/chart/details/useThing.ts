import { useState } from 'react'
import type { Result } from '../../../../shared/api/contract.ts'
import { call } from '../../../bridge.ts'
import { useAsync } from '../../../components/useAsync.ts'
import { useT } from '../../../i18n/index.ts'
import { useChart } from '../../../state/chart.ts'
import { useSession } from '../../../state/session.ts'

export type Thing = Result<'show'>
const PAGE = 25

/** One thing under the filter, with its evidence a page at a time. */
export function useThing(id: string): { thing: Thing | null; error: unknown; page: number; pages: number; turn: (page: number) => void; reload: () => void } {
  const filter = useChart((chart) => chart.history.now.filter)
  const revision = useSession((session) => session.revision.data)
  const { lang } = useT()
  const question = `${id} ${JSON.stringify(filter)}`
  const [turned, setTurned] = useState({ page: 0, of: question })
  const page = turned.of === question ? turned.page : 0
  const read = useAsync(`${question} ${revision} ${page} ${lang}`, () => call('show', { id, filter, offset: page * PAGE, limit: PAGE }))
  return {
    thing: read.value,
    error: read.error,
    page,
    pages: Math.ceil((read.value?.total ?? 0) / PAGE),
    turn: (next) => setTurned({ page: next, of: question }),
    reload: () => read.reload(),
  }
}
