import { useMemo } from 'react'
import { call } from '../../bridge.ts'
import { numberText } from '../../chart/number.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useChart } from '../../state/chart.ts'
import { useSession } from '../../state/session.ts'

/** Names of what the chart shows and of the case's files by public id; the id itself where nothing better is known. */
export function useNames(): { nameOf: (id: string) => string; files: readonly { id: string; file: string }[] } {
  const revision = useSession((session) => session.revision.data)
  const graph = useChart((chart) => chart.graph)
  const sources = useAsync(`sources ${revision}`, () => call('sources.list', {}))
  return useMemo(() => {
    const files = (sources.value ?? []).filter((source) => source.state === 'kept').map((source) => ({ id: source.source, file: source.file }))
    const names = new Map([
      ...files.map(({ id, file }) => [id, file] as const),
      ...(graph?.nodes ?? []).map((node) => [node.id, numberText(node.label)] as const),
    ])
    return { files, nameOf: (id) => names.get(id) ?? id }
  }, [graph, sources.value])
}
