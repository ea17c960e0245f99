import { Button, MenuTrigger } from 'react-aria-components'
import { CircleAlert, Filter, Heading, ListStart, Minus, MoveHorizontal, Shrink, SquareDashed } from 'lucide-react'
import { MenuList } from '../../../components/Menu.tsx'
import { PopoverSurface } from '../../../components/Popover.tsx'
import { useT } from '../../../i18n/index.ts'
import { change, showPanel } from '../../../state/mapping.ts'
import type { Row } from './GridRow.tsx'

interface Props {
  row: Row
  headerRow: number | null
  inTabs: boolean
  onFocus(): void
  rules: number
}

const ODD = { rejected: CircleAlert, wide: MoveHorizontal, narrow: Shrink, value: SquareDashed }

/** The number of a row: opens what the row can be. */
export function RowHead({ row, headerRow, inTabs, onFocus, rules }: Props) {
  const { t } = useT()
  const number = String(row.row)
  const isNames = row.fate === 'header' && row.row === headerRow
  const like = row.cells.findIndex((cell) => cell.trim() !== '')
  const Odd = row.odd === undefined ? (row.fate === 'rejected' ? CircleAlert : null) : ODD[row.odd]
  const fate = row.odd !== undefined && row.odd !== 'rejected' ? t(`mapping.odd.${row.odd}`) : t(`mapping.fate.${row.fate}`)
  return (
    <th scope="row" aria-label={t('mapping.rowNumber', { row: number })} className="map-row-head">
      <MenuTrigger>
        <Button className="map-row-button" excludeFromTabOrder={!inTabs} onFocus={onFocus}>
          {isNames ? <Heading aria-hidden /> : Odd !== null && <Odd aria-hidden data-odd={row.odd ?? 'rejected'} />}
          <span>{number}</span>
          <span className="for-reader"> {fate}</span>
        </Button>
        <PopoverSurface placement="bottom start">
          <MenuList
            label={t('mapping.rowNumber', { row: number })}
            entries={[
              { id: 'names', label: t('mapping.namesHere'), icon: <Heading />, isDisabled: isNames, run: () => change({ do: 'header', row: row.row }) },
              { id: 'none', label: t('mapping.noNames'), icon: <Minus />, isDisabled: headerRow === null, run: () => change({ do: 'header', row: null }) },
              {
                id: 'first',
                label: t('mapping.dataFrom'),
                icon: <ListStart />,
                separated: true,
                isDisabled: headerRow !== null && row.row <= headerRow,
                run: () => change({ do: 'say', said: { firstRow: row.row } }),
              },
              {
                id: 'skip',
                label: t('mapping.skipLike'),
                icon: <Filter />,
                isDisabled: like < 0,
                run: () => {
                  change({ do: 'rule', at: rules, rule: { column: like, test: 'is', text: (row.cells[like] ?? '').trim().slice(0, 200) } })
                  showPanel('rows')
                },
              },
            ]}
          />
        </PopoverSurface>
      </MenuTrigger>
    </th>
  )
}
