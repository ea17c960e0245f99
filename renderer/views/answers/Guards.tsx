import { ShieldAlert } from 'lucide-react'
import type { Guard } from '../../../shared/api/answers.ts'
import { useT } from '../../i18n/index.ts'

/** What an answer does not prove, in words. */
export function Guards({ guards }: { guards: readonly Guard[] }) {
  const { t } = useT()
  if (guards.length === 0) return null
  return (
    <section className="ask-guards">
      <h2>
        <ShieldAlert aria-hidden />
        {t('ask.guards')}
      </h2>
      <ul>
        {guards.map((guard) => (
          <li key={guard}>{t(`answers.guard.${guard}`)}</li>
        ))}
      </ul>
    </section>
  )
}
