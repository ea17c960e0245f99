import { useState } from 'react'
import { DIRECTIONS, EVENT_KINDS } from '../../../../shared/model/event.ts'
import type { FieldSource } from '../../../../shared/model/plan.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { fieldsNow, fieldsOf } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { fieldName, meaningName } from '../../data/names.ts'
import type { SourceMode } from '../asks.ts'
import { columnWords } from '../words.ts'
import { Examples } from './Examples.tsx'
import { Joined } from './Joined.tsx'
import { Part } from './Part.tsx'

const MODES = ['column', 'part', 'joined', 'constant', 'none'] as const satisfies readonly SourceMode[]

const modeOf = (source: FieldSource | undefined): SourceMode =>
  source === undefined ? 'column' : 'constant' in source ? 'constant' : 'columns' in source ? 'joined' : source.part === undefined ? 'column' : 'part'

interface Props {
  mapping: Mapping
  field: string | null
  mode?: SourceMode
  columns?: readonly number[]
  onDone(): void
}

/** Where one field comes from: a column, a part of one, several joined, the same for all rows, or nowhere; with what that gives for some rows. */
export function SourceDialog({ mapping, field: given, mode: begun, columns: from, onDone }: Props) {
  const { t } = useT()
  const { preview, steps } = mapping
  const reading = readingOf(mapping)
  const fields = fieldsNow(steps.now, reading)
  const [field, setField] = useState(given)
  const present = field === null ? undefined : fields[field]
  const [mode, setMode] = useState<SourceMode>(begun ?? modeOf(present))
  const first = from?.[0] ?? (present && 'column' in present ? present.column : present && 'columns' in present ? (present.columns[0] ?? 0) : 0)
  const last = preview.columns.length - 1
  const [column, setColumn] = useState(first)
  const [part, setPart] = useState(present && 'column' in present && present.part ? present.part : { separator: ' ', index: 0 })
  const [columns, setColumns] = useState<readonly number[]>(
    present && 'columns' in present ? present.columns : (from ?? [first, first + 1]).map((at) => Math.min(at, last)),
  )
  const [join, setJoin] = useState(present && 'columns' in present ? present.join : ' ')
  const [constant, setConstant] = useState(present && 'constant' in present ? present.constant : '')
  const source: FieldSource | null =
    mode === 'column'
      ? { column }
      : mode === 'part'
        ? { column, part }
        : mode === 'joined'
          ? { columns: [...columns], join }
          : mode === 'constant'
            ? { constant: constant.trim() }
            : null
  const blocked =
    field === null ||
    (mode === 'part' && part.separator === '') ||
    (mode === 'joined' && columns.length === 0) ||
    (mode === 'constant' && constant.trim() === '')
  const choices = preview.columns.map((_, at) => ({
    id: String(at),
    label: columnWords(preview.columns, at, t),
    hint: preview.columns[at]?.sample.slice(0, 24),
  }))
  const meanings = field === 'kind' ? EVENT_KINDS : field === 'direction' ? DIRECTIONS : null
  const use = () => {
    if (field !== null) change({ do: 'field', field, source })
    onDone()
  }
  return (
    <Dialog
      title={field === null ? t('mapping.sourceTitle') : t('mapping.sourceOf', { field: fieldName(field, t) })}
      isOpen
      onClose={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={blocked} onPress={use}>
            {t('mapping.take')}
          </Button>
        </>
      }
    >
      {given === null && (
        <Select
          label={t('mapping.field')}
          placeholder={t('mapping.chooseField')}
          choices={fieldsOf(reading.kind ?? 'calls').map((id) => ({ id, label: fieldName(id, t) }))}
          value={field}
          onChange={setField}
        />
      )}
      <Select<SourceMode> label={t('mapping.from')} choices={MODES.map((id) => ({ id, label: t(`mapping.mode.${id}`) }))} value={mode} onChange={setMode} />
      {(mode === 'column' || mode === 'part') && (
        <Select label={t('mapping.columnLabel')} choices={choices} value={String(column)} onChange={(id) => setColumn(Number(id))} />
      )}
      {mode === 'part' && <Part part={part} onChange={setPart} />}
      {mode === 'joined' && <Joined choices={choices} columns={columns} join={join} onColumns={setColumns} onJoin={setJoin} />}
      {mode === 'constant' &&
        (meanings === null ? (
          <TextField label={t('mapping.constantText')} hint={t('mapping.constantHint')} value={constant} onChange={setConstant} maxLength={200} />
        ) : (
          <Select
            label={t('mapping.constantText')}
            hint={t('mapping.constantHint')}
            placeholder={t('mapping.chooseMeaning')}
            choices={meanings.map((id) => ({ id: id as string, label: meaningName(field ?? '', id, t) }))}
            value={constant === '' ? null : constant}
            onChange={setConstant}
          />
        ))}
      {source !== null && mode !== 'constant' && <Examples preview={preview} source={source} />}
    </Dialog>
  )
}
