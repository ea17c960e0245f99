import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Popover } from '../../components/Popover.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useT } from '../../i18n/index.ts'
import { askAgain, change, isFresh, isPlanned, type Mapping, type Panel, showPanel } from '../../state/mapping.ts'
import { formatName, reasonName } from '../data/names.ts'
import { Warnings } from '../data/Remarks.tsx'
import { faultWords } from './words.ts'

export interface Open {
  look: 'fault' | 'question'
  text: string
  action?: ReactNode
}

const PANEL_OF: Record<string, Panel> = { 'plan-value': 'words', 'plan-row': 'rows', 'plan-rule': 'rows', 'plan-projection': 'dates' }

/** What stands between a reading and its import, most important first. */
export function useOpen(mapping: Mapping): Open[] {
  const { t, lang } = useT()
  const { preview, error, steps, options } = mapping
  const to = (panel: Panel) => (
    <Button look="quiet" onPress={() => showPanel(panel)}>
      {t(`mapping.panel.${panel}`)}
    </Button>
  )
  const open: Open[] = []
  if (error !== null) open.push({ look: 'fault', text: errorSentence(error), action: <Button onPress={askAgain}>{t('common.tryAgain')}</Button> })
  if (preview.alreadyImported !== null) open.push({ look: 'fault', text: t('errors.already-imported') })
  for (const fault of preview.planFaults ?? [])
    open.push({
      look: 'fault',
      text: faultWords(fault, t),
      action: mapping.panel === (PANEL_OF[fault.code] ?? 'fields') ? undefined : to(PANEL_OF[fault.code] ?? 'fields'),
    })
  const rows = preview.grid?.rows ?? []
  const reasons = rows.flatMap(({ fate, reason }) => (fate === 'rejected' && reason ? [reason] : []))
  if (reasons.length > 0 && (preview.planFaults ?? []).length === 0 && !rows.some(({ fate }) => fate === 'kept'))
    open.push({ look: 'fault', text: t('mapping.noneKept', { reason: reasonName(commonest(reasons), t) }) })
  if (preview.doubt && preview.unsure && error === null && (preview.planFaults ?? []).length === 0)
    open.push({
      look: 'question',
      text: t(`mapping.doubt.${preview.doubt.why}`, { percent: Math.round(preview.confidence * 100) }),
      action:
        preview.doubt.why === 'tie'
          ? preview.doubt.formats.slice(0, 2).map((format) => (
              <Button key={format} onPress={() => change({ do: 'format', format })}>
                {formatName(format, lang)}
              </Button>
            ))
          : undefined,
    })
  const zone = steps.now.plan.zone ?? options.zone
  if (preview.zoneAssumed && zone === undefined)
    open.push({
      look: 'question',
      text: t('mapping.zoneOpen', { zone: preview.zone.replaceAll('_', ' ') }),
      action: (
        <>
          <Button onPress={() => change({ do: 'say', said: { zone: preview.zone } })}>{t('mapping.zoneTake')}</Button>
          {mapping.panel !== 'dates' && to('dates')}
        </>
      ),
    })
  if (steps.now.plan.dateOrder === undefined && options.dateOrder === undefined && preview.warnings.some(({ code }) => code === 'date-order-assumed'))
    open.push({ look: 'question', text: t('mapping.orderOpen'), action: mapping.panel === 'dates' ? undefined : to('dates') })
  const unknown = (preview.unknownValues?.kind.length ?? 0) + (preview.unknownValues?.direction.length ?? 0)
  if (unknown > 0)
    open.push({ look: 'question', text: t('mapping.unknownOpen', { count: unknown }), action: mapping.panel === 'words' ? undefined : to('words') })
  const others = (preview.parts ?? []).filter(({ name, why }) => why === null && name !== preview.sheet)
  if (others.length > 0 && isPlanned(steps.now)) open.push({ look: 'question', text: t('mapping.otherSheets') })
  // One thing at a time: what must be mended comes before what is asked.
  const faults = open.filter(({ look }) => look === 'fault')
  return faults.length > 0 ? faults : open
}

const commonest = (words: readonly string[]): string => [...Map.groupBy(words, (word) => word)].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? ''

/** Said above already, each with what to do. */
const SAID = new Set(['zone-assumed', 'date-order-assumed', 'unknown-kind', 'unknown-direction', 'already-imported'])

/** One line on how the rows in sight fare, and what is still to be said. */
export function Standing({ mapping, open }: { mapping: Mapping; open: readonly Open[] }) {
  const { t } = useT()
  const rows = mapping.preview.grid?.rows ?? []
  const count = (fate: (typeof rows)[number]['fate']) => rows.filter((row) => row.fate === fate).length
  const left = rows.filter((row) => row.reason === 'by-rule').length
  const [kept, rejected] = [count('kept'), count('rejected')]
  const usable = (mapping.preview.planFaults ?? []).length === 0
  const remarks = mapping.preview.warnings.filter(({ code }) => !SAID.has(code))
  const first = open[0]
  const Icon = first === undefined ? CircleCheck : first.look === 'fault' ? CircleAlert : CircleHelp
  return (
    <div className="map-standing" data-look={first?.look ?? 'good'}>
      <Icon aria-hidden className="map-standing-icon" />
      <ul className="map-standing-list" aria-live="polite">
        {open.map(({ text, action }) => (
          <li key={text}>
            <span>{text}</span>
            {action !== undefined && <span className="map-standing-do">{action}</span>}
          </li>
        ))}
        {open.length === 0 && <li>{t('mapping.standingGood')}</li>}
      </ul>
      <p className="map-standing-sum">
        {isFresh(mapping) || mapping.error !== null ? (
          usable ? (
            [
              t('mapping.sum.kept', { count: kept }),
              rejected > 0 && t('mapping.sum.rejected', { count: rejected }),
              left > 0 && t('mapping.sum.left', { count: left }),
            ]
              .filter((part) => part !== false)
              .map((part) => <span key={part}>{part}</span>)
          ) : (
            <span>{t('mapping.sum.none')}</span>
          )
        ) : (
          <Spinner what={t('mapping.reading')} />
        )}
        {remarks.length > 0 && (
          <Popover
            label={t('mapping.remarks', { count: remarks.length })}
            placement="bottom end"
            button={<Button look="quiet">{t('mapping.remarks', { count: remarks.length })}</Button>}
          >
            <Warnings warnings={remarks} />
          </Popover>
        )}
      </p>
    </div>
  )
}
