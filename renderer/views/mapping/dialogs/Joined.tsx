import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'
import { Separator } from './Separator.tsx'

interface Props {
  choices: readonly { id: string; label: string; hint?: string | undefined }[]
  columns: readonly number[]
  join: string
  onColumns(columns: readonly number[]): void
  onJoin(join: string): void
}

const MOST = 16

/** Columns that are put together, in order, and the text between them. */
export function Joined({ choices, columns, join, onColumns, onJoin }: Props) {
  const { t } = useT()
  return (
    <>
      <ol className="map-joined">
        {columns.map((column, at) => (
          <li key={at}>
            <Select
              label={t('mapping.joinedColumn', { number: String(at + 1) })}
              hideLabel
              choices={choices}
              value={String(column)}
              onChange={(id) => onColumns(columns.with(at, Number(id)))}
            />
            <IconButton
              label={t('mapping.up')}
              isDisabled={at === 0}
              onPress={() => onColumns(columns.with(at, columns[at - 1] ?? column).with(at - 1, column))}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={t('mapping.down')}
              isDisabled={at === columns.length - 1}
              onPress={() => onColumns(columns.with(at, columns[at + 1] ?? column).with(at + 1, column))}
            >
              <ArrowDown />
            </IconButton>
            <IconButton label={t('mapping.takeOut')} isDisabled={columns.length < 2} onPress={() => onColumns(columns.toSpliced(at, 1))}>
              <X />
            </IconButton>
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          icon={<Plus />}
          isDisabled={columns.length >= MOST}
          onPress={() => onColumns([...columns, Math.min((columns.at(-1) ?? -1) + 1, choices.length - 1)])}
        >
          {t('mapping.addColumn')}
        </Button>
      </div>
      <Separator label={t('mapping.between')} value={join} onChange={onJoin} />
    </>
  )
}
