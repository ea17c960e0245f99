import { ArrowRight } from 'lucide-react'
import { useT } from '../../i18n/index.ts'

/** From the left party to the right one; turns with the reading direction. */
export function Arrow() {
  const { t } = useT()
  return <ArrowRight className="mirror inline-arrow" size={12} role="img" aria-label={t('data.to')} />
}
