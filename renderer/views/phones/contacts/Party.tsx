import type { ThingLabel } from '../../../../shared/api/contacts.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { useT } from '../../../i18n/index.ts'
import { KindIcon } from '../../chart/KindIcon.tsx'

/** Somebody in a list: sign, name or number, and who holds it. The protected are hollow and under their pseudonym. */
export function Party({ label, holder }: { label: ThingLabel | null; holder?: string | null }) {
  const { t } = useT()
  if (!label) return <span className="quiet">{t('contacts.nobody')}</span>
  return (
    <span className="party">
      <KindIcon kind={label.kind} size={18} hollow={label.protection !== null} />
      <span className="party-text">
        <Name text={label.label} />
        {holder && (
          <span className="party-holder">
            <Bdi>{holder}</Bdi>
          </span>
        )}
      </span>
    </span>
  )
}

/** A number in its groups, left to right; a name in its own direction. */
export const Name = ({ text }: { text: string }) => <Bdi ltr={/^[+\d]/.test(text)}>{numberText(text)}</Bdi>
