import { Button } from '../../../components/Button.tsx'
import { NumberField } from '../../../components/NumberField.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { ENCODINGS } from '../../data/encodings.ts'
import { delimiterName } from '../../data/names.ts'
import { columnWords } from '../words.ts'
import { Rules } from './Rules.tsx'
import { Sheets } from './Sheets.tsx'

const DELIMITERS = [';', ',', '\t', '|', ' ']
const NONE = 'none'

/** How the file is cut into rows and cells, and which rows are data. */
export function RowsPanel({ mapping }: { mapping: Mapping }) {
  const { t } = useT()
  const { preview, steps } = mapping
  const reading = readingOf(mapping)
  const { plan } = steps.now
  const header = plan.headerRow === undefined ? preview.headerRow : plan.headerRow
  const delimiter = plan.delimiter ?? preview.delimiter
  const encoding = (steps.now.encoding ?? preview.encoding)?.toLowerCase() ?? null
  const legs = plan.legs?.column ?? reading.legs?.column
  return (
    <>
      {(preview.parts ?? []).length > 1 && <Sheets preview={preview} />}
      <div className="map-pair">
        <NumberField
          key={`header ${header}`}
          label={t('mapping.headerRow')}
          defaultValue={header ?? Number.NaN}
          minValue={1}
          maxValue={100_000}
          onChange={(row) => Number.isFinite(row) && row !== header && change({ do: 'header', row })}
        />
        <Button isDisabled={header === null} onPress={() => change({ do: 'header', row: null })}>
          {t('mapping.noNamesShort')}
        </Button>
        <p className="m-hint">{t('mapping.headerHint')}</p>
      </div>
      {delimiter !== null && (
        <Select
          label={t('data.fact.delimiter')}
          choices={[...new Set([...DELIMITERS, delimiter])].map((id) => ({ id, label: delimiterName(id, t) }))}
          value={delimiter}
          onChange={(next) => next !== delimiter && change({ do: 'delimiter', delimiter: next })}
        />
      )}
      {encoding !== null && (
        <Select
          label={t('data.encoding')}
          choices={[...new Set([encoding, ...ENCODINGS])].map((id) => ({ id, label: id.toUpperCase() }))}
          value={encoding}
          onChange={(next) => next !== encoding && change({ do: 'encoding', encoding: next })}
        />
      )}
      <Rules mapping={mapping} />
      {(plan.kind ?? reading.kind ?? 'calls') === 'calls' && (
        <Select
          label={t('mapping.legs')}
          hint={t('mapping.legsHint')}
          choices={[
            { id: NONE, label: t('mapping.legsNone') },
            ...preview.columns.map((_, at) => ({ id: String(at), label: columnWords(preview.columns, at, t) })),
          ]}
          value={legs === undefined ? NONE : String(legs)}
          onChange={(next) => change({ do: 'say', said: { legs: next === NONE ? undefined : { column: Number(next) } } })}
        />
      )}
    </>
  )
}
