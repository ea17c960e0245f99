import type { SplitRule } from '../../../../shared/model/plan.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { NumberField } from '../../../components/NumberField.tsx'
import { useT } from '../../../i18n/index.ts'
import { Separator } from './Separator.tsx'

/** Which piece of a cell: counted from its beginning or its end, as a person counts. */
export function Part({ part, onChange }: { part: SplitRule; onChange(part: SplitRule): void }) {
  const { t } = useT()
  const fromEnd = part.index < 0
  const number = fromEnd ? -part.index : part.index + 1
  const indexOf = (count: number, end: boolean): number => (end ? -count : count - 1)
  return (
    <>
      <Separator label={t('mapping.splitAt')} value={part.separator} onChange={(separator) => onChange({ ...part, separator })} />
      <NumberField
        label={t('mapping.pieceNumber')}
        value={number}
        minValue={1}
        maxValue={64}
        onChange={(next) => Number.isFinite(next) && onChange({ ...part, index: indexOf(next, fromEnd) })}
      />
      <Checkbox isSelected={fromEnd} onChange={(end) => onChange({ ...part, index: indexOf(number, end) })}>
        {t('mapping.fromEnd')}
      </Checkbox>
    </>
  )
}
