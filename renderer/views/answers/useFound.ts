import { useEffect, useState } from 'react'
import { call } from '../../bridge.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { among, type Found, kindOfNode, type ThingKind } from './things.ts'

const WAIT = 140
const MOST = 60
const OFFERED = 12

/** What is offered before anything is typed: whom the files are of, and the busiest. */
async function busiest(kinds: readonly ThingKind[]): Promise<Found[]> {
  const layers = { people: kinds.includes('person'), devices: kinds.includes('handset'), places: kinds.includes('cell') }
  const { nodes } = await call('chart.graph', { layers, limit: 120 })
  return nodes
    .filter((node) => {
      const kind = kindOfNode(node.kind)
      return kind !== null && kinds.includes(kind)
    })
    .toSorted((a, b) => Number(b.subject) - Number(a.subject) || b.events - a.events)
    .slice(0, OFFERED)
    .map(({ id, kind, label }) => ({
      id,
      what: id.startsWith('e') ? 'entity' : id.startsWith('c') ? 'cell' : 'selector',
      label,
      field: FIELDS[kind] ?? kind,
      score: 1,
    }))
}
const FIELDS: Record<string, string> = { device: 'imei', sim: 'imsi', person: 'name', organisation: 'name', place: 'cell' }

/** Things of these kinds that answer to what is typed, best first; while `on`. */
export function useFound(typed: string, kinds: readonly ThingKind[], on: boolean): { list: Found[]; waiting: boolean } {
  const { lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const wanted = typed.trim()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), WAIT)
    return () => clearTimeout(timer)
  }, [wanted])
  const read = useAsync(`${on} ${asked} ${kinds.join()} ${revision} ${lang}`, async () => {
    if (!on) return []
    return asked === '' ? busiest(kinds) : among(await call('search', { text: asked, limit: MOST }), kinds)
  })
  return { list: on ? (read.value ?? []) : [], waiting: read.loading || asked !== wanted }
}
