import { FIELD_GROUPS, GROUPS_OF } from '../../../../shared/model/fields.ts'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { fieldsNow, TABLE_KINDS } from '../../../state/mapping-draft.ts'
import { change, type Mapping, readingOf } from '../../../state/mapping.ts'
import type { Ask } from '../asks.ts'
import { NEEDED } from '../words.ts'
import { FieldLine } from './FieldLine.tsx'

/** What the rows tell of, and every field with where it comes from. Fields are dragged on columns, or opened. */
export function FieldsPanel({ mapping, onAsk }: { mapping: Mapping; onAsk(ask: Ask): void }) {
  const { t } = useT()
  const reading = readingOf(mapping)
  const kind = mapping.steps.now.plan.kind ?? reading.kind ?? 'calls'
  const fields = fieldsNow(mapping.steps.now, reading)
  const lacking = new Set(NEEDED[kind].flatMap((list) => (list.some((field) => fields[field] !== undefined) ? [] : list)))
  const groups = GROUPS_OF[kind]
  const known = new Set(groups.flatMap((group): readonly string[] => FIELD_GROUPS[group]))
  const others = Object.keys(fields).filter((field) => !known.has(field))
  return (
    <>
      <Select
        label={t('mapping.kindLabel')}
        choices={TABLE_KINDS.map((id) => ({ id, label: t(`mapping.kind.${id}`) }))}
        value={kind}
        onChange={(next) => next !== kind && change({ do: 'kind', kind: next })}
      />
      <p className="m-hint">{t('mapping.fieldsHint')}</p>
      {groups.map((group) => (
        <section key={group} className="map-group" aria-label={t(`mapping.group.${group}`)}>
          <h2>{t(`mapping.group.${group}`)}</h2>
          <ul>
            {FIELD_GROUPS[group].map((field) => (
              <FieldLine
                key={field}
                field={field}
                source={fields[field] ?? null}
                columns={mapping.preview.columns}
                lacking={lacking.has(field)}
                onOpen={() => onAsk({ what: 'source', field })}
              />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && (
        <section className="map-group" aria-label={t('mapping.group.stray')}>
          <h2>{t('mapping.group.stray')}</h2>
          <ul>
            {others.map((field) => (
              <FieldLine
                key={field}
                field={field}
                source={fields[field] ?? null}
                columns={mapping.preview.columns}
                lacking={false}
                onOpen={() => onAsk({ what: 'source', field })}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
