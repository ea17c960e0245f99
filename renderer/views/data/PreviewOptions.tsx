import { useState } from 'react'
import { countries, zones, zonesOf } from '../../app/places.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { ComboBox } from '../../components/ComboBox.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { setOptions } from '../../state/jobs-import.ts'
import type { ImportOptions, QueuedFile } from '../../state/jobs-import-queue.ts'
import { useSession } from '../../state/session.ts'
import { DATE_ORDERS, LEAST_SURE } from '../../../shared/model/source.ts'
import type { Preview } from '../../../shared/api/data.ts'
import { ENCODINGS } from './encodings.ts'
import { dateEvidenceWords, delimiterName, formatChoices } from './names.ts'
import { Warnings } from './Remarks.tsx'

export function PreviewOptions({ file, preview }: { file: QueuedFile; preview: Preview }) {
  const { t, lang } = useT()
  const summary = useSession((session) => session.summary)
  const [subject, setSubject] = useState(preview.subject ?? '')
  const set = (options: ImportOptions) => void setOptions(file.id, options)
  const region = file.options.region ?? summary?.region ?? 'MA'
  const facts: [string, React.ReactNode][] = [
    [
      'confidence',
      t(`data.sure.${preview.confidence >= 0.9 ? 'very' : preview.confidence >= LEAST_SURE ? 'fairly' : 'not'}`, {
        percent: Math.round(preview.confidence * 100),
      }),
    ],
    ...(preview.delimiter === null ? [] : [['delimiter', delimiterName(preview.delimiter, t)] as [string, React.ReactNode]]),
    ...(preview.sheet === null ? [] : [['sheet', <Bdi key="sheet">{preview.sheet}</Bdi>] as [string, React.ReactNode]]),
    ...(preview.kind === 'document'
      ? []
      : [['header', preview.headerRow === null ? t('data.noHeader') : t('data.headerRow', { row: String(preview.headerRow) })] as [string, React.ReactNode]]),
  ]
  const encodings = [...new Set([...(preview.encoding === null ? [] : [preview.encoding.toLowerCase()]), ...ENCODINGS])].map((id) => ({
    id,
    label: id.toUpperCase(),
  }))
  return (
    <div className="preview-options">
      <Select
        label={t('data.fact.format')}
        choices={formatChoices(lang)}
        // Nothing is chosen for the person where recognition is weak: choosing is what makes it theirs.
        value={file.options.format === undefined && preview.confidence < LEAST_SURE ? null : preview.format}
        placeholder={t('data.chooseFormat')}
        onChange={(format) => set({ format })}
      />
      <dl className="panel-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`data.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {preview.encoding !== null && (
        <Select
          label={t('data.encoding')}
          choices={encodings}
          value={(file.options.encoding ?? preview.encoding).toLowerCase()}
          onChange={(encoding) => set({ encoding })}
        />
      )}
      {/* A chart has neither dates nor a zone. */}
      {preview.zone !== '' && (
        <>
          <Select
            label={t('data.dateOrderLabel')}
            hint={dateEvidenceWords(preview.dateEvidence, t)}
            choices={DATE_ORDERS.map((id) => ({ id, label: t(`import.dateOrder.${id}`) }))}
            value={preview.dateOrder}
            onChange={(dateOrder) => set({ dateOrder })}
          />
          <ComboBox
            key={`zone ${preview.zone}`}
            label={t('data.zone')}
            hint={t(preview.zoneAssumed && file.options.zone === undefined ? 'data.zoneAssumed' : 'data.zoneKnown')}
            choices={zones([preview.zone, summary?.zone ?? 'UTC', ...zonesOf(region)])}
            value={preview.zone}
            onChange={(zone) => set({ zone })}
          />
        </>
      )}
      <ComboBox
        key={`region ${region} ${lang}`}
        label={t('data.region')}
        hint={t('data.regionHint')}
        choices={countries(lang)}
        value={region}
        onChange={(next) => set({ region: next })}
      />
      <TextField
        label={t('data.subject')}
        hint={t('data.subjectHint')}
        value={subject}
        onChange={setSubject}
        ltr
        inputMode="tel"
        onBlur={() => subject.trim() !== '' && subject !== preview.subject && set({ subject: subject.trim() })}
      />
      {preview.warnings.length > 0 && (
        <Banner look="warn">
          <Warnings warnings={preview.warnings} />
        </Banner>
      )}
    </div>
  )
}
