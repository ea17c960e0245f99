import type { Handlers } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { createZone } from '../../shared/time/zone.ts'
import { auditEntries } from '../analysis/audit.ts'
import { summary } from '../analysis/summary.ts'
import { enter, opened, type Session } from './session.ts'
import { reveal } from './reveal.ts'
import { reporter } from './progress.ts'

type Area =
  | 'case.create'
  | 'case.open'
  | 'case.summary'
  | 'case.verify'
  | 'keys.list'
  | 'keys.add'
  | 'keys.remove'
  | 'keys.change'
  | 'protection.reveal'
  | 'audit.list'

/** Cases, their keys and their audit log. The modules that make and open cases are loaded when first needed. */
export function caseHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const { capabilities } = session
  const keysChanged = <T>(slots: T): T => {
    capabilities.notify('changed', { what: 'keys' })
    return slots
  }
  return {
    'case.create': async (options) => {
      if (session.open) throw new MasarError('busy')
      const { createCase } = await import('../case/case.ts')
      checkPlace(options.region, options.zone)
      let recovery: string[] = []
      const open = await enter(session, async () => {
        const made = await createCase(options)
        recovery = made.recovery
        return made.case
      })
      return { summary: summary(open), recovery }
    },
    'case.open': async ({ path, passphrase, recovery }) => {
      if (session.open) throw new MasarError('busy')
      if ((passphrase === undefined) === (recovery === undefined)) throw new MasarError('bad-request', { method: 'case.open', where: 'passphrase' })
      const { openCase } = await import('../case/case.ts')
      return summary(await enter(session, () => openCase(path, recovery ? { recovery } : { passphrase: passphrase ?? '' })))
    },
    'case.summary': () => summary(opened(session)),
    'case.verify': () => {
      const tell = reporter('verify', (progress) => capabilities.progress(progress))
      return opened(session).verify((done, total) => tell({ step: 'checking', done, total, unit: 'bytes' }))
    },
    'keys.list': () => opened(session).slots(),
    'keys.add': async ({ name, passphrase }) => keysChanged(await opened(session).addSlot(name, passphrase)),
    'keys.remove': async ({ id }) => keysChanged(await opened(session).removeSlot(id)),
    'keys.change': async ({ current, passphrase }) => keysChanged(await opened(session).changePassphrase(current, passphrase)),
    'protection.reveal': ({ ids, all, what }) => {
      reveal(opened(session), { ids, all, what })
      capabilities.notify('changed', { what: 'data' })
      return {}
    },
    'audit.list': ({ offset, limit }) => auditEntries(opened(session).read, offset, limit),
  }
}

/** A case's region and zone steer every import: refuse what the machine does not know. */
function checkPlace(region: string, zone: string): void {
  createZone(zone)
  if (new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) === undefined) throw new MasarError('region-unknown', { region })
}
