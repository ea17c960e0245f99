import { useState } from 'react'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { dataRows, fieldsNow, fieldsOf } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { fieldName } from '../../data/names.ts'
import { columnWords } from '../words.ts'
import { likelySeparator, pieceCount } from './pieces.ts'
import { Separator } from './Separator.tsx'

const NONE = 'none'
const LOOKED_AT = 20
const SHOWN = 3

/** Cuts the cells of a column into pieces, and says what each piece is. */
export function SplitDialog({ mapping, column, onDone }: { mapping: Mapping; column: number; onDone(): void }) {
  const { t } = useT()
  const reading = readingOf(mapping)
  const fields = fieldsNow(mapping.steps.now, reading)
  const texts = dataRows(mapping.preview)
    .slice(0, LOOKED_AT)
    .map((row) => row.cells[column] ?? '')
  const parts = Object.entries(fields).flatMap(([field, source]) =>
    'column' in source && source.column === column && source.part ? [{ field, ...source.part }] : [],
  )
  const [separator, setSeparator] = useState(parts[0]?.separator ?? likelySeparator(texts))
  const isStart = fields['start'] !== undefined && 'column' in fields['start'] && fields['start'].column === column
  const [chosen, setChosen] = useState<Record<number, string>>(
    // A date and a time in one cell are what is cut most often.
    parts.length === 0 && isStart && pieceCount(texts, separator) === 2
      ? { 0: 'date', 1: 'time' }
      : Object.fromEntries(parts.map(({ index, field }) => [index, field])),
  )
  const count = pieceCount(texts, separator)
  const names = Array.from({ length: count }, (_, at) => chosen[at] ?? null)
  const choices = [{ id: NONE, label: t('mapping.notUsed') }, ...fieldsOf(reading.kind ?? 'calls').map((id) => ({ id, label: fieldName(id, t) }))]
  return (
    <Dialog
      title={t('mapping.splitTitle', { column: columnWords(mapping.preview.columns, column, t) })}
      isOpen
      onClose={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            isDisabled={separator === '' || names.every((name) => name === null)}
            onPress={() => {
              change({ do: 'split', column, separator, fields: names })
              onDone()
            }}
          >
            {t('mapping.take')}
          </Button>
        </>
      }
    >
      <Separator label={t('mapping.splitAt')} value={separator} onChange={setSeparator} />
      {count < 2 && <p className="m-hint">{t('mapping.onePiece')}</p>}
      <ol className="map-pieces">
        {names.map((name, at) => (
          <li key={at}>
            <Select
              label={t('mapping.piece', { number: String(at + 1) })}
              choices={choices}
              value={name ?? NONE}
              onChange={(id) =>
                setChosen((before) => {
                  const rest = Object.fromEntries(Object.entries(before).filter(([key, field]) => key !== String(at) && field !== id))
                  return id === NONE ? rest : { ...rest, [at]: id }
                })
              }
            />
            <p className="map-piece-texts">
              {texts.slice(0, SHOWN).map((text, row) => (
                <Bdi key={row} mono>
                  {(separator === '' ? text : (text.split(separator)[at] ?? '')).trim() || '–'}
                </Bdi>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
