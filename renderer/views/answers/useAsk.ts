import { createContext, useContext, useEffect, useRef } from 'react'
import type { Args, Method, Progress, Result } from '../../../shared/api/contract.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { unveilAll } from '../../../shared/drawing/chart/veil.ts'
import type { Language } from '../../../shared/model/translate.ts'
import { callVeiled } from '../../bridge.ts'
import { isCancelled } from '../../components/errors.ts'
import { t, useT } from '../../i18n/index.ts'
import { hear, keep, useAnswers } from '../../state/answers.ts'
import { cancelJob, forgetJob, newJob, useJobs } from '../../state/jobs.ts'
import { useSession } from '../../state/session.ts'

/** Methods that run as a job, and those that answer at once. */
export type AskArgs<M extends Method> = Args<M> extends infer A ? Omit<A, 'job'> : never

export interface Ask<M extends Method> {
  state: 'idle' | 'asking' | 'done' | 'failed' | 'cancelled'
  /** The last answer; it stays while the next is looked for. Null before there is one. */
  answer: Result<M> | null
  /** What that answer was asked with. */
  asked: AskArgs<M> | null
  progress: Progress | null
  error: unknown
  /** The data of the case changed since. */
  stale: boolean
  /** The settings changed since: they differ from `asked`. */
  changed: boolean
  /** False where something that must be chosen is not. */
  ready: boolean
  ask: () => void
  cancel: () => void
}

export interface AskOptions {
  /** Tells answers of one method on one page apart. */
  key?: string
  /** For what is cheap: asks whenever what it is asked with changes, and when the data did. */
  auto?: boolean
  /** True where the method takes no job, and cannot be cancelled. */
  plain?: boolean
}

/** The question whose page this is; its answers and settings are kept under it. */
export const QuestionContext = createContext('')
export const useQuestion = (): string => useContext(QuestionContext)

/** The question in plain words; it names nobody. */
export const TitleContext = createContext('')

const WAIT = 160

const said = new WeakMap<object, { lang: Language; answer: unknown }>()

/** An answer with pseudonyms in the language of the window, which is `lang`; put into words once. */
function spoken(answer: object, lang: Language): unknown {
  const known = said.get(answer)
  if (known?.lang === lang) return known.answer
  const words = unveilAll<unknown>(answer, t)
  said.set(answer, { lang, answer: words })
  return words
}

async function run<M extends Method>(key: string, method: M, args: AskArgs<M>, plain: boolean): Promise<void> {
  const before = useAnswers.getState().kept[key]
  if (before?.state === 'asking' && before.job !== null) {
    if (plain) keep(key, { job: null })
    else await cancelJob(before.job).catch(() => false)
  }
  const job = newJob()
  const revision = useSession.getState().revision.data
  const mine = (): boolean => useAnswers.getState().kept[key]?.job === job
  keep(key, { state: 'asking', job, wanted: JSON.stringify(args), error: null })
  try {
    const answer = await callVeiled(method, (plain ? args : { ...args, job }) as Args<M>)
    if (mine()) keep(key, { state: 'done', job: null, answer, asked: args, revision })
  } catch (error) {
    if (mine())
      keep(key, { state: isCancelled(error) ? 'cancelled' : 'failed', job: null, error: error instanceof MasarError ? error : new MasarError('internal') })
  } finally {
    forgetJob(job)
  }
}

/**
 * Asks the case, with `args` or not at all where they are null. The asking goes on and the answer stays while the case is open,
 * whatever view is shown. Names of protected people come under pseudonyms in the language of the window.
 */
export function useAsk<M extends Method>(method: M, args: AskArgs<M> | null, { key: own = '', auto = false, plain = false }: AskOptions = {}): Ask<M> {
  const { lang } = useT()
  const question = useQuestion()
  const key = `${question} ${method} ${own}`
  const kept = useAnswers((answers) => answers.kept[key])
  const turn = useAnswers((answers) => answers.turns[question] ?? 0)
  const progress = useJobs((jobs) => (kept?.job ? (jobs.progress[kept.job] ?? null) : null))
  const revision = useSession((session) => session.revision.data)
  const text = args === null ? '' : JSON.stringify(args)
  const asked = kept?.asked === undefined || kept.asked === null ? null : (kept.asked as AskArgs<M>)
  const answer = kept?.answer ? (spoken(kept.answer, lang) as Result<M>) : null
  const latest = useRef(args)
  latest.current = args
  const ask = (): void => {
    if (latest.current !== null) void run(key, method, latest.current, plain)
  }

  useEffect(() => {
    if (!auto || text === '') return undefined
    const now = useAnswers.getState().kept[key]
    if (now && (now.state === 'asking' ? now.wanted === text : now.state === 'done' && now.revision === revision && JSON.stringify(now.asked) === text))
      return undefined
    const timer = setTimeout(() => latest.current !== null && void run(key, method, latest.current, plain), now ? WAIT : 0)
    return () => clearTimeout(timer)
  }, [auto, text, revision, key, method, plain])

  useEffect(() => {
    if (turn === (useAnswers.getState().heard[key] ?? 0) || text === '') return
    hear(key, turn)
    if (!auto) void run(key, method, JSON.parse(text) as AskArgs<M>, plain)
  }, [auto, turn, text, key, method, plain])

  return {
    state: kept?.state ?? 'idle',
    answer,
    asked,
    progress,
    error: kept?.error ?? null,
    stale: answer !== null && kept?.revision !== revision,
    changed: answer !== null && args !== null && JSON.stringify(asked) !== text,
    ready: args !== null,
    ask,
    cancel: () => {
      const job = useAnswers.getState().kept[key]?.job
      if (job) void cancelJob(job)
    },
  }
}
