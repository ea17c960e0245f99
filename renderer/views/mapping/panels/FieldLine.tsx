import { Button } from 'react-aria-components'
import { GripVertical } from 'lucide-react'
import type { Preview } from '../../../../shared/api/data.ts'
import type { FieldSource } from '../../../../shared/model/plan.ts'
import { useT } from '../../../i18n/index.ts'
import { fieldName } from '../../data/names.ts'
import { carryField } from '../drag.ts'
import { sourceWords } from '../words.ts'

interface Props {
  field: string
  source: FieldSource | null
  columns: Preview['columns']
  /** One of those of which a table needs at least one, and has none. */
  lacking: boolean
  onOpen(): void
}

/** A field and its source: is dragged on a column with the mouse, opens where it comes from otherwise. */
export function FieldLine({ field, source, columns, lacking, onOpen }: Props) {
  const { t } = useT()
  const name = fieldName(field, t)
  const from = source === null ? (lacking ? t('mapping.needed') : t('mapping.noSource')) : sourceWords(field, source, columns, t)
  return (
    <li
      className="map-field"
      draggable
      onDragStart={(event) => carryField(event, field)}
      data-used={source !== null || undefined}
      data-lacking={lacking || undefined}
    >
      <Button className="map-field-button" onPress={onOpen}>
        <GripVertical aria-hidden className="map-grip" />
        <span className="map-field-name">{name}</span> <span className="map-field-from">{from}</span>
      </Button>
    </li>
  )
}
