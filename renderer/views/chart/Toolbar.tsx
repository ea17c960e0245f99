import { Printer, Redo2, Undo2 } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useShortcut } from '../../components/keys.ts'
import { useT } from '../../i18n/index.ts'
import type { Layers } from '../../../shared/model/chart.ts'
import type { NodeKind } from '../../../shared/model/chart.ts'
import { change, redoChart, undoChart, useChart } from '../../state/chart.ts'
import { revealAll, withLayers } from '../../state/chart-state.ts'
import { printChart } from '../../state/session.ts'
import { KindIcon } from './KindIcon.tsx'
import { LayoutMenu } from './LayoutMenu.tsx'
import { SavedCharts } from './SavedCharts.tsx'

const LAYERS: { layer: keyof Layers; kind: NodeKind }[] = [
  { layer: 'people', kind: 'person' },
  { layer: 'devices', kind: 'device' },
  { layer: 'places', kind: 'place' },
]

/** What can be done with the chart as a whole. */
export function Toolbar() {
  const { t } = useT()
  const { now, past, future } = useChart((chart) => chart.history)
  useShortcut('Ctrl Z', undoChart)
  useShortcut('Ctrl Shift Z', redoChart)
  return (
    <div className="chart-toolbar" role="toolbar" aria-label={t('chart.toolbar')}>
      <IconButton label={t('chart.undo')} keys="Ctrl Z" isDisabled={past.length === 0} onPress={undoChart}>
        <Undo2 aria-hidden className="mirror" />
      </IconButton>
      <IconButton label={t('chart.redo')} keys="Ctrl Shift Z" isDisabled={future.length === 0} onPress={redoChart}>
        <Redo2 aria-hidden className="mirror" />
      </IconButton>
      <span className="chart-toolbar-line" aria-hidden />
      {LAYERS.map(({ layer, kind }) => (
        <IconButton
          key={layer}
          label={t(`chart.layers.${layer}`)}
          on={now.layers[layer]}
          onPress={() => change((state) => withLayers(state, { ...state.layers, [layer]: !state.layers[layer] }))}
        >
          <KindIcon kind={kind} hollow={!now.layers[layer]} />
        </IconButton>
      ))}
      <span className="chart-toolbar-line" aria-hidden />
      <LayoutMenu />
      {now.hidden.length > 0 && (
        <Button look="quiet" onPress={() => change(revealAll)}>
          {t('chart.showHidden', { count: now.hidden.length })}
        </Button>
      )}
      <SavedCharts />
      <Button look="quiet" icon={<Printer aria-hidden />} onPress={() => printChart()}>
        {t('chart.print')}
      </Button>
    </div>
  )
}
