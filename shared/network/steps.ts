/**
 * Long work in pieces: each piece yields the share that is done, 0 to 1. Whoever drives it may pause between pieces, give it up by walking away, or
 * answer `true`: time is up, come to an end with the best there is.
 */
export type Steps<T> = Generator<number, T, boolean | undefined>

/** Does the work to its end, without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Does the work unless time is up before its end: null then, for half of it is of no use. */
export function* unlessOver<T>(steps: Steps<T>): Steps<T | null> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if ((yield value) === true) return null
  }
}

/** A part of longer work: its shares lie between `from` and `from` + `share` of the whole. */
export function* scaled<T>(steps: Steps<T>, from: number, share: number): Steps<T> {
  for (let answer: boolean | undefined; ;) {
    const { done, value } = steps.next(answer)
    if (done) return value
    answer = yield from + share * value
  }
}
