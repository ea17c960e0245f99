import { ChartNetwork, Clock, Equal, UserX, X } from 'lucide-react'
import type { IdentityPair, NamedThing, NameVerdict } from '../../../../shared/api/names.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useT } from '../../../i18n/index.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import { useSession } from '../../../state/session.ts'
import { Figure, showInChart } from '../../answers/index.ts'
import { Reasons } from './Reasons.tsx'
import { Score } from './Score.tsx'

interface CardProps {
  pair: IdentityPair
  onDecide: (verdict: NameVerdict | null) => void
  onClose?: () => void
}

/** Two things side by side, all that the case says for and against, and the decision. */
export function Card({ pair, onDecide, onClose }: CardProps) {
  const { t, lang } = useT()
  const zone = useSession(({ summary }) => summary?.zone ?? 'UTC')
  const { a, b, verdict, decidedAt, decidedBy } = pair
  const choices = [
    { verdict: 'same', keys: '1', icon: <Equal aria-hidden /> },
    { verdict: 'different', keys: '2', icon: <UserX aria-hidden /> },
    { verdict: 'unsure', keys: '3', icon: <Clock aria-hidden /> },
  ] as const
  return (
    <section className="names-card" aria-label={t('names.card', { a: a.label, b: b.label })}>
      <header>
        <h2>{t('names.question')}</h2>
        <Score value={pair.score} />
        <IconButton label={t('names.chart')} onPress={() => showInChart(inChart(pair), { choose: [a.id, b.id] })}>
          <ChartNetwork aria-hidden />
        </IconButton>
        {onClose && (
          <IconButton label={t('common.close')} onPress={onClose}>
            <X aria-hidden />
          </IconButton>
        )}
      </header>
      <div className="names-sides">
        <Side thing={a} />
        <Side thing={b} />
      </div>
      <Reasons pair={pair} />
      {verdict !== null && (
        <p className="names-verdict" data-verdict={verdict}>
          {decidedBy === null || decidedAt === null
            ? t(`names.was.${verdict}`)
            : t(`names.by.${verdict}`, { who: decidedBy, when: formatInstant(decidedAt, lang, zone) })}
        </p>
      )}
      <div className="names-decide" role="group" aria-label={t('names.question')}>
        {choices.map((choice) => (
          <Button
            key={choice.verdict}
            look={choice.verdict === 'same' ? 'primary' : 'plain'}
            icon={choice.icon}
            after={<KeyHint keys={choice.keys} />}
            isDisabled={verdict === choice.verdict}
            onPress={() => onDecide(choice.verdict)}
          >
            {t(`names.decide.${choice.verdict}`)}
          </Button>
        ))}
        {verdict !== null && (
          <Button look="quiet" onPress={() => onDecide(null)}>
            {t('names.decide.open')}
          </Button>
        )}
      </div>
    </section>
  )
}

const inChart = ({ a, b }: IdentityPair): string[] => [...new Set([a, b].flatMap(({ id, numbers }) => [id, ...numbers.map((number) => number.id)]))]

/** One of the two: its name in its own script and direction, and what files say of it. */
function Side({ thing }: { thing: NamedThing }) {
  const { t } = useT()
  const { label, document, numbers, numbersTotal, sources, same } = thing
  return (
    <div className="names-side">
      <h3>
        <Bdi>{label}</Bdi>
      </h3>
      <dl>
        {document !== '' && (
          <>
            <dt>{t('names.document')}</dt>
            <dd>
              <Bdi ltr>{document}</Bdi>
            </dd>
          </>
        )}
        <dt>{t('names.numbers')}</dt>
        <dd>
          {numbers.length === 0 && <span className="quiet">{t('names.noNumbers')}</span>}
          {numbers.map((number) => (
            <Figure key={number.id} rows={{ title: number.label, filter: { of: [number.id] } }}>
              <Bdi ltr={/^[+\d]/.test(number.label)}>{numberText(number.label)}</Bdi>
            </Figure>
          ))}
          {numbersTotal > numbers.length && <span className="quiet">{t('names.moreNumbers', { count: numbersTotal - numbers.length })}</span>}
        </dd>
        <dt>{t('names.sources')}</dt>
        <dd>
          {sources.map((source) => (
            <Bdi key={source.id}>{source.file}</Bdi>
          ))}
          <Figure rows={{ title: label, thing: thing.id }} label={t('names.rowsOf', { name: label })}>
            {t('names.rows')}
          </Figure>
        </dd>
        {same.length > 0 && (
          <>
            <dt>{t('names.alsoSame')}</dt>
            <dd>
              {same.map((other) => (
                <Bdi key={other.id}>{other.label}</Bdi>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}
