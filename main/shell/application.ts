import type { Args, MethodOf, Reply, Result } from '../../shared/api/contract.ts'
import { MasarError, toReply } from '../../shared/api/errors.ts'
import { checkArgs, isMethod, targetOf } from '../process/check.ts'
import type { CaseChannel } from '../process/protocol.ts'
import { caseProcesses, type Opening } from './cases.ts'
import { idleClock } from './idle.ts'
import { shellHandlers } from './shell-handlers.ts'
import { withRecent, type SettingsFile } from './settings.ts'
import type { Shell } from './shell.ts'

export interface ApplicationOptions {
  shell: Shell
  settings: SettingsFile
  version: string
  /** Language the system asks for, BCP 47. */
  language: string
  /** Starts an empty case process. */
  spawn: () => CaseChannel
}

export interface Application {
  /** Resolves when the window is gone and the case locked. */
  readonly ended: Promise<void>
  /** Tells the window, locks the case and closes. */
  close: () => Promise<void>
}

const isOpening = (method: string): method is Opening => method === 'case.create' || method === 'case.open'

const openedPath = (result: Result<Opening>): string => ('summary' in result ? result.summary.path : result.path)

/** Joins a shell to case processes: every call of the window comes through here. Rejects when the window cannot be shown. */
export async function startApplication({ shell, settings, version, language, spawn }: ApplicationOptions): Promise<Application> {
  const cases = caseProcesses({
    spawn,
    printer: shell.printer,
    onTopic: (topic, message) => shell.send(topic, message),
    onLocked: (why) => {
      shell.send('locked', { why })
      cases.prepare()
    },
  })
  const handlers = shellHandlers({ shell, settings, version, language, cases })

  const open = async (method: Opening, args: unknown): Promise<Reply> => {
    // Checked before the case that is open now is locked for it; the case process checks again.
    checkArgs(method, args)
    const reply = await cases.open(method, args as Args<Opening>)
    if (!reply.ok) cases.prepare()
    else await settings.change((old) => withRecent(old, openedPath(reply.value as Result<Opening>)))
    return reply
  }

  const answer = async (method: string, args: unknown): Promise<Reply> => {
    try {
      if (!isMethod(method)) throw new MasarError('bad-request', { method: method.slice(0, 64), where: '' })
      if (isOpening(method)) return await open(method, args)
      if (targetOf(method) === 'case') return await cases.call(method, args)
      const handler = handlers[method as MethodOf<'shell'>] as (args: unknown) => unknown
      return { ok: true, value: (await handler(checkArgs(method, args))) as Result<MethodOf<'shell'>> }
    } catch (error) {
      return { ok: false, error: toReply(error) }
    }
  }

  const clock = idleClock({ minutes: async () => (await settings.read()).lockMinutes, busy: cases.busy, lock: () => void cases.lock('idle') })
  const ended = shell.closed.then(() => {
    clock.stop()
    return cases.end()
  })
  await shell.open(answer, clock.active)
  cases.prepare()
  return {
    ended,
    close: async () => {
      shell.send('closing', {})
      await cases.end()
      await shell.close()
      await ended
    },
  }
}
