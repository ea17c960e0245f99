import './ways.css'
import { useState } from 'react'
import { Waypoints } from 'lucide-react'
import type { FoundWay, Obstacle } from '../../../../shared/api/ways.ts'
import { numberText } from '../../../chart/number.ts'
import { Button } from '../../../components/Button.tsx'
import { useT } from '../../../i18n/index.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { AnswerChart, AnswerPage, askAbout, showInChart, useAsk, useLabels, useSettings } from '../../answers/index.ts'
import { durationText } from '../../chart/words.ts'
import { NoWay } from './NoWay.tsx'
import { FIRST_WAYS, lifted, waysArgs, type WaysSettings } from './settings.ts'
import { WayLine } from './WayLine.tsx'
import { WaysForm } from './WaysForm.tsx'

/** How does one reach the other? */
export function WaysPage() {
  const { t } = useT()
  const [settings, set] = useSettings<WaysSettings>(FIRST_WAYS)
  const asked = useAsk('network.paths', waysArgs(settings))
  const { answer } = asked
  const nameOf = useLabels([asked.asked?.from ?? settings.from, asked.asked?.to ?? settings.to].flatMap((id) => id ?? []))
  const [from, to] = [nameOf(asked.asked?.from ?? ''), nameOf(asked.asked?.to ?? '')]
  const ways = answer?.rows ?? []
  const lift = (obstacles: readonly Obstacle[]): void => askAbout('network', 'paths', { ...settings, ...lifted(obstacles) })
  return (
    <AnswerPage
      title={t('ways.reach.title')}
      help={t('ways.reach.help')}
      form={<WaysForm settings={settings} set={set} />}
      asked={asked}
      sentence={answer && sentenceOf(answer, from, to, t)}
      guards={answer?.guards}
      coverage={answer?.coverage}
      actions={
        ways.length > 0 && (
          <Button icon={<Waypoints aria-hidden />} onPress={() => showInChart(idsOf(ways), { choose: [asked.asked?.from ?? '', asked.asked?.to ?? ''] })}>
            {t('ask.chart.open')}
          </Button>
        )
      }
    >
      {answer?.none ? <NoWay none={answer.none} from={from} to={to} lift={lift} /> : ways.length > 0 ? <Found ways={ways} asked={asked} /> : null}
    </AnswerPage>
  )
}

const idsOf = (ways: readonly FoundWay[]): string[] => [...new Set(ways.flatMap(({ nodes }) => nodes.map(({ id }) => id)))]

interface Answer {
  rows: readonly FoundWay[]
  complete: boolean
}

function sentenceOf({ rows: [first], complete }: Answer, from: string, to: string, t: Translate): string {
  if (!first) return t(complete ? 'ways.none.sentence' : 'ways.none.unfinished', { from, to })
  if (first.length === 1) return t('ways.reach.direct', { from, to })
  const labels = new Map(first.nodes.map(({ id, label }) => [id, numberText(label)]))
  const { events, rows } = first.weakest
  const what = events > 0 ? t('ways.reach.events', { count: events }) : t('ways.reach.rows', { count: rows })
  const weakest = t('ways.reach.weakest', { a: labels.get(first.weakest.from) ?? '', b: labels.get(first.weakest.to) ?? '', what })
  return `${t('ways.reach.over', { from, to, count: first.length - 1 })} ${weakest}`
}

function Found({ ways, asked }: { ways: readonly FoundWay[]; asked: ReturnType<typeof useAsk<'network.paths'>> }) {
  const { t } = useT()
  const [shown, setShown] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const { answer, asked: question } = asked
  const filter = question?.filter ?? {}
  const drawn = ways.map(({ nodes }) => nodes.map(({ id }) => id))
  const [first] = drawn.splice(Math.min(shown, ways.length - 1), 1)
  return (
    <div className="ways-two">
      <section className="ways-list" aria-label={t('ways.reach.listed', { count: ways.length })}>
        <h2>{t('ways.reach.listed', { count: ways.length })}</h2>
        {answer?.complete === false && <p className="quiet">{t('ways.reach.incomplete')}</p>}
        <ol>
          {ways.map((way, i) => (
            <li key={way.nodes.map(({ id }) => id).join()} className="way" data-shown={i === shown || undefined}>
              <header>
                <Button look="quiet" aria-pressed={i === shown} aria-label={t('ways.reach.show', { n: i + 1 })} onPress={() => setShown(i)}>
                  {t('ways.reach.way', { n: i + 1 })}
                </Button>
                <span className="quiet">{t('ways.reach.steps', { count: way.length })}</span>
                <Takes way={way} />
              </header>
              <WayLine
                way={way}
                filter={filter}
                arrows={question?.inOrder === true || question?.directed === true}
                chosen={chosen}
                onChoose={(id) => {
                  setShown(i)
                  setChosen(id === chosen ? null : id)
                }}
              />
            </li>
          ))}
        </ol>
      </section>
      <AnswerChart nodes={idsOf(ways)} filter={filter} ways={first ? [first, ...drawn] : drawn} chosen={chosen} onChoose={setChosen} />
    </div>
  )
}

/** In order of time: how long from the first call to the end of the last. */
function Takes({ way }: { way: FoundWay }) {
  const { t } = useT()
  const [first, last] = [way.links[0], way.links.at(-1)]
  if (first?.at === undefined || last?.at === undefined) return null
  const seconds = (Date.parse(last.at) - Date.parse(first.at)) / 1_000 + (last.seconds ?? 0)
  return <span className="quiet">{t('ways.reach.takes', { length: durationText(seconds, t) })}</span>
}
