import { create } from 'zustand'

/** Before a case is open: the first page, making one, or opening one. `files` wait to be imported into the next case. */
export interface Start {
  screen: 'first' | 'new' | 'open'
  path: string
  files: string[]
}

export const useStart = create<Start>(() => ({ screen: 'first', path: '', files: [] }))

export const startAt = (screen: Start['screen'], path = ''): void => useStart.setState({ screen, path })
export const waitWith = (files: string[]): void => useStart.setState((start) => ({ files: [...new Set([...start.files, ...files])] }))

/** Takes the waiting files away. */
export function takeWaiting(): string[] {
  const { files } = useStart.getState()
  useStart.setState({ files: [] })
  return files
}
