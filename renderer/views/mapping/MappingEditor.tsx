import './mapping.css'
import './grid/grid.css'
import { useEffect, useRef, useState } from 'react'
import { isShortcut, useEscape } from '../../components/keys.ts'
import { Split, SplitLine, SplitPanel } from '../../components/Splitter.tsx'
import { useT } from '../../i18n/index.ts'
import { closeMapping, isChanged, isFresh, type Mapping, redoChange, undoChange } from '../../state/mapping.ts'
import { Leave } from './dialogs/Leave.tsx'
import { SaveFormat } from './dialogs/SaveFormat.tsx'
import { SourceDialog } from './dialogs/SourceDialog.tsx'
import { SplitDialog } from './dialogs/SplitDialog.tsx'
import { Grid } from './grid/Grid.tsx'
import { Head } from './Head.tsx'
import type { Ask } from './asks.ts'
import { Panels } from './panels/Panels.tsx'
import { Standing, useOpen } from './Standing.tsx'

/** How one table is read, beside what comes of it: each change is looked at again at once, and can be undone. */
export function MappingEditor({ mapping }: { mapping: Mapping }) {
  const { t } = useT()
  const [ask, setAsk] = useState<Ask | null>(null)
  const open = useOpen(mapping)
  const changed = isChanged(mapping)
  const leave = () => (changed ? setAsk({ what: 'leave' }) : closeMapping())
  useEscape(leave, ask === null)
  useSteps()
  const main = useRef<HTMLElement>(null)
  // What opened it is gone: the keyboard goes on from here.
  useEffect(() => main.current?.focus(), [])
  const { preview } = mapping
  // Unknown words may stay: their rows are kept and marked. All else must be answered.
  const ready =
    isFresh(mapping) &&
    preview.alreadyImported === null &&
    (preview.planFaults ?? []).length === 0 &&
    !(preview.zoneAssumed && (mapping.steps.now.plan.zone ?? mapping.options.zone) === undefined) &&
    (preview.grid?.rows ?? []).some(({ fate }) => fate === 'kept')
  const done = () => setAsk(null)
  return (
    <main ref={main} tabIndex={-1} className="m-page map" aria-label={t('mapping.titleOf', { name: mapping.name })}>
      <Head mapping={mapping} ready={ready} onSave={() => setAsk({ what: 'save' })} onLeave={leave} />
      <Standing mapping={mapping} open={open} />
      <Split id="mapping" className="map-body">
        <SplitPanel id="panels" defaultSize={304} minSize={248} maxSize={460}>
          <Panels mapping={mapping} onAsk={setAsk} />
        </SplitPanel>
        <SplitLine label={t('data.resize')} />
        <SplitPanel id="grid" minSize={360}>
          <Grid mapping={mapping} onAsk={setAsk} />
        </SplitPanel>
      </Split>
      {ask?.what === 'source' && <SourceDialog mapping={mapping} {...ask} onDone={done} />}
      {ask?.what === 'split' && <SplitDialog mapping={mapping} column={ask.column} onDone={done} />}
      {ask?.what === 'save' && <SaveFormat mapping={mapping} onDone={done} />}
      {ask?.what === 'leave' && <Leave canUse={isFresh(mapping) && (preview.planFaults ?? []).length === 0} onDone={done} />}
    </main>
  )
}

/** Undo and redo by keyboard. In a text that is being typed they are the text's own. */
function useSteps(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target instanceof HTMLInputElement || document.querySelector('.m-veil')) return
      const run = isShortcut(event, 'Ctrl Z') ? undoChange : isShortcut(event, 'Ctrl Shift Z') || isShortcut(event, 'Ctrl Y') ? redoChange : null
      if (run === null) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
