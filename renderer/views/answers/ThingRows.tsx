import { useState } from 'react'
import type { Filter } from '../../../shared/model/chart.ts'
import { call } from '../../bridge.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { Evidence } from '../chart/details/Evidence.tsx'
import { Loading } from '../chart/details/Loading.tsx'

const PAGE = 25

/** The rows that tell of one thing, an event or a link, to the letter. */
export function ThingRows({ id, filter }: { id: string; filter: Filter }) {
  const { lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const [page, turn] = useState(0)
  const read = useAsync(`${id} ${JSON.stringify(filter)} ${revision} ${page} ${lang}`, () => call('show', { id, filter, offset: page * PAGE, limit: PAGE }))
  if (!read.value) return <Loading error={read.error} retry={read.reload} />
  const { evidence, total } = read.value
  return <Evidence evidence={evidence} total={total} page={page} pages={Math.ceil(total / PAGE)} onPage={turn} />
}
