import './DropFiles.css'
import { useEffect, useRef, useState } from 'react'
import { FolderOpen, Import } from 'lucide-react'
import { pathForFile } from '../bridge.ts'
import { useT } from '../i18n/index.ts'
import { addFiles } from '../state/jobs-import.ts'
import { go, useSession } from '../state/session.ts'
import { startAt, waitWith } from '../state/session-start.ts'
import { sayError } from '../state/toasts.ts'
import { isCasePath } from './paths.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files given to the window: into the open case, or kept until there is one. A case folder opens. */
export async function receive(files: readonly File[]): Promise<void> {
  const paths = await Promise.all(files.map(pathForFile))
  const asCase = paths.find(isCasePath)
  const { summary, locked } = useSession.getState()
  if (summary) {
    go('data')
    await addFiles(paths.filter((path) => !isCasePath(path)))
  } else if (asCase !== undefined) startAt('open', asCase)
  else if (!locked) waitWith(paths)
}

/** The whole window takes files; while they hover it says what letting go will do. */
export function DropFiles() {
  const { t } = useT()
  const open = useSession((session) => session.summary !== null)
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    const set = (by: number) => {
      depth.current = Math.max(0, depth.current + by)
      setOver(depth.current > 0)
    }
    const enter = (event: DragEvent) => holdsFiles(event) && set(1)
    const leave = (event: DragEvent) => holdsFiles(event) && set(-1)
    const hover = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth.current = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) void receive(files).catch(sayError)
    }
    const stops = (
      [
        ['dragenter', enter],
        ['dragleave', leave],
        ['dragover', hover],
        ['drop', drop],
      ] as const
    ).map(([name, listener]) => {
      window.addEventListener(name, listener)
      return () => window.removeEventListener(name, listener)
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  if (!over) return null
  const Icon = open ? Import : FolderOpen
  return (
    <div className="app-drop" aria-hidden>
      <div className="app-drop-card">
        <Icon />
        <h2>{t(open ? 'common.dropOpen' : 'common.dropFirst')}</h2>
        <p className="quiet">{t(open ? 'common.dropOpenHint' : 'common.dropFirstHint')}</p>
      </div>
    </div>
  )
}
