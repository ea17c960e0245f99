import { useState } from 'react'
import { Scale } from 'lucide-react'
import type { Result } from '../../../../shared/api/contract.ts'
import { reasonOf } from '../../../../shared/names/reason.ts'
import { call } from '../../../bridge.ts'
import { TextField } from '../../../components/TextField.tsx'
import { useAsync } from '../../../components/useAsync.ts'
import { useT } from '../../../i18n/index.ts'
import { Score } from './Score.tsx'

type Match = Result<'names.compare'>

/** Two names that a person types: are they one? */
export function CompareNames() {
  const { t, lang } = useT()
  const [names, setNames] = useState({ a: '', b: '' })
  const { a, b } = names
  const ready = a.trim() !== '' && b.trim() !== ''
  const read = useAsync<Match | null>(`${a}\n${b}\n${lang}`, () => (ready ? call('names.compare', names) : Promise.resolve(null)))
  return (
    <details className="names-compare">
      <summary>
        <Scale aria-hidden />
        {t('names.compare.title')}
      </summary>
      <div className="names-compare-form">
        <TextField label={t('names.compare.first')} value={a} onChange={(next) => setNames({ a: next, b })} />
        <TextField label={t('names.compare.second')} value={b} onChange={(next) => setNames({ a, b: next })} />
        <p role="status">
          {ready && read.value && (
            <>
              <Score value={read.value.score} /> <strong>{t(read.value.match ? 'names.compare.yes' : 'names.compare.no')}</strong>
              <span className="names-compare-why">{reasonOf(read.value, t)}</span>
            </>
          )}
        </p>
      </div>
    </details>
  )
}
