import { Plus, X } from 'lucide-react'
import { SKIP_TESTS, type SkipRule } from '../../../../shared/model/plan.ts'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useT } from '../../../i18n/index.ts'
import { rulesNow } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import { columnWords } from '../words.ts'

const ANY = 'any'

/** Rows to leave out. They are counted, and their text is kept. */
export function Rules({ mapping }: { mapping: Mapping }) {
  const { t } = useT()
  const { preview, steps } = mapping
  const rules = rulesNow(steps.now, readingOf(mapping))
  const set = (at: number, rule: SkipRule | null) => change({ do: 'rule', at, rule })
  return (
    <section className="map-rules" aria-label={t('mapping.rules')}>
      <h2>{t('mapping.rules')}</h2>
      <p className="m-hint">{t('mapping.rulesHint')}</p>
      <ul>
        {rules.map((rule, at) => (
          <li key={`${at} ${rule.text}`} className="map-rule">
            <Select
              label={t('mapping.ruleColumn')}
              hideLabel
              choices={[
                { id: ANY, label: t('mapping.anyColumn') },
                ...preview.columns.map((_, at) => ({ id: String(at), label: columnWords(preview.columns, at, t) })),
              ]}
              value={rule.column === null ? ANY : String(rule.column)}
              onChange={(column) => set(at, { ...rule, column: column === ANY ? null : Number(column) })}
            />
            <Select
              label={t('mapping.ruleTest')}
              hideLabel
              choices={SKIP_TESTS.map((id) => ({ id, label: t(`mapping.test.${id}`) }))}
              value={rule.test}
              onChange={(test) => set(at, { ...rule, test })}
            />
            {rule.test !== 'empty' && (
              <TextField
                label={t('mapping.ruleText')}
                hideLabel
                className="map-rule-text"
                defaultValue={rule.text}
                maxLength={200}
                onBlur={(event) => {
                  const text = event.target.value
                  if (text !== rule.text) set(at, { ...rule, text })
                }}
              />
            )}
            <IconButton label={t('mapping.ruleRemove')} onPress={() => set(at, null)}>
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button look="quiet" icon={<Plus />} isDisabled={rules.length >= 64} onPress={() => set(rules.length, { column: 0, test: 'empty', text: '' })}>
        {t('mapping.ruleAdd')}
      </Button>
    </section>
  )
}
