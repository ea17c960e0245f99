import { call } from '../../bridge.ts'
import { numberText } from '../../chart/number.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'

/** What things are called, by public id: pseudonyms for the protected. An id until it is known, and where the case lacks it. */
export function useLabels(ids: readonly string[]): (id: string) => string {
  const { lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const read = useAsync(`${ids.join(' ')} ${revision} ${lang}`, async () => {
    const things = await Promise.allSettled(ids.map((id) => call('show', { id, limit: 1 })))
    return new Map(things.flatMap((one, at) => (one.status === 'fulfilled' ? [[ids[at] ?? '', numberText(one.value.label)] as const] : [])))
  })
  return (id) => read.value?.get(id) ?? (read.loading ? '…' : id)
}
