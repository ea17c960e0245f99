import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Filter, Graph, Point } from '../../../../shared/model/chart.ts'
import { type AnswerMarks, withMarks } from '../../../chart/answer-dress.ts'
import { dressed } from '../../../chart/dress.ts'
import { elementsOf } from '../../../chart/elements.ts'
import { ARROWS, stepTo, ZOOMS } from '../../../chart/step.ts'
import { useCanvas } from '../../../chart/useCanvas.ts'
import { Progress } from '../../../components/Progress.tsx'
import { useT } from '../../../i18n/index.ts'
import { useSession } from '../../../state/session.ts'
import { CanvasZoom } from '../../chart/CanvasZoom.tsx'
import { figureIn } from '../../chart/words.ts'
import { AnswerMenu } from './AnswerMenu.tsx'
import { usePlaces } from './usePlaces.ts'

interface Props {
  graph: Graph
  /** Names this very chart, so that its places are found again. */
  name: string
  marks: AnswerMarks
  filter: Filter
  chosen?: string | null
  onChoose?: (id: string | null) => void
  onOpen?: (id: string) => void
  label?: string
}

const NONE: readonly string[] = []

/** The drawing. Reached by Tab: arrows move among the nodes, + and - zoom, 0 shows all, Enter opens, the menu key opens the menu. */
export function AnswerCanvas({ graph, name, marks, filter, chosen = null, onChoose, onOpen, label }: Props) {
  const { t, lang, dir } = useT()
  const id = useId()
  const region = useSession((session) => session.summary?.region ?? '')
  const nodes = useMemo(() => graph.nodes.map((node) => dressed(node, lang, region)), [graph, lang, region])
  const { places, share, failed, move } = usePlaces(`${name} ${dir}`, nodes, graph.edges, dir === 'rtl')
  const [menu, setMenu] = useState<{ at: Point; id: string } | null>(null)
  const { box, canvas, palette } = useCanvas({
    chooseNode: (id) => onChoose?.(id === chosen ? null : id),
    chooseEdge: () => undefined,
    chooseBox: () => undefined,
    chooseNothing: () => onChoose?.(null),
    open: (id) => onOpen?.(id),
    moved: move,
    viewport: () => undefined,
    menu: (at, id) => {
      if (id === null) return
      onChoose?.(id)
      setMenu({ at, id })
    },
  })
  const drawn = useMemo(
    () =>
      places && palette && withMarks(elementsOf({ nodes, edges: graph.edges }, { positions: places, hidden: [], pinned: [] }, figureIn(lang)), marks, palette),
    [places, palette, nodes, graph.edges, lang, marks],
  )
  const fitted = useRef('')
  useEffect(() => {
    if (!canvas || !drawn) return
    canvas.draw(drawn)
    if (fitted.current === name) return
    fitted.current = name
    canvas.fit([])
  }, [canvas, drawn, name])
  useEffect(() => {
    if (!canvas || !drawn) return
    canvas.mark(chosen === null ? NONE : [chosen], null)
    if (chosen !== null) canvas.keepInSight(chosen)
  }, [canvas, drawn, chosen])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!canvas || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const [arrow, zoom] = [ARROWS[event.key], ZOOMS[event.key]]
    const menuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (arrow) {
      const next = stepTo(canvas, chosen ?? undefined, arrow)
      if (next !== null) onChoose?.(next)
    } else if (zoom !== undefined) canvas.zoom(zoom, chosen ?? undefined)
    else if (event.key === '0') canvas.fit([])
    else if (chosen === null) return
    else if (event.key === 'Enter') onOpen?.(chosen)
    else if (menuKey) {
      const at = canvas.whereIs(chosen)
      if (at) setMenu({ at, id: chosen })
    } else return
    event.preventDefault()
  }
  const current = nodes.find(({ id }) => id === chosen)

  return (
    <div className="canvas">
      <div
        className="canvas-keys"
        role="application"
        tabIndex={0}
        aria-label={label ?? t('ask.chart.label', { count: graph.nodes.length })}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
      >
        <div className="canvas-drawing" ref={box} />
      </div>
      <p id={`${id}-keys`} className="for-reader">
        {t('chart.canvas.keys')}
      </p>
      <p className="for-reader" role="status">
        {current && t('chart.list.node', { kind: t(`chart.kind.${current.kind}`), label: current.label, count: current.events })}
      </p>
      {share !== null && (
        <div className="answer-chart-laying">
          <Progress what={t('ask.chart.drawing')} label={t('ask.chart.drawing')} done={share} total={1} />
        </div>
      )}
      {failed && <p className="answer-chart-laying">{t('ask.chart.failed')}</p>}
      <CanvasZoom canvas={canvas} />
      {menu && (
        <AnswerMenu at={menu.at} node={graph.nodes.find(({ id }) => id === menu.id)} among={graph.nodes} filter={filter} onClose={() => setMenu(null)} />
      )}
    </div>
  )
}
