import { X } from 'lucide-react'
import { Bdi } from '../../../components/Bdi.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { useT } from '../../../i18n/index.ts'

interface Props {
  text: string
  /** How often it stands in the rows looked at, where that is of weight. */
  rows?: number
  value: string | null
  choices: readonly { id: string; label: string }[]
  /** The person said so: it can be taken back. */
  mine?: boolean
  onChange(value: string): void
  onForget?: () => void
}

/** A word of the file and what it means. */
export function WordLine({ text, rows, value, choices, mine, onChange, onForget }: Props) {
  const { t } = useT()
  return (
    <li className="map-word" data-unknown={value === null || undefined}>
      <span className="map-word-text" title={text}>
        <Bdi mono>{text}</Bdi>
        {rows !== undefined && <span className="quiet">{t('mapping.times', { count: rows })}</span>}
      </span>
      <Select
        label={t('mapping.meaningOf', { text })}
        hideLabel
        placeholder={t('mapping.chooseMeaning')}
        choices={choices}
        value={value}
        onChange={(next) => next !== value && onChange(next)}
      />
      {mine && onForget ? (
        <IconButton label={t('mapping.forget', { text })} onPress={onForget}>
          <X />
        </IconButton>
      ) : (
        <span className="map-word-space" />
      )}
    </li>
  )
}
