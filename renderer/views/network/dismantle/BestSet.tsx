import { Scissors, Undo2 } from 'lucide-react'
import { IconButton } from '../../../components/IconButton.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { AnswerTable, Figure } from '../../answers/index.ts'
import { Name } from './Name.tsx'
import { filterOf, type Answer, type Removed, type Settings } from './settings.ts'
import { Strength } from './Strength.tsx'

export interface Striking {
  struck: readonly string[]
  toggle: (id: string) => void
}

/** Strikes somebody out, or takes it back: the same switch in every list. */
export function StrikeButton({ id, label, struck, toggle }: Striking & { id: string; label: string }) {
  const { t } = useT()
  const out = struck.includes(id)
  return (
    <IconButton label={t(out ? 'dismantle.hand.back' : 'dismantle.hand.strike', { name: label })} onPress={() => toggle(id)}>
      {out ? <Undo2 className="mirror" aria-hidden /> : <Scissors aria-hidden />}
    </IconButton>
  )
}

/** The best set, whoever weighs most in it first: evidence, and who would take over. */
export function BestSet({
  answer,
  settings,
  chosen,
  choose,
  ...striking
}: { answer: Answer; settings: Settings; chosen: string | null; choose: (id: string) => void } & Striking) {
  const { t } = useT()
  return (
    <AnswerTable<Removed>
      label={t('dismantle.best.title')}
      rows={answer.rows}
      total={answer.total}
      rowKey={({ id }) => id}
      unranked
      chosen={chosen}
      onChoose={({ id }) => choose(id)}
      columns={[
        { id: 'strike', title: t('dismantle.column.strike'), width: 54, cell: ({ id, label }) => <StrikeButton id={id} label={label} {...striking} /> },
        { id: 'name', title: t('dismantle.column.name'), width: 'grow', least: 146, value: ({ label }) => label, cell: (row) => <Name {...row} /> },
        {
          id: 'events',
          title: t('dismantle.column.events'),
          width: 64,
          align: 'end',
          value: ({ evidence }) => evidence.events,
          cell: ({ id, label, evidence }) => (
            <Figure rows={evidence.events > 0 ? { title: label, filter: filterOf(settings), node: { id, tied: true } } : { title: label, thing: id }}>
              <Count value={evidence.events > 0 ? evidence.events : evidence.stated.confirmed + evidence.stated.unconfirmed + evidence.stated.tentative} />
            </Figure>
          ),
        },
        {
          id: 'evidence',
          title: t('dismantle.column.evidence'),
          width: 92,
          value: ({ evidence }) => t(`dismantle.evidence.${evidence.grade}`),
          cell: ({ evidence }) => <Strength evidence={evidence} />,
        },
        {
          id: 'risk',
          title: t('dismantle.column.risk'),
          width: 84,
          align: 'end',
          value: ({ risk }) => risk,
          cell: ({ risk, heirs }) =>
            heirs.length === 0 ? (
              <span className="quiet">{t('dismantle.heir.nobody')}</span>
            ) : (
              <Count value={risk} options={{ style: 'percent', maximumFractionDigits: 0 }} />
            ),
        },
      ]}
    />
  )
}
