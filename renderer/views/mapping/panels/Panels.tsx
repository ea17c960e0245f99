import { Count } from '../../../components/Count.tsx'
import { Tabs } from '../../../components/Tabs.tsx'
import { useT } from '../../../i18n/index.ts'
import { type Mapping, type Panel, PANELS, showPanel } from '../../../state/mapping.ts'
import type { Ask } from '../asks.ts'
import { DatesPanel } from './DatesPanel.tsx'
import { FieldsPanel } from './FieldsPanel.tsx'
import { RowsPanel } from './RowsPanel.tsx'
import { WordsPanel } from './WordsPanel.tsx'

/** What can be said of a reading, in four parts. */
export function Panels({ mapping, onAsk }: { mapping: Mapping; onAsk(ask: Ask): void }) {
  const { t } = useT()
  const { unknownValues } = mapping.preview
  const unknown = (unknownValues?.kind.length ?? 0) + (unknownValues?.direction.length ?? 0)
  const content: Record<Panel, React.ReactNode> = {
    fields: <FieldsPanel mapping={mapping} onAsk={onAsk} />,
    words: <WordsPanel mapping={mapping} onAsk={onAsk} />,
    rows: <RowsPanel mapping={mapping} />,
    dates: <DatesPanel mapping={mapping} />,
  }
  return (
    <Tabs
      label={t('mapping.panels')}
      className="map-panels"
      value={mapping.panel}
      onChange={showPanel}
      tabs={PANELS.map((id) => ({
        id,
        label: (
          <>
            {t(`mapping.panel.${id}`)}
            {id === 'words' && unknown > 0 && (
              <span className="map-badge">
                <Count value={unknown} />
              </span>
            )}
          </>
        ),
        content: <div className="map-panel">{content[id]}</div>,
      }))}
    />
  )
}
