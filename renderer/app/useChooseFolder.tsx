import { type ReactNode, useState } from 'react'
import { call } from '../bridge.ts'
import { usePreferences } from '../state/preferences.ts'
import { sayError } from '../state/toasts.ts'
import { FolderPicker } from './FolderPicker.tsx'

/** Asks for a folder by the system's dialog, or our own where there is none. Mount `picker`, call `choose`. */
export function useChooseFolder(kind: 'folder' | 'case', onChoose: (path: string) => void): { choose(start: string): void; picker: ReactNode } {
  const native = usePreferences((preferences) => preferences.shell?.nativeDialogs ?? false)
  const [start, setStart] = useState<string | null>(null)
  const ask = async (from: string) => {
    const chosen = await call('shell.chooseFolder', from === '' ? {} : { start: from })
    if (chosen !== null) onChoose(chosen)
  }
  return {
    choose: (from) => (native ? void ask(from).catch(sayError) : setStart(from)),
    picker: start === null ? null : <FolderPicker choose={kind} start={start} isOpen onClose={() => setStart(null)} onChoose={onChoose} />,
  }
}
