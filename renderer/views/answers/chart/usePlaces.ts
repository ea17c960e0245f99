import { useEffect, useState } from 'react'
import { layoutInput } from '../../../../shared/layout/index.ts'
import type { ChartEdge, ChartNode, Point } from '../../../../shared/model/chart.ts'
import { keepPlaces, placesOf } from '../../../state/answer-places.ts'
import { layoutRunner } from '../../../workers/layout.ts'

const run = layoutRunner()

export interface Places {
  places: Record<string, Point> | null
  /** 0 to 1 while they are looked for. */
  share: number | null
  failed: boolean
  move: (moved: Record<string, Point>) => void
}

/** Places for the nodes of a chart, found in a worker and kept under `key`. Nodes that the person moved stay where they were put. */
export function usePlaces(key: string, nodes: readonly ChartNode[], edges: readonly ChartEdge[], rtl: boolean): Places {
  const [state, setState] = useState<{ key: string; share: number | null; failed: boolean; turn: number }>({ key: '', share: null, failed: false, turn: 0 })
  const places = nodes.length === 0 ? null : placesOf(key)
  useEffect(() => {
    if (nodes.length === 0 || placesOf(key)) return undefined
    setState((now) => ({ key, share: 0, failed: false, turn: now.turn }))
    const mine = run('force', layoutInput({ nodes: [...nodes], edges: [...edges] }, {}, [], rtl), (share) => setState((now) => ({ ...now, share })))
    let gone = false
    void mine.places.then((found) => {
      if (gone) return
      if (found) keepPlaces(key, found)
      setState((now) => ({ key, share: null, failed: found === null, turn: now.turn + 1 }))
    })
    return () => {
      gone = true
      mine.stop()
    }
  }, [key, nodes, edges, rtl])
  return {
    places,
    share: places || state.key !== key ? null : state.share,
    failed: state.key === key && state.failed,
    move: (moved) => {
      keepPlaces(key, { ...placesOf(key), ...moved })
      setState((now) => ({ ...now, turn: now.turn + 1 }))
    },
  }
}
