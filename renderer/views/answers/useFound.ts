import { useEffect, useState } from 'react'
import { call } from '../../bridge.ts'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import type { Answer } from './picking.ts'
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

/** Things of these kinds that answer to what is typed, best first, with the text that they answer to; while `on`. Null before the first answer. */
export function useFound(wanted: string, kinds: readonly ThingKind[], on: boolean): { answer: Answer | null; failed: boolean } {
  const { lang } = useT()
  const revision = useSession((session) => session.revision.data)
  const [asked, setAsked] = useState('')
  useEffect(() => {
    // Opened anew, it begins anew: what was asked before the last choice is of no use any more.
    if (!on) {
      setAsked('')
      return undefined
    }
    const timer = setTimeout(() => setAsked(wanted), WAIT)
    return () => clearTimeout(timer)
  }, [wanted, on])
  const read = useAsync(`${on} ${asked} ${kinds.join()} ${revision} ${lang}`, async (): Promise<Answer | null> => {
    if (!on) return null
    return { to: asked, list: asked === '' ? await busiest(kinds) : among(await call('search', { text: asked, limit: MOST }), kinds) }
  })
  return { answer: on ? read.value : null, failed: read.error !== null }
}
