import type { Devtools } from './pipe.ts'

export interface AttachedPage {
  targetId: string
  sessionId: string
}

interface TargetInfo {
  targetId: string
  type: string
  url: string
}

/** Attaches to the window's page as soon as the browser has made it. Rejects when the browser ends before. */
export async function firstPage(devtools: Devtools): Promise<AttachedPage> {
  const found = new Promise<AttachedPage>((resolve, reject) => {
    const stop = devtools.onEvent(({ method, params, sessionId }) => {
      if (method !== 'Target.attachedToTarget' || sessionId !== undefined) return
      const { targetInfo, sessionId: session } = params as { targetInfo: TargetInfo; sessionId: string }
      if (targetInfo.type !== 'page') return
      stop()
      resolve({ targetId: targetInfo.targetId, sessionId: session })
    })
    void devtools.gone.then(() => reject(new Error('the browser ended before it showed a window')))
  })
  await devtools.send('Target.setDiscoverTargets', { discover: true })
  // Pages that appear later wait for us, and `refuseOthers` closes them before they load anything.
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  return found
}

/** Closes whatever opens besides our page: pop-ups, new windows, developer tools. Workers of the page stay. */
export function refuseOthers(devtools: Devtools, own: string): void {
  const refuse = ({ targetId, type, url }: TargetInfo): void => {
    if (targetId === own || !(type === 'page' || url.startsWith('devtools://'))) return
    devtools.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
  devtools.onEvent(({ method, params }) => {
    if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged') refuse((params as { targetInfo: TargetInfo }).targetInfo)
  })
  void devtools.send('Target.getTargets').then(
    ({ targetInfos }) => (targetInfos as TargetInfo[]).forEach(refuse),
    () => undefined,
  )
}
