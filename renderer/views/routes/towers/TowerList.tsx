import { Plus, X } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { PickThing } from '../../answers/index.ts'
import { SpanField } from '../parts/SpanField.tsx'
import { MOST_PLACES, type Tower } from './settings.ts'

/** The places to lay on each other, each with its own time. */
export function TowerList({ towers, onChange }: { towers: readonly Tower[]; onChange: (towers: Tower[]) => void }) {
  const { t, lang } = useT()
  const put = (at: number, change: Partial<Tower>): void => onChange(towers.map((tower, i) => (i === at ? { ...tower, ...change } : tower)))
  return (
    <ol className="towers">
      {towers.map((tower, i) => (
        <li key={i} className="tower" aria-label={t('places.towers.place', { n: i + 1 })}>
          <span className="tower-number figures" aria-hidden>
            {formatNumber(i + 1, lang)}
          </span>
          <PickThing
            many
            label={t('places.towers.cells')}
            placeholder={t('places.towers.cellHint')}
            kinds={['cell']}
            value={tower.cells}
            onChange={(cells) => put(i, { cells })}
          />
          <SpanField value={tower} onChange={({ from, until }) => put(i, { from, until })} />
          {towers.length > 2 && (
            <IconButton label={t('places.towers.remove', { n: i + 1 })} onPress={() => onChange(towers.filter((_, at) => at !== i))}>
              <X aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
      {towers.length < MOST_PLACES && (
        <li>
          <Button look="quiet" icon={<Plus aria-hidden />} onPress={() => onChange([...towers, { cells: [] }])}>
            {t('places.towers.add')}
          </Button>
        </li>
      )}
    </ol>
  )
}
