import { ChartNetwork, Scissors, ShieldCheck, Undo2, X } from 'lucide-react'
import { STAGES } from '../../../../shared/model/stage.ts'
import type { Heir } from '../../../../shared/api/dismantle.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { Figure, showInChart, useLabels } from '../../answers/index.ts'
import type { Striking } from './BestSet.tsx'
import { Name } from './Name.tsx'
import { filterOf, type Answer, type Removed, type Settings } from './settings.ts'
import type { Stages } from './useStages.ts'

interface Props extends Striking {
  id: string
  answer: Answer
  settings: Settings
  set: (change: Partial<Settings>) => void
  stages: Stages
}

/** Who was chosen: what the case shows of their place, who would fill it, their part in the trade, and what can be done. */
export function Person({ id, answer, settings, set, stages, struck, toggle }: Props) {
  const { t } = useT()
  const found: (Pick<Removed, 'label' | 'evidence'> & Partial<Removed>) | undefined =
    answer.rows.find((row) => row.id === id) ?? answer.order.find((row) => row.id === id)
  const nameOf = useLabels(found ? [] : [id])
  const label = found?.label ?? nameOf(id)
  const out = struck.includes(id)
  const spared = settings.protect.includes(id)
  return (
    <section className="dis-person" aria-label={label}>
      <header>
        <h2>
          <Name label={label} {...(found?.kind !== undefined && { kind: found.kind })} />
        </h2>
        <IconButton label={t('common.close')} onPress={() => set({ chosen: null })}>
          <X aria-hidden />
        </IconButton>
      </header>
      {found && <Shown id={id} label={label} evidence={found.evidence} settings={settings} />}
      {found?.heirs !== undefined && <Heirs heirs={found.heirs} />}
      <fieldset className="dis-parts">
        <legend>{t('dismantle.stage.part')}</legend>
        {STAGES.map((stage) => (
          <Checkbox key={stage} isSelected={stages.of(id).includes(stage)} onChange={(on) => stages.set(id, stage, on)}>
            {t(`dismantle.stage.of.${stage}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="dis-do">
        <Button icon={out ? <Undo2 className="mirror" aria-hidden /> : <Scissors aria-hidden />} onPress={() => toggle(id)}>
          {t(out ? 'dismantle.hand.backShort' : 'dismantle.hand.strikeShort')}
        </Button>
        <Button
          icon={<ShieldCheck aria-hidden />}
          onPress={() => set({ protect: spared ? settings.protect.filter((one) => one !== id) : [...settings.protect, id] })}
        >
          {t(spared ? 'dismantle.spare.undo' : 'dismantle.spare.do')}
        </Button>
        <Button
          look="quiet"
          icon={<ChartNetwork aria-hidden />}
          onPress={() => showInChart([id, ...(found?.heirs ?? []).map((heir) => heir.id)], { choose: [id] })}
        >
          {t('dismantle.show')}
        </Button>
      </div>
    </section>
  )
}

/** The evidence in one sentence, its figures down to the rows. */
function Shown({ id, label, evidence, settings }: { id: string; label: string; evidence: Removed['evidence']; settings: Settings }) {
  const { t } = useT()
  const { grade, events, agreeing, sources, ties, firm, stated } = evidence
  const links = stated.confirmed + stated.unconfirmed + stated.tentative
  return (
    <div className="dis-shown">
      <p>
        <strong>{t(`dismantle.evidence.long.${grade}`)}</strong> {t(`dismantle.evidence.rule.${grade}`)}
      </p>
      <ul>
        {events > 0 && (
          <li>
            <Figure rows={{ title: label, filter: filterOf(settings), node: { id, tied: true } }}>{t('dismantle.evidence.events', { count: events })}</Figure>{' '}
            {t('dismantle.evidence.sources', { count: sources })} {agreeing > 0 && t('dismantle.evidence.agreeing', { count: agreeing })}
          </li>
        )}
        {links > 0 && (
          <li>
            <Figure rows={{ title: label, thing: id }}>{t('dismantle.evidence.links', { count: links })}</Figure>{' '}
            {t('dismantle.evidence.certainty', { confirmed: stated.confirmed, unconfirmed: stated.unconfirmed, tentative: stated.tentative })}
          </li>
        )}
        <li>{t('dismantle.evidence.firm', { count: ties, firm })}</li>
      </ul>
    </div>
  )
}

function Heirs({ heirs }: { heirs: readonly Heir[] }) {
  const { t, lang } = useT()
  if (heirs.length === 0) return <p className="quiet">{t('dismantle.heir.none')}</p>
  return (
    <div className="dis-heirs">
      <h3>{t('dismantle.heir.title')}</h3>
      <ol>
        {heirs.map((heir) => (
          <li key={heir.id}>
            <Name label={heir.label} kind={heir.kind} />
            <span className="dis-risk">{formatNumber(heir.risk, lang, { style: 'percent', maximumFractionDigits: 0 })}</span>
            <span className="quiet">{reason(heir, t)}</span>
          </li>
        ))}
      </ol>
      <p className="quiet">{t('dismantle.heir.rule')}</p>
    </div>
  )
}

function reason({ shared, of, direct, sameStage }: Heir, t: ReturnType<typeof useT>['t']): string {
  return [
    t('dismantle.heir.shared', { count: of, shared }),
    t(direct ? 'dismantle.heir.direct' : 'dismantle.heir.apart'),
    ...(sameStage ? [t('dismantle.heir.stage')] : []),
  ].join(' ')
}
