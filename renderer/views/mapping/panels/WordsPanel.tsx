import { DIRECTIONS, EVENT_KINDS } from '../../../../shared/model/event.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import { fieldsNow } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { fieldName, meaningName } from '../../data/names.ts'
import type { Ask } from '../asks.ts'
import { sourceWords } from '../words.ts'
import { WordLine } from './WordLine.tsx'

const MEANINGS = { kind: EVENT_KINDS, direction: DIRECTIONS } as const

/** The words of the kind and direction columns: those that nobody knows first, with how often they stand there, then what the others mean. */
export function WordsPanel({ mapping, onAsk }: { mapping: Mapping; onAsk(ask: Ask): void }) {
  const { t } = useT()
  const { preview, steps } = mapping
  const reading = readingOf(mapping)
  const kind = steps.now.plan.kind ?? reading.kind ?? 'calls'
  if (kind !== 'calls' && kind !== 'locations') return <p className="quiet">{t('mapping.noWords')}</p>
  const fields = fieldsNow(steps.now, reading)
  return (
    <>
      {(['kind', 'direction'] as const).map((of) => {
        const source = fields[of]
        const said = steps.now.plan.values?.[of] ?? {}
        const unknown = (preview.unknownValues?.[of] ?? []).filter(({ text }) => said[text] === undefined)
        const known = { ...reading.values?.[of], ...said }
        const choices = MEANINGS[of].map((id) => ({ id: id as string, label: meaningName(of, id, t) }))
        return (
          <section key={of} className="map-words" aria-label={fieldName(of, t)}>
            <header>
              <h2>{fieldName(of, t)}</h2>
              <Button look="quiet" onPress={() => onAsk({ what: 'source', field: of })}>
                {source === undefined ? t('mapping.noSource') : sourceWords(of, source, preview.columns, t)}
              </Button>
            </header>
            {source === undefined && <p className="m-hint">{t(`mapping.noWordsOf.${of}`)}</p>}
            {unknown.length > 0 && <Banner look="warn">{t('mapping.unknownWords', { count: unknown.length })}</Banner>}
            {unknown.length > 0 && (
              <ul aria-label={t('mapping.unknownList')}>
                {unknown.map(({ text, rows }) => (
                  <WordLine key={text} text={text} rows={rows} value={null} choices={choices} onChange={(value) => change({ do: 'value', of, text, value })} />
                ))}
              </ul>
            )}
            {Object.keys(known).length > 0 && (
              <ul aria-label={t('mapping.knownList')}>
                {Object.entries(known).map(([text, value]) => (
                  <WordLine
                    key={text}
                    text={text}
                    value={value}
                    mine={said[text] !== undefined}
                    choices={choices}
                    onChange={(next) => change({ do: 'value', of, text, value: next })}
                    onForget={() => change({ do: 'value', of, text, value: null })}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </>
  )
}
