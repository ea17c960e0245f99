/** A log of commands over a state: each can be undone and done again. */
export interface Steps<S, C> {
  now: S
  past: readonly { before: S; command: C }[]
  future: readonly { after: S; command: C }[]
}

const MOST = 200

export const begin = <S, C>(now: S): Steps<S, C> => ({ now, past: [], future: [] })

/** A change by the person: what was undone before it is gone. */
export const step = <S, C>(steps: Steps<S, C>, command: C, next: S): Steps<S, C> => ({
  now: next,
  past: [...steps.past, { before: steps.now, command }].slice(-MOST),
  future: [],
})

export function back<S, C>(steps: Steps<S, C>): Steps<S, C> {
  const last = steps.past.at(-1)
  if (!last) return steps
  return { now: last.before, past: steps.past.slice(0, -1), future: [...steps.future, { after: steps.now, command: last.command }] }
}

export function forth<S, C>(steps: Steps<S, C>): Steps<S, C> {
  const next = steps.future.at(-1)
  if (!next) return steps
  return { now: next.after, past: [...steps.past, { before: steps.now, command: next.command }], future: steps.future.slice(0, -1) }
}
