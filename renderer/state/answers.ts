import { create } from 'zustand'
import type { Filter } from '../../shared/model/chart.ts'
import { useSession } from './session.ts'

export const ANSWER_VIEWS = ['phones', 'network', 'routes'] as const
export type AnswerView = (typeof ANSWER_VIEWS)[number]

/** An answer of a question, or what became of the asking. */
export interface Kept {
  state: 'asking' | 'done' | 'failed' | 'cancelled'
  job: string | null
  /** What is being asked now, as text. */
  wanted: string
  /** As the case gave it: pseudonyms are put into words where it is shown. */
  answer: unknown
  /** What the answer was asked with. */
  asked: unknown
  error: unknown
  /** Revision of the data that it rests on. */
  revision: number
}

/** Events, or a thing with its evidence, that a figure of an answer leads to. */
export interface RowsQuestion {
  title: string
  filter?: Filter | undefined
  /** Only events between these two public ids. */
  between?: readonly [string, string] | undefined
  /** These events and no others, by public id. */
  events?: readonly string[] | undefined
  /** Only events in which this node of a network takes part, by public id; `tied`: with another. */
  node?: { id: string; tied: boolean } | undefined
  /** One thing by public id, or a link as `from>to`: the rows that state it. */
  thing?: string | undefined
}

/** What was asked of the case that is open. All but `shown` is told of the case, and goes when it is locked. */
export interface AnswersSlice {
  /** The question open in each view. */
  shown: Record<AnswerView, string | null>
  settings: Record<string, object>
  /** Counts up for each question when it is opened filled in: it then asks itself. */
  turns: Record<string, number>
  /** Which opening each asking has answered already: a page that is drawn again must not ask again. */
  heard: Record<string, number>
  kept: Record<string, Kept>
  rows: Record<string, RowsQuestion | null>
}

export const FIRST_ANSWERS: AnswersSlice = { shown: { phones: null, network: null, routes: null }, settings: {}, turns: {}, heard: {}, kept: {}, rows: {} }

export const useAnswers = create<AnswersSlice>(() => FIRST_ANSWERS)

export const showQuestion = (view: AnswerView, question: string | null): void => useAnswers.setState(({ shown }) => ({ shown: { ...shown, [view]: question } }))

/** Changes some settings of a question, and keeps them while the case is open. */
export const setSettings = (question: string, change: object): void =>
  useAnswers.setState(({ settings }) => ({ settings: { ...settings, [question]: { ...settings[question], ...change } } }))

/** Shows a question with these settings and no others, and lets it ask itself. */
export const openWith = (view: AnswerView, question: string, presets: object): void =>
  useAnswers.setState((slice) => ({
    shown: { ...slice.shown, [view]: question },
    settings: { ...slice.settings, [question]: presets },
    turns: { ...slice.turns, [question]: (slice.turns[question] ?? 0) + 1 },
    rows: { ...slice.rows, [question]: null },
  }))

export const keep = (key: string, change: Partial<Kept>): void =>
  useAnswers.setState(({ kept }) => ({
    kept: { ...kept, [key]: { state: 'asking', job: null, wanted: '', answer: null, asked: null, error: null, revision: 0, ...kept[key], ...change } },
  }))

export const hear = (key: string, turn: number): void => useAnswers.setState(({ heard }) => ({ heard: { ...heard, [key]: turn } }))

export const showRows = (question: string, rows: RowsQuestion | null): void => useAnswers.setState((slice) => ({ rows: { ...slice.rows, [question]: rows } }))

/** Nothing that was read of a case outlives it. */
export const forgetCase = (): void => useAnswers.setState(({ shown }) => ({ ...FIRST_ANSWERS, shown }))

let lastCase: string | null = null
useSession.subscribe(({ summary }, before) => {
  if (summary === before.summary) return
  if (summary === null) forgetCase()
  else if (summary.id !== lastCase) {
    if (lastCase !== null) useAnswers.setState(FIRST_ANSWERS)
    lastCase = summary.id
  }
})
