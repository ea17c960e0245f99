import '../../../components/List.css'
import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components'
import { Ban, Check, Combine, Scissors } from 'lucide-react'
import { FIELD_GROUPS, GROUPS_OF } from '../../../../shared/model/fields.ts'
import { useT } from '../../../i18n/index.ts'
import type { TableKind } from '../../../state/mapping-draft.ts'
import { fieldName } from '../../data/names.ts'
import type { Ask } from '../asks.ts'
import type { Feed } from './feeds.ts'

interface Props {
  label: string
  at: number
  fields: readonly Feed[]
  kind: TableKind
  onAsk(ask: Ask): void
  onField(field: string | null): void
}

/** What a column can be taken for, in groups, and what else can be done with it. */
export function ColumnMenu({ label, at, fields, kind, onAsk, onField }: Props) {
  const { t } = useT()
  const whole = new Set(fields.flatMap(({ field, how }) => (how === 'whole' ? [field] : [])))
  return (
    <Menu aria-label={label} className="m-list map-col-menu">
      <MenuItem id="none" textValue={t('mapping.notUsed')} className="m-item" isDisabled={fields.length === 0} onAction={() => onField(null)}>
        <Ban aria-hidden />
        <span className="m-item-label">{t('mapping.setUnused')}</span>
      </MenuItem>
      <MenuItem id="split" textValue={t('mapping.split')} className="m-item" onAction={() => onAsk({ what: 'split', column: at })}>
        <Scissors aria-hidden />
        <span className="m-item-label">{t('mapping.split')}</span>
      </MenuItem>
      <MenuItem
        id="join"
        textValue={t('mapping.join')}
        className="m-item"
        onAction={() => onAsk({ what: 'source', field: [...whole][0] ?? null, mode: 'joined', columns: [at, at + 1] })}
      >
        <Combine aria-hidden />
        <span className="m-item-label">{t('mapping.join')}</span>
      </MenuItem>
      <Separator className="m-list-line" />
      {GROUPS_OF[kind].map((group) => (
        <MenuSection key={group}>
          <Header className="m-list-section-title">{t(`mapping.group.${group}`)}</Header>
          {FIELD_GROUPS[group].map((field) => (
            <MenuItem
              key={field}
              id={field}
              textValue={fieldName(field, t)}
              className="m-item"
              {...(whole.has(field) && { 'aria-current': true })}
              onAction={() => onField(field)}
            >
              <span className="map-check">{whole.has(field) && <Check aria-hidden />}</span>
              <span className="m-item-label">{fieldName(field, t)}</span>
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  )
}
