import { useState } from 'react'
import { Button, MenuTrigger } from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import type { Preview } from '../../../../shared/api/data.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { PopoverSurface } from '../../../components/Popover.tsx'
import { useT } from '../../../i18n/index.ts'
import type { TableKind } from '../../../state/mapping-draft.ts'
import { fieldName } from '../../data/names.ts'
import type { Ask } from '../asks.ts'
import { carriedField, carriesField } from '../drag.ts'
import { columnWords } from '../words.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import type { Feed } from './feeds.ts'

interface Props {
  at: number
  columns: Preview['columns']
  fields: readonly Feed[]
  kind: TableKind
  /** One head takes part in the Tab order; arrow keys reach the others. */
  inTabs: boolean
  onFocus(): void
  onAsk(ask: Ask): void
  onField(field: string | null): void
}

/** The head of a column: its name in the file, and what it is taken for. Opens the list of fields, and takes fields that are dragged on it. */
export function ColumnHead({ at, columns, fields, kind, inTabs, onFocus, onAsk, onField }: Props) {
  const { t } = useT()
  const [over, setOver] = useState(false)
  const name = columns[at]?.name.trim() ?? ''
  const said = fields.map(({ field, how }) => (how === 'whole' ? fieldName(field, t) : t(`mapping.feeds.${how}`, { field: fieldName(field, t) })))
  const words = columnWords(columns, at, t)
  return (
    <th
      scope="col"
      aria-label={words}
      aria-colindex={at + 2}
      className="map-col"
      data-used={fields.length > 0 || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!carriesField(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'link'
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const field = carriedField(event)
        setOver(false)
        if (field === null) return
        event.preventDefault()
        onField(field)
      }}
    >
      <MenuTrigger>
        <Button className="map-col-button" excludeFromTabOrder={!inTabs} onFocus={onFocus}>
          <span className="map-col-name">
            <span className="map-col-number">{at + 1}</span> <Bdi>{name}</Bdi>
          </span>
          <span className="for-reader"> {t('mapping.takenFor')} </span>
          <span className="map-col-field">
            <span className="map-col-said">{said.length > 0 ? said.join(t('common.comma')) : t('mapping.notUsed')}</span>
            <ChevronDown aria-hidden />
          </span>
        </Button>
        <PopoverSurface placement="bottom start" className="map-col-popover">
          <ColumnMenu label={words} at={at} fields={fields} kind={kind} onAsk={onAsk} onField={onField} />
        </PopoverSurface>
      </MenuTrigger>
    </th>
  )
}
