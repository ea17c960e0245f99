import { Button } from 'react-aria-components'
import { useT } from '../../i18n/index.ts'
import type { SourceTab } from './opened.ts'

interface Figures {
  read: number
  kept: number
  duplicates: number
  rejected: number
}

const PARTS = ['kept', 'duplicates', 'rejected'] as const

/** `1,204 rows read = 1,180 kept + 20 duplicates + 4 rejected`: the law of the import, each figure a way to its rows. */
export function Sum({ figures, onOpen }: { figures: Figures; onOpen?: ((tab: SourceTab) => void) | undefined }) {
  const { t } = useT()
  return (
    <span className="sum">
      <span className="sum-read">{t('data.sum.read', { count: figures.read })}</span>
      {PARTS.map((part, at) => (
        <span key={part} className="sum-part">
          <span className="sum-sign">{at === 0 ? '=' : '+'}</span>{' '}
          {onOpen && figures[part] > 0 ? (
            <Button className="sum-link" onPress={() => onOpen(part)}>
              {t(`data.sum.${part}`, { count: figures[part] })}
            </Button>
          ) : (
            <span>{t(`data.sum.${part}`, { count: figures[part] })}</span>
          )}
        </span>
      ))}
    </span>
  )
}
