import type { Found, StatedThing } from '../../types.ts'
import { factsOf } from '../found.ts'
import { objectOf, textOf } from '../json.ts'
import { tagOf } from './context.ts'
import type { ReadGoogle } from './context.ts'

/** `Settings.json`: a handset that reports its places to the account. `account` as the file gives it before its devices. */
export const readDeviceSetting =
  (account: () => string | null): ReadGoogle =>
  (value, place) => {
    const tag = tagOf(value['deviceTag'])
    const spec = objectOf(value['deviceSpec'])
    const name = [textOf(spec['manufacturer']), textOf(spec['model'])].filter(Boolean).join(' ')
    if (tag === null) return [{ ...place, what: 'rejected', reason: 'no-party' }]
    const holder = account()
    const things: StatedThing[] = [{ type: 'party', party: { type: 'device', text: tag, key: `google:${tag}`, ...(name ? { name } : {}) } }]
    if (holder !== null) things.push({ type: 'party', party: { type: 'account', text: holder, key: `google:account:${holder}` } })
    const found: Found = {
      ...place,
      what: 'statement',
      kind: 'device',
      things,
      links: things.length > 1 ? [{ a: 0, b: 1, kind: 'account', certainty: 'confirmed', directed: true }] : [],
      facts: factsOf({
        manufacturer: spec['manufacturer'],
        model: spec['model'],
        platform: spec['platform'],
        deviceCreationTime: value['deviceCreationTime'],
        reportingEnabled: value['reportingEnabled'],
      }).map((fact) => ({ thing: 0, ...fact })),
    }
    return [found]
  }
