import { Radio, RadioGroup } from 'react-aria-components'
import type { Preview } from '../../../../shared/api/data.ts'
import '../../../components/Check.css'
import { Bdi } from '../../../components/Bdi.tsx'
import { useT } from '../../../i18n/index.ts'
import { change } from '../../../state/mapping.ts'
import { partWords } from '../../data/names.ts'

/** The sheets of a workbook: the one that is shown, and why others are not read. */
export function Sheets({ preview }: { preview: Preview }) {
  const { t, lang } = useT()
  return (
    <RadioGroup
      className="map-sheets"
      aria-label={t('mapping.sheets')}
      value={preview.sheet ?? ''}
      onChange={(sheet) => sheet !== preview.sheet && change({ do: 'sheet', sheet })}
    >
      <span className="m-label">{t('mapping.sheets')}</span>
      {(preview.parts ?? []).map((part) => (
        <Radio key={part.name} value={part.name} className="map-radio">
          <span className="map-radio-dot" aria-hidden />
          <span>
            <Bdi>{part.name}</Bdi> <span className="quiet">{partWords(part, t, lang)}</span>
          </span>
        </Radio>
      ))}
      <p className="m-hint">{t('mapping.sheetsHint')}</p>
    </RadioGroup>
  )
}
