import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Graph, Point } from '../../../shared/model/chart.ts'
import { dressed } from '../../chart/dress.ts'
import { elementsOf } from '../../chart/elements.ts'
import { useCanvas } from '../../chart/useCanvas.ts'
import { useT } from '../../i18n/index.ts'
import { change, choose, useChart } from '../../state/chart.ts'
import { place, question } from '../../state/chart-state.ts'
import { addNodes, chooseEdge, chooseNodes, emptySelection, toggleNode } from '../../state/selection.ts'
import { useSession } from '../../state/session.ts'
import { canvasKeys } from './canvas-keys.ts'
import { CanvasZoom } from './CanvasZoom.tsx'
import { expandNode } from './node-actions.tsx'
import { NodeMenu } from './NodeMenu.tsx'
import { figureIn } from './words.ts'

/** The chart itself. Reached by Tab: arrows move among the nodes, the other keys are in the menus. */
export function Canvas({ graph, openDetails }: { graph: Graph; openDetails: () => void }) {
  const { t, lang } = useT()
  const region = useSession((session) => session.summary?.region ?? '')
  const { positions, hidden, pinned } = useChart((chart) => chart.history.now)
  const selection = useChart((chart) => chart.selection)
  const look = useChart((chart) => chart.look)
  const laying = useChart((chart) => chart.laying)
  const waiting = useChart((chart) => chart.answers !== question(chart.history.now))
  const [menu, setMenu] = useState<{ at: Point; ids: readonly string[] } | null>(null)
  const nodes = useMemo(() => graph.nodes.map((node) => dressed(node, lang, region)), [graph, lang, region])

  const { box, canvas } = useCanvas({
    chooseNode: (id, more) => choose((now) => (more ? toggleNode(now, id) : chooseNodes(now, [id]))),
    chooseEdge: (id) => choose((now) => chooseEdge(now, id)),
    chooseBox: (ids, more) => choose((now) => (more ? addNodes(now, ids) : chooseNodes(now, ids))),
    chooseNothing: () => choose(() => emptySelection),
    open: (id) => void expandNode(id),
    moved: (places) => change((state) => place(state, places)),
    viewport: () => undefined,
    menu: (at, id) => {
      const chosen = useChart.getState().selection.nodes
      if (id !== null && !chosen.includes(id)) choose((now) => chooseNodes(now, [id]))
      setMenu({ at, ids: id === null ? [] : chosen.includes(id) ? chosen : [id] })
    },
  })

  const fitted = useRef(false)
  useEffect(() => {
    if (!canvas) return
    const drawn = elementsOf({ nodes, edges: graph.edges }, { positions, hidden, pinned }, figureIn(lang))
    canvas.draw(drawn)
    if (!fitted.current && drawn.nodes.length > 0 && laying === null) {
      fitted.current = true
      canvas.fit([])
    }
  }, [canvas, nodes, graph.edges, positions, hidden, pinned, lang, laying])

  useEffect(() => canvas?.mark(selection.nodes, selection.edge), [canvas, selection.nodes, selection.edge, graph, positions, hidden])

  const looked = useRef(look.turn)
  useEffect(() => {
    if (!canvas || laying !== null || waiting || looked.current === look.turn) return
    if (graph.nodes.some((node) => !positions[node.id]) || look.ids.some((id) => !positions[id])) return
    looked.current = look.turn
    canvas.fit(look.ids)
  }, [canvas, look, positions, laying, waiting, graph.nodes])

  const keys = (event: KeyboardEvent): void => {
    if (!canvas || event.target !== event.currentTarget) return
    const handled = canvasKeys(event, canvas, { openDetails, menu: (at, ids) => setMenu({ at, ids }) })
    if (handled) event.preventDefault()
  }

  return (
    <div className="canvas">
      <div
        className="canvas-keys"
        role="application"
        tabIndex={0}
        aria-label={t('chart.canvas.label', { count: graph.nodes.length })}
        aria-describedby="chart-keys"
        onKeyDown={keys}
      >
        <div className="canvas-drawing" ref={box} />
      </div>
      <p id="chart-keys" className="for-reader">
        {t('chart.canvas.keys')}
      </p>
      <CanvasZoom canvas={canvas} />
      {menu && <NodeMenu at={menu.at} ids={menu.ids} openDetails={openDetails} fit={() => canvas?.fit([])} onClose={() => setMenu(null)} />}
    </div>
  )
}
