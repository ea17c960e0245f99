import { useState } from 'react'
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import type { Result } from '../../../shared/api/contract.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { useShortcut } from '../../components/keys.ts'
import { classes } from '../../components/classes.ts'
import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { SvgPage } from './SvgPage.tsx'

const ZOOMS = [1, 1.5, 2, 3, 4]

/** The pages as they will print, one at a time, as large as the window allows or larger. */
export function Preview({ drawn, stale }: { drawn: Result<'exhibit.draw'>; stale: boolean }) {
  const { t } = useT()
  const [wanted, setPage] = useState(0)
  const [zoom, setZoom] = useState(0)
  const count = drawn.pages.length
  const page = Math.min(wanted, count - 1)
  const turn = (to: number) => setPage(Math.min(count - 1, Math.max(0, to)))
  const scale = (to: number) => setZoom(Math.min(ZOOMS.length - 1, Math.max(0, to)))
  useShortcut('PageDown', () => turn(page + 1))
  useShortcut('PageUp', () => turn(page - 1))
  useShortcut('Ctrl +', () => scale(zoom + 1))
  useShortcut('Ctrl -', () => scale(zoom - 1))
  const label = t('exhibit.pageOf', { page: page + 1, pages: count })
  return (
    <section className="exhibit-preview" aria-label={t('exhibit.preview')} aria-busy={stale}>
      <div className="exhibit-preview-bar">
        <IconButton label={t('exhibit.previous')} keys="PageUp" isDisabled={page === 0} onPress={() => turn(page - 1)}>
          <ChevronLeft className="mirror" />
        </IconButton>
        <span className="exhibit-preview-page" aria-live="polite">
          {label}
        </span>
        <IconButton label={t('exhibit.next')} keys="PageDown" isDisabled={page === count - 1} onPress={() => turn(page + 1)}>
          <ChevronRight className="mirror" />
        </IconButton>
        <span className="exhibit-preview-gap" />
        <IconButton label={t('exhibit.smaller')} keys="Ctrl -" isDisabled={zoom === 0} onPress={() => scale(zoom - 1)}>
          <ZoomOut />
        </IconButton>
        <Button look="quiet" onPress={() => scale(0)}>
          {zoom === 0 ? t('exhibit.fit') : `${Math.round((ZOOMS[zoom] ?? 1) * 100)} %`}
        </Button>
        <IconButton label={t('exhibit.larger')} keys="Ctrl +" isDisabled={zoom === ZOOMS.length - 1} onPress={() => scale(zoom + 1)}>
          <ZoomIn />
        </IconButton>
      </div>
      {/* oxlint-disable-next-line no-noninteractive-tabindex, prefer-tag-over-role -- it scrolls, and the keyboard must reach it */}
      <div className="exhibit-desk" tabIndex={0} role="group" aria-label={label}>
        <div
          className={classes('exhibit-paper', stale && 'exhibit-stale')}
          style={{ '--ratio': drawn.width / drawn.height, '--zoom': ZOOMS[zoom] } as React.CSSProperties}
        >
          <SvgPage svg={drawn.pages[page] ?? ''} label={label} />
        </div>
      </div>
    </section>
  )
}
