import { Maximize, Minus, Plus } from 'lucide-react'
import type { ChartCanvas } from '../../chart/canvas.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { useT } from '../../i18n/index.ts'

const STEP = 1.3

/** Nearer, farther, all of it. */
export function CanvasZoom({ canvas }: { canvas: ChartCanvas | null }) {
  const { t } = useT()
  return (
    <div className="canvas-zoom" role="group" aria-label={t('chart.zoom.title')}>
      <IconButton label={t('chart.zoom.in')} keys="+" onPress={() => canvas?.zoom(STEP)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton label={t('chart.zoom.out')} keys="-" onPress={() => canvas?.zoom(1 / STEP)}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton label={t('chart.zoom.fit')} keys="0" onPress={() => canvas?.fit([])}>
        <Maximize aria-hidden />
      </IconButton>
    </div>
  )
}
