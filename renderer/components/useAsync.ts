import { useCallback, useEffect, useRef, useState } from 'react'

export interface Async<T> {
  value: T | null
  error: unknown
  loading: boolean
  reload(): void
}

/** Reads something and again whenever `key` changes. An answer that comes after a newer question is dropped. */
export function useAsync<T>(key: string, read: () => Promise<T>): Async<T> {
  const [state, setState] = useState<{ value: T | null; error: unknown; loading: boolean }>({ value: null, error: null, loading: true })
  const turn = useRef(0)
  const latest = useRef(read)
  latest.current = read
  const reload = useCallback(() => {
    const mine = ++turn.current
    setState((now) => ({ ...now, loading: true, error: null }))
    latest.current().then(
      (value) => mine === turn.current && setState({ value, error: null, loading: false }),
      (error: unknown) => mine === turn.current && setState((now) => ({ ...now, error, loading: false })),
    )
  }, [])
  useEffect(reload, [reload, key])
  return { ...state, reload }
}

/** Runs one action at a time; tells whether it runs and how it failed. */
export function useAction(): { running: boolean; error: unknown; run(action: () => Promise<void>): Promise<void>; clear(): void } {
  const [state, setState] = useState<{ running: boolean; error: unknown }>({ running: false, error: null })
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  const run = useCallback(async (action: () => Promise<void>) => {
    setState({ running: true, error: null })
    try {
      await action()
      if (alive.current) setState({ running: false, error: null })
    } catch (error) {
      if (alive.current) setState({ running: false, error })
    }
  }, [])
  return { ...state, run, clear: () => setState({ running: false, error: null }) }
}
