import { create } from 'zustand'
import { call } from '../bridge.ts'
import { useSession } from './session.ts'

/** Whether any protected person was revealed since the case was opened. The case itself keeps who. */
export const useRevealed = create<{ some: boolean }>(() => ({ some: false }))

useSession.subscribe(({ summary }) => {
  if (summary === null && useRevealed.getState().some) useRevealed.setState({ some: false })
})

/** Shows these people, or everybody, under their names until the case is locked. The log keeps it; what is on screen is read again. */
export async function revealPeople(who: readonly string[] | 'all', what: string): Promise<void> {
  await call('protection.reveal', who === 'all' ? { all: true, what } : { ids: [...who], what })
  useRevealed.setState({ some: true })
}
