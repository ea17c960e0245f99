import type { HandsetFinding } from '../../api/handsets.ts'
import type { Translate } from '../../model/translate.ts'

/** How a finding about handsets is put into words, by the window and the command line alike. */
export interface Speaker {
  /** Knows the area handsets. */
  t: Translate
  country: (code: string) => string
  list: (names: string[]) => string
  percent: (share: number) => string
}

export interface Said {
  title: string
  /** What was seen, with its figures. */
  seen: string
  /** What it may mean, other explanations included. */
  means: string
}

const MOST = 4

/** A finding in three parts. */
export function sayFinding({ code, about, abouts, with: others, withs, count, values, countries }: HandsetFinding, speaker: Speaker): Said {
  const { t, country, list, percent } = speaker
  const named = (things: { label: string }[], all: number): string => {
    const names = things.slice(0, MOST).map(({ label }) => label)
    return all > names.length ? t('handsets.andMore', { names: list(names), more: all - names.length }) : list(names)
  }
  const how = code === 'many-sims' ? (values['hour'] ? '.hour' : '.all') : code === 'two-slots' ? (values['sure'] ? '.places' : '.days') : ''
  const cells = values['cells'] ?? null
  const filled = {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? 0])),
    about: named(about, abouts),
    with: named(others, withs),
    abouts,
    events: count,
    cells: cells === null ? '–' : percent(cells),
    sim: country(countries[0] ?? ''),
    own: country(countries[1] ?? ''),
  }
  const say = (part: string): string => t(`handsets.finding.${code}.${part}`, filled)
  return { title: say('title'), seen: say(`seen${how}`), means: say('means') }
}
