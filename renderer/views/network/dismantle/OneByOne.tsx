import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { AnswerTable } from '../../answers/index.ts'
import { StrikeButton, type Striking } from './BestSet.tsx'
import { Curve } from './Curve.tsx'
import { Name } from './Name.tsx'
import type { Answer } from './settings.ts'
import { Strength } from './Strength.tsx'

/** One after the other, each time whoever's going leaves least; with the curve of what is left, beside taking the busiest. */
export function OneByOne({ answer, chosen, choose, ...striking }: { answer: Answer; chosen: string | null; choose: (id: string) => void } & Striking) {
  const { t } = useT()
  return (
    <div className="dis-steps">
      <Curve answer={answer} />
      <AnswerTable
        label={t('dismantle.steps.title')}
        rows={answer.order}
        rowKey={({ id }) => id}
        chosen={chosen}
        onChoose={({ id }) => choose(id)}
        columns={[
          { id: 'strike', title: t('dismantle.column.strike'), width: 54, cell: ({ id, label }) => <StrikeButton id={id} label={label} {...striking} /> },
          { id: 'name', title: t('dismantle.column.name'), width: 'grow', least: 146, value: ({ label }) => label, cell: (row) => <Name {...row} /> },
          {
            id: 'evidence',
            title: t('dismantle.column.evidence'),
            width: 92,
            value: ({ evidence }) => t(`dismantle.evidence.${evidence.grade}`),
            cell: ({ evidence }) => <Strength evidence={evidence} />,
          },
          {
            id: 'left',
            title: t(`dismantle.column.left.${answer.objective}`),
            width: 118,
            align: 'end',
            value: ({ value }) => value,
            cell: ({ value }) => <Count value={value} />,
          },
        ]}
      />
    </div>
  )
}
