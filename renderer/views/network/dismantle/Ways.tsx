import { ChevronRight } from 'lucide-react'
import { useT } from '../../../i18n/index.ts'
import { Name } from './Name.tsx'
import type { Answer } from './settings.ts'

/** The ways that run side by side before anybody is taken out, from recruiting on; those struck out are crossed. */
export function Ways({ answer, struck, choose }: { answer: Answer; struck: readonly string[]; choose: (id: string) => void }) {
  const { t } = useT()
  if (answer.ways.length === 0) return null
  return (
    <section className="dis-ways">
      <h2>{t('dismantle.ways.title', { count: answer.before })}</h2>
      <ol>
        {answer.ways.map((way) => (
          <li key={way.map(({ id }) => id).join(' ')}>
            {way.map(({ id, label, stages }, i) => (
              <span key={`${id} ${i}`} className="dis-way-step">
                {i > 0 && <ChevronRight className="mirror" aria-hidden />}
                <button type="button" data-struck={struck.includes(id) || undefined} onClick={() => choose(id)}>
                  <Name label={label} />
                  <small>{stages.length === 0 ? t('dismantle.ways.between') : stages.map((stage) => t(`dismantle.stage.of.${stage}`)).join(' · ')}</small>
                </button>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
