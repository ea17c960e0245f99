import { Button } from '../../components/Button.tsx'
import { useT } from '../../i18n/index.ts'
import { questionsAbout } from './all.ts'
import './ask-about.css'
import type { About } from './questions.ts'

/** What can be asked about these things: one press opens the question filled in. */
export function AskAbout({ things }: { things: readonly About[] }) {
  const { t } = useT()
  const questions = questionsAbout(things, t)
  if (questions.length === 0) return null
  return (
    <section className="ask-about">
      <h3>{t('ask.about')}</h3>
      <ul>
        {questions.map(({ id, label, Icon, run }) => (
          <li key={id}>
            <Button look="quiet" icon={<Icon aria-hidden />} onPress={run}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
